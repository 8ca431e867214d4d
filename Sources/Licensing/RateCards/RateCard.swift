/// One version of a price list.
public struct RateCard: Hashable, Sendable {
  /// The card's name, shared by its versions.
  public let id: RateCardID
  /// The first day on which this version prices new licenses.
  public let effectiveFrom: CalendarDate
  /// The currency of every amount on it, and of the fees.
  public let currency: Currency
  /// How a fee is rounded, once.
  public let rounding: RoundingMode
  /// The price of the text before any factor.
  public let base: Base
  /// The factor of each channel that can be priced.
  public let channels: [Channel: ExactDecimal]
  /// Factors by audience, ascending, the last open; empty: the audience does not matter.
  public let audience: [AudienceBand]
  /// Factors by territories.
  public let territory: TerritoryFactors
  /// The factor of each language other than the article's.
  public let additionalLanguage: ExactDecimal
  /// Factors by duration, ascending, the last open; empty: the duration does not matter.
  public let duration: [DurationBand]
  /// The factor of exclusivity.
  public let exclusive: ExactDecimal
  /// The factor of each class that can be priced; nil: the class does not matter.
  public let classes: [UseClass: ExactDecimal]?
  /// The price of an image.
  public let image: ExactDecimal
  /// The least a license costs before handling; nil without one.
  public let minimum: Money?
  /// Added to every fee; nil without one.
  public let handling: Money?
  /// Days within which to pay; nil when the card does not say.
  public let paymentDays: Int?

  /// Makes a rate card; throws the first fault found, with its place in the document.
  public init(
    id: RateCardID,
    effectiveFrom: CalendarDate,
    currency: Currency,
    rounding: RoundingMode,
    base: Base,
    channels: [Channel: ExactDecimal],
    audience: [AudienceBand],
    territory: TerritoryFactors,
    additionalLanguage: ExactDecimal,
    duration: [DurationBand],
    exclusive: ExactDecimal,
    classes: [UseClass: ExactDecimal]?,
    image: ExactDecimal,
    minimum: Money?,
    handling: Money?,
    paymentDays: Int?
  ) throws(RateCardFault) {
    self.id = id
    self.effectiveFrom = effectiveFrom
    self.currency = currency
    self.rounding = rounding
    self.base = base
    self.channels = channels
    self.audience = audience
    self.territory = territory
    self.additionalLanguage = additionalLanguage
    self.duration = duration
    self.exclusive = exclusive
    self.classes = classes
    self.image = image
    self.minimum = minimum
    self.handling = handling
    self.paymentDays = paymentDays
    if let fault = RateCardCheck.fault(in: self) { throw fault }
  }
}
