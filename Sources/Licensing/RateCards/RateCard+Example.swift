extension RateCard {
  /// A card to start from: 120.00 EUR up to 800 words, then 0.10 a word.
  public static let example: RateCard = {
    guard let id = RateCardID("standard"),
      let start = CalendarDate(year: 2_026, month: 1, day: 1),
      let card = try? RateCard(
        id: id, effectiveFrom: start, currency: .euro, rounding: .halfEven,
        base: Base(amount: tenths(1_200), wordsIncluded: 800, perWord: tenths(1)),
        channels: [.web: .one, .app: .one, .print: .one],
        audience: [
          AudienceBand(below: 100_000, factor: .one),
          AudienceBand(below: 1_000_000, factor: tenths(18)),
          AudienceBand(below: nil, factor: tenths(25)),
        ],
        territory: TerritoryFactors(one: .one, several: tenths(15), world: tenths(20)),
        additionalLanguage: ExactDecimal(normalizing: 125, scale: 2),
        duration: [
          DurationBand(upToMonths: 12, factor: .one),
          DurationBand(upToMonths: nil, factor: tenths(15)),
        ],
        exclusive: tenths(30), classes: nil, image: tenths(350), minimum: nil, handling: nil,
        paymentDays: 30)
    else { preconditionFailure("the example card is sound: its parts are constants") }
    return card
  }()

  private static func tenths(_ count: Int128) -> ExactDecimal {
    ExactDecimal(normalizing: count, scale: 1)
  }
}
