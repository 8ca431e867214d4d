/// The file form of a policy (C2SP tlog-policy, a draft): one definition on each line.
///
/// The format is known to this file alone.
extension LogPolicy {
  /// The most bytes of a policy.
  public static let maximumCount = 1 << 20

  /// Reads a policy, strictly.
  ///
  /// Throws `LogPolicyFault` with the line. Narrower than the draft in that names and URLs must be
  /// UTF-8; comments may have any bytes from 0x20 on.
  public init(parsing bytes: [UInt8]) throws(LogPolicyFault) {
    guard bytes.count <= LogPolicy.maximumCount else {
      throw LogPolicyFault(line: nil, problem: .tooLong)
    }
    guard let lines = LogForm.lines(bytes) else {
      throw LogPolicyFault(line: nil, problem: .unterminated)
    }
    var draft = LogPolicyDraft()
    for (index, line) in lines.enumerated() {
      do {
        try draft.read(line)
      } catch {
        throw LogPolicyFault(line: index + 1, problem: error)
      }
    }
    do {
      try self.init(draft)
    } catch {
      throw LogPolicyFault(line: nil, problem: error)
    }
  }

  /// The policy as a file: logs, witnesses, groups, quorum.
  public var text: String {
    var lines: [[String]] = logs.map { ["log", $0.key.text] + ($0.url.map { [$0] } ?? []) }
    lines += witnesses.map { ["witness", $0.name, $0.key.text] + ($0.url.map { [$0] } ?? []) }
    lines += groups.map { ["group", $0.name, String($0.threshold)] + $0.members }
    lines.append(["quorum", quorum])
    return lines.map { $0.joined(separator: " ") + "\n" }.joined()
  }
}

extension LogPolicyDraft {
  /// Takes one line without its newline.
  fileprivate mutating func read(_ line: ArraySlice<UInt8>) throws(LogPolicyFault.Problem) {
    guard line.allSatisfy({ $0 >= 0x20 && $0 != 0x7f || $0 == UInt8(ascii: "\t") }) else {
      throw .characters
    }
    let fields = line.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    guard let first = fields.first, first.first != UInt8(ascii: "#") else { return }
    let words = fields.compactMap { String(validating: $0, as: UTF8.self) }
    guard words.count == fields.count else { throw .characters }
    let rest = Array(words.dropFirst())
    switch Array(first) {
    case Array("log".utf8): try readLog(rest)
    case Array("witness".utf8): try readWitness(rest)
    case Array("group".utf8): try readGroup(rest)
    case Array("quorum".utf8):
      guard rest.count == 1 else { throw .fields }
      try setQuorum(rest[0])
    default: throw .keyword(words[0])
    }
  }

  /// The rest of `log KEY [URL]`.
  private mutating func readLog(_ words: [String]) throws(LogPolicyFault.Problem) {
    guard (1...2).contains(words.count) else { throw .fields }
    try add(
      LogPolicy.Log(
        key: try LogPolicyDraft.key(words[0]), url: words.count > 1 ? words[1] : nil))
  }

  /// The rest of `witness NAME KEY [URL]`.
  private mutating func readWitness(_ words: [String]) throws(LogPolicyFault.Problem) {
    guard (2...3).contains(words.count) else { throw .fields }
    try add(
      LogPolicy.Witness(
        name: words[0], key: try LogPolicyDraft.key(words[1]),
        url: words.count > 2 ? words[2] : nil))
  }

  /// The rest of `group NAME any|all|NUMBER MEMBER…`.
  private mutating func readGroup(_ words: [String]) throws(LogPolicyFault.Problem) {
    guard words.count > 2 else { throw .fields }
    let members = Array(words[2...])
    let threshold: Int? =
      switch Array(words[1].utf8) {
      case Array("any".utf8): 1
      case Array("all".utf8): members.count
      default: LogForm.number(words[1].utf8)
      }
    guard let threshold else { throw .threshold }
    try add(LogPolicy.Group(name: words[0], threshold: threshold, members: members))
  }

  private static func key(_ text: String) throws(LogPolicyFault.Problem) -> NoteKey {
    do {
      return try NoteKey(parsing: text)
    } catch {
      throw .key(error)
    }
  }
}
