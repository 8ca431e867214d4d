/// What one rule found against a request.
public struct Finding: Hashable, Sendable {
  /// Which rule.
  public let code: Code
  /// How strongly it speaks against the request.
  public let strength: Strength
  /// The values that offend, in their own spelling; a period is `first/last`.
  public let asked: [String]
  /// What would be allowed instead; empty when nothing would.
  public let allowed: [String]

  /// Makes a finding from its parts.
  public init(
    code: Code,
    strength: Strength,
    asked: [String] = [],
    allowed: [String] = []
  ) {
    self.code = code
    self.strength = strength
    self.asked = asked
    self.allowed = allowed
  }

  /// The rules by name, in the order in which they are asked.
  public enum Code: String, CaseIterable, Hashable, Sendable {
    /// The publisher has taken the article back.
    case withdrawnArticle = "article.withdrawn"
    /// The text of the article was erased.
    case erasedArticle = "article.erased"
    /// The article may not be licensed.
    case clearanceNo = "clearance.no"
    /// Nobody has checked yet whether the article may be licensed.
    case clearanceVerify = "clearance.verify"
    /// Licensing to the partner is halted.
    case suspendedPartner = "partner.suspended"
    /// No agreement with the partner is in force on the first day.
    case noAgreement = "agreement.none"
    /// The agreement does not cover a channel.
    case channel = "agreement.channel"
    /// The agreement does not cover a territory.
    case territory = "agreement.territory"
    /// The agreement does not cover a language.
    case language = "agreement.language"
    /// The agreement does not cover the article's section.
    case section = "agreement.section"
    /// The period begins in the past, ends before it begins, or reaches beyond the agreement.
    case period = "agreement.period"
    /// The license would start before the embargo ends.
    case embargo = "article.embargo"
    /// More images are asked for than are cleared.
    case unclearedImages = "images.uncleared"
    /// Exclusivity cannot be licensed yet.
    case exclusivity = "exclusivity.unsupported"
    /// No version of the rate card is in effect.
    case noRateCard = "rate-card.none"
    /// The rate card has no price for this, or the price is too large to be held.
    case unpriced = "rate-card.unpriced"
  }
}
