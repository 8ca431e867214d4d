/// Everything a decision depends on besides the request, read in one go.
public struct Situation: Sendable {
  /// The article asked for, in the version to be licensed.
  public let article: Article
  /// Who asks.
  public let partner: Partner
  /// The partner's agreements, in the order added.
  public let agreements: [Agreement]
  /// All versions of the rate cards those agreements name.
  public let rateCards: [RateCard]
  /// The moment of the decision.
  public let now: Instant
  /// The currency of a fee of zero under a free plan.
  public let homeCurrency: Currency

  /// Makes a situation from its parts.
  public init(
    article: Article,
    partner: Partner,
    agreements: [Agreement],
    rateCards: [RateCard],
    now: Instant,
    homeCurrency: Currency
  ) {
    self.article = article
    self.partner = partner
    self.agreements = agreements
    self.rateCards = rateCards
    self.now = now
    self.homeCurrency = homeCurrency
  }

  /// The same situation at another moment.
  public func at(_ moment: Instant) -> Situation {
    Situation(
      article: article, partner: partner, agreements: agreements, rateCards: rateCards,
      now: moment, homeCurrency: homeCurrency)
  }
}
