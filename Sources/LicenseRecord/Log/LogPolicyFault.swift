/// Why a text is not a policy that can be followed.
public struct LogPolicyFault: Error, Hashable, Sendable {
  /// The line, from 1; nil for the whole.
  public let line: Int?
  /// What is wrong there.
  public let problem: Problem

  /// A fault at a place.
  public init(line: Int?, problem: Problem) {
    self.line = line
    self.problem = problem
  }

  /// What can be wrong with a policy.
  public enum Problem: Error, Hashable, Sendable {
    /// The text is longer than 1 MiB, or has more than 1,000 logs, witnesses and groups.
    case tooLong
    /// The last line does not end with a newline, so that something may have been cut off.
    case unterminated
    /// A control character other than the tab, or a name or URL that is not UTF-8.
    case characters
    /// The line begins with another word than `log`, `witness`, `group` and `quorum`.
    case keyword(String)
    /// The line has too few words or too many.
    case fields
    /// A key that cannot be read.
    case key(NoteKeyFault)
    /// A log's key is not of the kind 1.
    case logKeyKind
    /// A witness's key is not of the kind 4.
    case witnessKeyKind
    /// The key stands in an earlier line of the same sort.
    case keyTwice
    /// This cannot be a name: `none`, or with white space in it.
    case name(String)
    /// The name stands for something else already.
    case nameTwice(String)
    /// The name is not defined, or not before this line.
    case unknownName(String)
    /// The name is a member of a group already.
    case memberTwice(String)
    /// The threshold is not `any`, `all` or a number from 1 up to that of the members.
    case threshold
    /// The quorum is defined already.
    case quorumTwice
    /// The quorum is not defined.
    case noQuorum
  }
}
