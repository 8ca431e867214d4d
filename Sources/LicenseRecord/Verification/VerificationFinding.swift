/// The outcome of one check.
public struct VerificationFinding: Hashable, Sendable {
  /// What a check came to.
  public enum Result: String, CaseIterable, Sendable {
    /// It holds.
    case passed
    /// It does not hold.
    case failed
    /// It was not made, for want of what it needs or because an earlier one failed.
    case notChecked = "not checked"
  }

  /// Which check.
  public let check: VerificationCheck
  /// Its outcome.
  public let result: Result
  /// One sentence for a person, without a period, escaped for a terminal.
  public let detail: String
  /// The rule of the profile that was broken, when that is what failed.
  public let rule: ProfileRule?

  init(
    _ check: VerificationCheck, _ result: Result, _ detail: String, rule: ProfileRule? = nil
  ) {
    self.check = check
    self.result = result
    self.detail = detail
    self.rule = rule
  }
}
