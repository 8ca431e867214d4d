import Licensing

/// The people, papers and prices the tests talk about; each test changes what it is about.
enum Fixture {
  static func date(_ text: String) -> CalendarDate {
    guard let date = CalendarDate(text) else { preconditionFailure("no such day: \(text)") }
    return date
  }

  static func instant(_ text: String) -> Instant {
    guard let instant = Instant(text) else { preconditionFailure("no such moment: \(text)") }
    return instant
  }

  static func decimal(_ text: String) -> ExactDecimal {
    guard let decimal = ExactDecimal(text) else { preconditionFailure("no decimal: \(text)") }
    return decimal
  }

  static func currency(_ code: String) -> Currency {
    guard let currency = Currency(code) else { preconditionFailure("no currency: \(code)") }
    return currency
  }

  static func money(_ text: String, _ code: String = "EUR") -> Money {
    guard let money = Money(text, currency(code)) else { preconditionFailure("no money: \(text)") }
    return money
  }

  static func id<Subject>(_ text: String) -> Identifier<Subject> {
    guard let id = Identifier<Subject>(text) else { preconditionFailure("no id: \(text)") }
    return id
  }

  static func territories(_ codes: String...) -> [Territory] { codes.compactMap { Territory($0) } }

  static func languages(_ tags: String...) -> [Language] { tags.compactMap { Language($0) } }

  static let now = instant("2026-06-15T09:30:00Z")

  static func article(
    words: Int = 1_150, images: Int = 2, language: String = "en", section: String? = "Politics",
    clearance: Clearance = .yes, embargo: String? = nil, withdrawn: Bool = false,
    erased: Bool = false
  ) -> Article {
    Article(
      id: id("harbour-bridge"), version: 1, headline: "Harbour bridge reopens",
      byline: "Ana Lindqvist", url: "https://tribune.example/harbour-bridge",
      published: instant("2026-06-01T05:00:00Z"), section: section,
      language: languages(language)[0], words: words, clearedImages: images,
      clearance: clearance, embargoUntil: embargo.map(instant), isWithdrawn: withdrawn,
      isErased: erased)
  }

  static func partner(
    audience: Int? = 400_000, useClass: UseClass = .editorial, suspended: Bool = false
  ) -> Partner {
    Partner(
      id: id("nordkurier"), name: "Nordkurier", url: nil, audience: audience, useClass: useClass,
      isSuspended: suspended)
  }

  static func agreement(
    _ name: String = "frame", partner: String = "nordkurier", sections: [String]? = nil,
    channels: [Channel] = [.web], territories: [Territory] = Fixture.territories("GBR", "IRL"),
    languages: [Language]? = Fixture.languages("tr", "en"),
    defaults: Agreement.Defaults = .init(),
    from: String? = nil, until: String? = nil, term: Int? = 12,
    plan: PricePlan = .rateCard(Fixture.id("standard"))
  ) -> Agreement {
    Agreement(
      id: id(name), partner: id(partner), sections: sections, channels: channels,
      territories: territories, languages: languages, defaults: defaults, from: from.map(date),
      until: until.map(date), defaultTermMonths: term, editsAllowed: false, pricePlan: plan)
  }

  static func situation(
    _ article: Article = article(), _ partner: Partner = partner(),
    agreements: [Agreement] = [agreement()], cards: [RateCard] = [.example],
    now: Instant = Fixture.now
  ) -> Situation {
    Situation(
      article: article, partner: partner, agreements: agreements, rateCards: cards, now: now,
      homeCurrency: currency("GBP"))
  }

  /// The design's worked example: two territories, one translation, two images.
  static let workedExample = RequestedTerms(
    channels: [.web], territories: territories("GBR", "IRL"), languages: languages("tr"),
    images: 2)
}

extension RateCard {
  /// The example card with some of it replaced.
  static func changed(
    id: String = "standard", effective: String = "2026-01-01", currency: String = "EUR",
    rounding: RoundingMode = .halfEven, base: Base? = nil,
    channels: [Channel: ExactDecimal]? = nil, audience: [AudienceBand]? = nil,
    territory: TerritoryFactors? = nil, duration: [DurationBand]? = nil,
    exclusive: ExactDecimal? = nil, classes: [UseClass: ExactDecimal]? = nil,
    image: ExactDecimal? = nil, minimum: Money? = nil, handling: Money? = nil,
    paymentDays: Int? = 30
  ) throws(RateCardFault) -> RateCard {
    let model = RateCard.example
    return try RateCard(
      id: Fixture.id(id), effectiveFrom: Fixture.date(effective),
      currency: Fixture.currency(currency), rounding: rounding, base: base ?? model.base,
      channels: channels ?? model.channels, audience: audience ?? model.audience,
      territory: territory ?? model.territory, additionalLanguage: model.additionalLanguage,
      duration: duration ?? model.duration, exclusive: exclusive ?? model.exclusive,
      classes: classes, image: image ?? model.image, minimum: minimum, handling: handling,
      paymentDays: paymentDays)
  }
}

/// A generator of the same numbers in every run (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
