/// Which logs are believed, and how many of which witnesses must have seen a checkpoint
/// (C2SP tlog-policy, a draft).
public struct LogPolicy: Hashable, Sendable {
  /// A log that is believed; its key's name is its origin.
  public struct Log: Hashable, Sendable {
    /// The key, of the kind `.ed25519`.
    public let key: NoteKey
    /// Where the log is, for those who fetch from it.
    public let url: String?

    /// A log of the given values.
    public init(key: NoteKey, url: String? = nil) {
      self.key = key
      self.url = url
    }
  }

  /// A witness, under a name that only the policy knows.
  public struct Witness: Hashable, Sendable {
    /// The name in groups and the quorum.
    public let name: String
    /// The key, of the kind `.cosignature`.
    public let key: NoteKey
    /// Where the witness is, for those who submit to it.
    public let url: String?

    /// A witness of the given values.
    public init(name: String, key: NoteKey, url: String? = nil) {
      self.name = name
      self.key = key
      self.url = url
    }
  }

  /// A group, which has seen a checkpoint when enough of its members have.
  public struct Group: Hashable, Sendable {
    /// The name in other groups and the quorum.
    public let name: String
    /// How many members are enough, from 1.
    public let threshold: Int
    /// The names of witnesses and earlier groups.
    public let members: [String]

    /// A group of the given values.
    public init(name: String, threshold: Int, members: [String]) {
      self.name = name
      self.threshold = threshold
      self.members = members
    }
  }

  /// The name of a quorum that asks for no witness.
  public static let noQuorum = "none"

  /// The logs, any of which suffices.
  public let logs: [Log]
  /// The witnesses.
  public let witnesses: [Witness]
  /// The groups, each after its members.
  public let groups: [Group]
  /// The name of the witness or group that must have seen a checkpoint, or `none`.
  public let quorum: String
  /// The groups with their members as places among the witnesses and, after them, the groups.
  let memberships: [LogQuorum.Membership]
  /// The place of the quorum among the witnesses and, after them, the groups; nil for none.
  let quorumPlace: Int?

  /// A policy that can be followed.
  ///
  /// Throws `LogPolicyFault` without a line: names that are taken or unknown, a key listed twice or
  /// of the wrong kind, a member in two places, a threshold out of reach, too many of anything.
  public init(
    logs: [Log], witnesses: [Witness] = [], groups: [Group] = [], quorum: String = noQuorum
  ) throws(LogPolicyFault) {
    var draft = LogPolicyDraft()
    do {
      for log in logs { try draft.add(log) }
      for witness in witnesses { try draft.add(witness) }
      for group in groups { try draft.add(group) }
      try draft.setQuorum(quorum)
      try self.init(draft)
    } catch {
      throw LogPolicyFault(line: nil, problem: error)
    }
  }

  /// The policy of a finished draft.
  init(_ draft: LogPolicyDraft) throws(LogPolicyFault.Problem) {
    guard let quorum = draft.quorum else { throw .noQuorum }
    logs = draft.logs
    witnesses = draft.witnesses
    groups = draft.groups
    let (memberships, places) = draft.resolved()
    self.memberships = memberships
    self.quorum = quorum
    quorumPlace = places[Array(quorum.utf8)]
  }
}
