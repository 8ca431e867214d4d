/// The answer to a request, with every reason and the one that decides.
public struct Decision: Hashable, Sendable {
  /// Granted, incomplete or refused.
  public let outcome: Outcome
  /// What the rules found, in their order; only those that did not pass.
  public let findings: [Finding]
  /// The first finding of the strongest strength; nil when there is none.
  public let deciding: Finding?
  /// The agreement the decision rests on; nil when none is in force.
  public let agreement: AgreementID?
  /// The resolved terms, also of a refused request; nil when some are missing.
  public let terms: Terms?
  /// The price of those terms, also of a refused request; nil when there is none.
  public let quote: Quote?

  /// Makes a decision from its parts.
  public init(
    outcome: Outcome,
    findings: [Finding],
    deciding: Finding?,
    agreement: AgreementID?,
    terms: Terms?,
    quote: Quote?
  ) {
    self.outcome = outcome
    self.findings = findings
    self.deciding = deciding
    self.agreement = agreement
    self.terms = terms
    self.quote = quote
  }

  /// The three answers.
  ///
  /// A fourth, waiting for somebody's approval, comes with the rules that ask for
  /// one; `Strength.approve` is already in its place.
  public enum Outcome: Hashable, Sendable {
    /// Granted on these terms.
    case granted(Grant)
    /// The agreement leaves choices open; all of them are named.
    case incomplete([MissingTerm])
    /// Refused, for the reasons in `findings`.
    case refused
  }
}
