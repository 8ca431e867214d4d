import StrictJSON

/// Which logs a verifier trusts, and which witnesses must have seen them (C2SP tlog-policy).
public struct LogPolicy: Hashable, Sendable {
  /// The trusted logs.
  public let logs: [NoteKey]
  /// The known witnesses by their names in the policy, in order.
  public let witnesses: [Witness]
  let groups: [Group]
  /// The name of the witness or group that must have seen a checkpoint; nil for nobody.
  let quorum: String?

  /// A witness under its name in the policy.
  public struct Witness: Hashable, Sendable {
    /// Its name in the policy; means nothing outside.
    public let name: String
    /// Its key.
    public let key: NoteKey
  }

  /// Witnesses and groups of which at least so many must have seen a checkpoint.
  struct Group: Hashable, Sendable {
    let name: String
    let least: Int
    let members: [String]
  }

  /// A policy of one's own logs that asks for no witness.
  public init(logs: [NoteKey]) {
    (self.logs, witnesses, groups, quorum) = (logs, [], [], nil)
  }

  /// Reads a policy file, at most 64 KiB.
  ///
  /// Throws the first line that is not as the specification says.
  public init(reading bytes: [UInt8]) throws(LogPolicyFault) {
    guard bytes.count <= 1 << 16 else { throw LogPolicyFault(line: 1, problem: "is too long") }
    var reading = Reading()
    let lines = bytes.split(separator: 0x0a, omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      do { try reading.read(line) } catch {
        throw LogPolicyFault(line: index + 1, problem: error.problem)
      }
    }
    guard let quorum = reading.quorum else {
      throw LogPolicyFault(line: lines.count, problem: "the policy names no quorum")
    }
    logs = reading.logs
    witnesses = reading.witnesses
    groups = reading.groups
    self.quorum = quorum == "none" ? nil : quorum
  }

  /// The policy as a file.
  public var written: String {
    var lines = logs.map { "log \($0.text)" }
    lines += witnesses.map { "witness \($0.name) \($0.key.text)" }
    lines += groups.map { group in
      (["group", group.name, String(group.least)] + group.members).joined(separator: " ")
    }
    return (lines + ["quorum \(quorum ?? "none")"]).map { $0 + "\n" }.joined()
  }

  /// Whether the witnesses with these names are enough.
  func isQuorum(_ seen: Set<String>) -> Bool {
    guard let quorum else { return true }
    var seen = seen
    // A group names only what stands before it.
    for group in groups where group.members.count(where: seen.contains) >= group.least {
      seen.insert(group.name)
    }
    return seen.contains(quorum)
  }

  /// A policy being read, line by line.
  private struct Reading {
    var logs: [NoteKey] = []
    var witnesses: [Witness] = []
    var groups: [Group] = []
    var quorum: String?
    /// Names that a group or the quorum may name, and whether a group has done so.
    private var names: [String: Bool] = [:]

    struct Fault: Error { let problem: String }

    mutating func read(_ line: ArraySlice<UInt8>) throws(Fault) {
      guard line.allSatisfy({ $0 == 0x09 || $0 >= 0x20 && $0 != 0x7f }) else {
        throw Fault(problem: "holds a control character")
      }
      let words = line.split { $0 == 0x20 || $0 == 0x09 }
        .map { String(decoding: $0, as: UTF8.self) }
      guard let first = words.first, !first.hasExactPrefix("#") else { return }
      let rest = Array(words.dropFirst())
      switch first {
      case "log": try readLog(rest)
      case "witness": try readWitness(rest)
      case "group": try readGroup(rest)
      case "quorum": try readQuorum(rest)
      default: throw Fault(problem: "\(first.displayed) is no line of a policy")
      }
    }

    private mutating func readLog(_ words: [String]) throws(Fault) {
      guard (1...2).contains(words.count), let key = NoteKey(words[0]), key.kind == .signature
      else { throw Fault(problem: "a log has a key NAME+HASH+BASE64 and perhaps an address") }
      guard !logs.contains(where: { $0.key == key.key }) else {
        throw Fault(problem: "names a log a second time")
      }
      logs.append(key)
    }

    private mutating func readWitness(_ words: [String]) throws(Fault) {
      guard (2...3).contains(words.count), let key = NoteKey(words[1]), key.kind == .cosignature
      else { throw Fault(problem: "a witness has a name, a key and perhaps an address") }
      guard !witnesses.contains(where: { $0.key.key == key.key }) else {
        throw Fault(problem: "names a witness a second time")
      }
      try define(words[0])
      witnesses.append(Witness(name: words[0], key: key))
    }

    private mutating func readGroup(_ words: [String]) throws(Fault) {
      guard words.count >= 3 else {
        throw Fault(problem: "a group has a name, a number and members")
      }
      let members = Array(words.dropFirst(2))
      let least: Int? =
        switch words[1] {
        case "any": 1
        case "all": members.count
        default: LogNumber.read(words[1])
        }
      guard let least, (1...members.count).contains(least) else {
        throw Fault(problem: "a group needs all, any, or 1 to \(members.count) of its members")
      }
      for member in members {
        guard let isMember = names[member] else {
          throw Fault(problem: "\(member.displayed) is not named above")
        }
        guard !isMember else {
          throw Fault(problem: "\(member.displayed) is in a group already")
        }
        names[member] = true
      }
      try define(words[0])
      groups.append(Group(name: words[0], least: least, members: members))
    }

    private mutating func readQuorum(_ words: [String]) throws(Fault) {
      guard words.count == 1, quorum == nil else {
        throw Fault(problem: "there is one quorum, and it is one name")
      }
      guard words[0] == "none" || names[words[0]] != nil else {
        throw Fault(problem: "\(words[0].displayed) is not named above")
      }
      quorum = words[0]
    }

    private mutating func define(_ name: String) throws(Fault) {
      guard name != "none", names[name] == nil else {
        throw Fault(problem: "the name \(name.displayed) is taken")
      }
      names[name] = false
    }
  }
}

/// Why a policy file cannot be used.
public struct LogPolicyFault: Error, Hashable, Sendable, CustomStringConvertible {
  /// The line, from 1.
  public let line: Int
  /// What is wrong with it, escaped for a terminal.
  public let problem: String

  /// One line for a person.
  public var description: String { "line \(line): \(problem)" }
}
