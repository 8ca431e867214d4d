public import LicenseRecord
import StrictJSON

/// Which witnesses are asked to see the log's checkpoints, and how many must have.
///
/// The part of a log policy (C2SP tlog-policy) that the publisher decides: which logs it speaks
/// of is known from the keys.
public struct WitnessPolicy: Hashable, Sendable {
  /// The witnesses, groups and quorum; without a log.
  public let policy: LogPolicy

  /// The witnesses, groups and quorum of a policy, whatever logs it names.
  ///
  /// - Throws: A ``LicenseRecord/LogPolicyFault``.
  public init(of policy: LogPolicy) throws(LogPolicyFault) {
    self.policy = try LogPolicy(
      logs: [], witnesses: policy.witnesses, groups: policy.groups, quorum: policy.quorum)
  }

  /// The policy of the log with these keys.
  func policy(of logs: [LogPolicy.Log]) throws(LogPolicyFault) -> LogPolicy {
    try LogPolicy(
      logs: logs, witnesses: policy.witnesses, groups: policy.groups, quorum: policy.quorum)
  }

  /// Reads the lines that ``text`` writes.
  init(parsing text: String) throws(LogPolicyFault) {
    try self.init(of: LogPolicy(parsing: Array(text.utf8)))
  }

  /// The lines of the policy.
  var text: String { policy.text }

  var members: [(String, JSON)] { [("policy", .text(text))] }

  /// Reads the body of an entry.
  init(reading body: inout ObjectReader) throws(DocumentError) {
    self = try body.parsed("policy", "a log policy") { try? WitnessPolicy(parsing: $0) }
  }
}
