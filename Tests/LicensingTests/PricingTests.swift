import Licensing
import Testing

@Suite struct PricingTests {
  func quote(
    _ request: RequestedTerms = Fixture.workedExample, card: RateCard = .example,
    article: Article = Fixture.article(), partner: Partner = Fixture.partner(),
    agreement: Agreement = Fixture.agreement(
      channels: Channel.allCases, territories: [.world],
      languages: Fixture.languages("en", "tr"),
      defaults: .init(channels: [.web], languages: Fixture.languages("en")))
  ) throws -> Quote {
    let situation = Fixture.situation(article, partner, agreements: [agreement], cards: [card])
    return try #require(
      decide(request, in: situation, calendar: .utc).quote)
  }

  @Test(arguments: [
    (RoundingMode.halfEven, "593.12"), (.halfUp, "593.13"), (.up, "593.13"), (.down, "593.12"),
  ])
  func workedExample(_ mode: RoundingMode, _ total: String) throws {
    let quote = try quote(card: .changed(rounding: mode))
    #expect(quote.exact.text == "593.125")
    #expect(quote.total.amount == total)
    #expect(quote.gross == quote.total)
    #expect(quote.rounding == mode)
    #expect(quote.card?.text == "standard")
    #expect(quote.cardEffectiveFrom?.text == "2026-01-01")
  }

  @Test func everyLineNamesItsPlace() throws {
    let lines = try quote().lines.map {
      [
        $0.kind.rawValue, $0.subject, $0.factor?.text ?? "", $0.amount?.text ?? "",
        $0.subtotal.text, $0.place,
      ].joined(separator: "|")
    }
    #expect(
      lines == [
        "base|up to 800 words||120|120|/base/amount",
        "words|1150 words, 800 included||35|155|/base/perWord",
        "channel|web|1||155|/channels/web",
        "audience|400000|1.8||279|/audience/1/factor",
        "territory|GBR, IRL|1.5||418.5|/territory/several",
        "language|tr|1.25||523.125|/additionalLanguage",
        "duration|12 months|1||523.125|/duration/0/factor",
        "images|2 images||70|593.125|/image",
        "rounding|half-even||-0.005|593.12|/rounding",
      ])
  }

  @Test func everyKindOfLineInOrder() throws {
    let card = try RateCard.changed(
      channels: [.web: .one, .app: Fixture.decimal("1.2"), .print: Fixture.decimal("1.2")],
      classes: [.editorial: Fixture.decimal("0.45")], minimum: Fixture.money("5000.00"),
      handling: Fixture.money("7.50"))
    let request = RequestedTerms(
      channels: [.print, .web, .app], territories: [.world], languages: Fixture.languages("tr"),
      until: Fixture.date("2027-07-01"), images: 1, isExclusive: true)
    let quote = try quote(request, card: card)
    #expect(quote.lines.map(\.kind) == FeeLine.Kind.allCases)
    #expect(
      quote.lines.map(\.place) == [
        "/base/amount", "/base/perWord", "/channels/app", "/audience/1/factor",
        "/territory/world", "/additionalLanguage", "/duration/1/factor", "/exclusive",
        "/classes/editorial", "/image", "/rounding", "/minimum", "/handling",
      ])
    // 155 × 1.2 × 1.8 × 2 × 1.25 × 1.5 × 3 × 0.45 + 35
    #expect(quote.exact.text == "1729.925")
    #expect(quote.gross.amount == "1729.92")
    #expect(quote.minimumAdjustment.amount == "3270.08")
    #expect(quote.handling.amount == "7.50")
    #expect(quote.total.amount == "5007.50")
    #expect(quote.lines.last?.subtotal == quote.total.decimal)
    #expect(quote.lines[2].subject == "web, app, print")
    #expect(quote.lines[6].subject == "13 months")
    #expect(quote.lines[9].subject == "1 image")
  }

  @Test(arguments: [
    (0, "120"), (800, "120"), (801, "120.1"), (1_150, "155"), (-5, "120"), (Int.min, "120"),
  ])
  func wordsBeyondThoseIncluded(_ words: Int, _ subtotal: String) throws {
    let quote = try quote(.init(channels: [.web]), article: Fixture.article(words: words))
    let text = quote.lines.last { $0.kind == .base || $0.kind == .words }
    #expect(text?.subtotal.text == subtotal)
  }

  @Test(arguments: [
    (0, 0, "1"), (99_999, 0, "1"), (100_000, 1, "1.8"), (999_999, 1, "1.8"),
    (1_000_000, 2, "2.5"), (Int.max, 2, "2.5"),
  ])
  func audienceBandEdges(_ people: Int, _ band: Int, _ factor: String) throws {
    let line = try quote(.init(channels: [.web], audience: people)).lines
      .first { $0.kind == .audience }
    #expect(line?.factor?.text == factor)
    #expect(line?.place == "/audience/\(band)/factor")
    #expect(line?.subject == String(people))
  }

  @Test(arguments: [
    (["GBR"], "one", "1"), (["GBR", "IRL"], "several", "1.5"),
    (["GBR", "GB", "gbr"], "one", "1"), (["world"], "world", "2"),
    (["GBR", "world", "IRL"], "world", "2"),
  ])
  func territories(_ codes: [String], _ place: String, _ factor: String) throws {
    let request = RequestedTerms(
      channels: [.web], territories: codes.compactMap { Territory($0) })
    let line = try quote(request).lines.first { $0.kind == .territory }
    #expect(line?.factor?.text == factor)
    #expect(line?.place == "/territory/\(place)")
  }

  @Test(arguments: [
    ("en", ["en"], []), ("en", ["en-GB"], []), ("en-GB", ["en"], []), ("en", ["tr"], ["tr"]),
    ("en", ["tr", "en", "de"], ["de", "tr"]), ("de", ["en-GB", "de-AT"], ["en-GB"]),
  ])
  func eachTranslationIsALine(_ own: String, _ asked: [String], _ subjects: [String]) throws {
    let languages = asked.compactMap { Language($0) }
    let quote = try quote(
      .init(channels: [.web], languages: languages),
      article: Fixture.article(language: own),
      agreement: Fixture.agreement(
        languages: languages, defaults: .init(territories: Fixture.territories("GBR"))))
    #expect(quote.lines.filter { $0.kind == .language }.map(\.subject) == subjects)
  }

  /// Bands count the months begun; a license of one month and a day is two.
  @Test(arguments: [
    ("2026-06-15", "2026-06-15", "1 month"), ("2026-06-15", "2026-07-14", "1 month"),
    ("2026-06-15", "2026-07-15", "2 months"), ("2026-06-15", "2027-06-14", "12 months"),
    ("2026-06-15", "2027-06-15", "13 months"), ("2027-01-31", "2027-02-27", "1 month"),
    ("2027-01-31", "2027-02-28", "2 months"), ("2028-01-31", "2028-02-28", "1 month"),
    ("2028-01-31", "2028-02-29", "2 months"), ("2028-02-29", "2029-02-27", "12 months"),
    ("2028-02-29", "2029-02-28", "13 months"), ("2026-12-31", "2027-01-30", "1 month"),
    ("2026-08-31", "2026-09-29", "1 month"), ("2026-08-31", "2026-09-30", "2 months"),
    ("2026-06-15", "9999-12-31", "95683 months"),
  ])
  func durationInMonthsBegun(_ from: String, _ until: String, _ subject: String) throws {
    let request = RequestedTerms(
      channels: [.web], from: Fixture.date(from), until: Fixture.date(until))
    let line = try quote(request).lines.first { $0.kind == .duration }
    #expect(line?.subject == subject)
    let months = subject.split(separator: " ").first.flatMap { Int($0) } ?? 0
    #expect(line?.place == (months <= 12 ? "/duration/0/factor" : "/duration/1/factor"))
  }

  @Test func aCardWithoutBandsHasNoSuchLines() throws {
    let card = try RateCard.changed(audience: [], duration: [])
    let quote = try quote(card: card, partner: Fixture.partner(audience: nil))
    #expect(!quote.lines.contains { $0.kind == .audience || $0.kind == .duration })
    #expect(quote.exact.text == "360.625")
  }

  @Test(arguments: [
    ("JPY", "120.5", "120"), ("KWD", "120.0005", "120.000"), ("CLF", "120.00015", "120.0002"),
    ("EUR", "120", "120.00"),
  ])
  func totalsHaveTheCurrencysDigits(_ code: String, _ base: String, _ total: String) throws {
    let card = try RateCard.changed(
      currency: code,
      base: .init(amount: Fixture.decimal(base), wordsIncluded: 2_000, perWord: .zero),
      audience: [], territory: .init(one: .one, several: .one, world: .one))
    let quote = try quote(.init(channels: [.web], languages: Fixture.languages("en")), card: card)
    #expect(quote.total.amount == total)
    #expect(quote.total.currency.code == code)
  }

  @Test(arguments: [
    ("593.11", "0.00", "593.12"), ("593.12", "0.00", "593.12"), ("593.13", "0.01", "593.13"),
    ("600.00", "6.88", "600.00"), ("0.00", "0.00", "593.12"),
  ])
  func minimumComesAfterRounding(
    _ minimum: String, _ adjustment: String, _ total: String
  ) throws {
    let quote = try quote(card: .changed(minimum: Fixture.money(minimum)))
    #expect(quote.minimumAdjustment.amount == adjustment)
    #expect(quote.total.amount == total)
    #expect(quote.lines.contains { $0.kind == .minimum } == (adjustment != "0.00"))
  }

  @Test func aFreePlanCostsNothingInTheHomesCurrency() throws {
    let quote = try quote(agreement: Fixture.agreement(plan: .free))
    #expect(quote.card == nil && quote.cardEffectiveFrom == nil && quote.lines.isEmpty)
    #expect(quote.total.description == "0.00 GBP")
  }

  @Test(arguments: [
    ("999999999999999999", "9", 1_000_000), ("999999999999999999", "1", 0),
    ("0.000000000001", "0.000000000001", 3),
  ])
  func anAmountTooLargeIsAFinding(_ perWord: String, _ factor: String, _ images: Int) throws {
    let factor = Fixture.decimal(factor)
    let card = try RateCard.changed(
      base: .init(
        amount: Fixture.decimal(perWord), wordsIncluded: 0, perWord: Fixture.decimal(perWord)),
      channels: [.web: factor], audience: [.init(below: nil, factor: factor)],
      territory: .init(one: factor, several: factor, world: factor), exclusive: factor,
      image: Fixture.decimal(perWord))
    let situation = Fixture.situation(
      Fixture.article(words: Int.max, images: images),
      agreements: [Fixture.agreement(territories: [.world], languages: Fixture.languages("tr"))],
      cards: [card])
    let decision = decide(
      .init(images: images), in: situation, calendar: .utc)
    #expect(decision.outcome == .refused)
    #expect(decision.quote == nil)
    #expect(decision.deciding?.code == .unpriced)
    #expect(decision.deciding?.asked == ["overflow"])
  }
}
