/// A price with its reckoning.
///
/// `exact` is rounded once to `gross`; then comes what is missing to the minimum, then handling.
public struct Quote: Hashable, Sendable {
  /// The rate card; nil under a free plan.
  public let card: RateCardID?
  /// Which version of it; nil under a free plan.
  public let cardEffectiveFrom: CalendarDate?
  /// The reckoning, in order.
  public let lines: [FeeLine]
  /// The fee before rounding, in whole units of the currency.
  public let exact: ExactDecimal
  /// How it was rounded.
  public let rounding: RoundingMode
  /// The fee after rounding.
  public let gross: Money
  /// What was missing to the minimum fee.
  public let minimumAdjustment: Money
  /// The handling fee.
  public let handling: Money
  /// What is to be paid.
  public let total: Money

  /// Makes a quote from its parts.
  public init(
    card: RateCardID?,
    cardEffectiveFrom: CalendarDate?,
    lines: [FeeLine],
    exact: ExactDecimal,
    rounding: RoundingMode,
    gross: Money,
    minimumAdjustment: Money,
    handling: Money,
    total: Money
  ) {
    self.card = card
    self.cardEffectiveFrom = cardEffectiveFrom
    self.lines = lines
    self.exact = exact
    self.rounding = rounding
    self.gross = gross
    self.minimumAdjustment = minimumAdjustment
    self.handling = handling
    self.total = total
  }
}
