/// A policy in the making, which takes only what can be part of one.
struct LogPolicyDraft {
  /// The most logs, witnesses and groups together.
  static let maximumCount = 1000

  private(set) var logs: [LogPolicy.Log] = []
  private(set) var witnesses: [LogPolicy.Witness] = []
  private(set) var groups: [LogPolicy.Group] = []
  private(set) var quorum: String?

  private var logKeys: Set<PublicKey> = []
  private var witnessKeys: Set<PublicKey> = []
  /// Names by their bytes: equality of strings takes some characters for others.
  private var names: Set<[UInt8]> = []
  private var members: Set<[UInt8]> = []

  mutating func add(_ log: LogPolicy.Log) throws(LogPolicyFault.Problem) {
    try checkCount()
    try LogPolicyDraft.checkURL(log.url)
    guard log.key.kind == .ed25519 else { throw .logKeyKind }
    guard logKeys.insert(log.key.publicKey).inserted else { throw .keyTwice }
    logs.append(log)
  }

  mutating func add(_ witness: LogPolicy.Witness) throws(LogPolicyFault.Problem) {
    try checkCount()
    try LogPolicyDraft.checkURL(witness.url)
    guard witness.key.kind == .cosignature else { throw .witnessKeyKind }
    guard witnessKeys.insert(witness.key.publicKey).inserted else { throw .keyTwice }
    try define(witness.name)
    witnesses.append(witness)
  }

  mutating func add(_ group: LogPolicy.Group) throws(LogPolicyFault.Problem) {
    try checkCount()
    guard (1...max(1, group.members.count)).contains(group.threshold), !group.members.isEmpty else {
      throw .threshold
    }
    for member in group.members {
      let name = Array(member.utf8)
      guard names.contains(name) else { throw .unknownName(member) }
      // In two places, one witness would count twice.
      guard members.insert(name).inserted else { throw .memberTwice(member) }
    }
    try define(group.name)
    groups.append(group)
  }

  mutating func setQuorum(_ name: String) throws(LogPolicyFault.Problem) {
    guard quorum == nil else { throw .quorumTwice }
    guard name.isExactly(LogPolicy.noQuorum) || names.contains(Array(name.utf8)) else {
      throw .unknownName(name)
    }
    quorum = name
  }

  /// The groups' members as places, and the place of every name: the witnesses, then the groups.
  func resolved() -> ([LogQuorum.Membership], [[UInt8]: Int]) {
    var places: [[UInt8]: Int] = [:]
    for name in witnesses.map(\.name) + groups.map(\.name) {
      places[Array(name.utf8)] = places.count
    }
    let memberships = groups.map { group in
      LogQuorum.Membership(
        threshold: group.threshold, members: group.members.compactMap { places[Array($0.utf8)] })
    }
    return (memberships, places)
  }

  private func checkCount() throws(LogPolicyFault.Problem) {
    let count = logs.count + witnesses.count + groups.count
    guard count < LogPolicyDraft.maximumCount else { throw .tooLong }
  }

  private mutating func define(_ name: String) throws(LogPolicyFault.Problem) {
    guard LogPolicyDraft.isWord(name), !name.isExactly(LogPolicy.noQuorum) else {
      throw .name(name)
    }
    guard names.insert(Array(name.utf8)).inserted else { throw .nameTwice(name) }
  }

  private static func checkURL(_ url: String?) throws(LogPolicyFault.Problem) {
    guard let url else { return }
    guard isWord(url) else { throw .fields }
  }

  /// Whether the text would be read back from a line as one word.
  private static func isWord(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7f }
  }
}
