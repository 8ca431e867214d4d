import Licensing
import Testing

@Suite struct BookkeepingTests {
  func quote(
    gross: String, minimum: String = "0.00", handling: String = "0.00", total: String
  ) -> Quote {
    Quote(
      card: nil, cardEffectiveFrom: nil, lines: [], exact: .zero, rounding: .halfEven,
      gross: Fixture.money(gross), minimumAdjustment: Fixture.money(minimum),
      handling: Fixture.money(handling), total: Fixture.money(total))
  }

  static let rows: [(parts: [String], postings: [String])] = [
    (
      ["593.12", "0.00", "0.00", "593.12"],
      ["receivable 593.12 EUR", "revenue.licenses -593.12 EUR"]
    ),
    (
      ["20.00", "30.00", "7.50", "57.50"],
      [
        "receivable 57.50 EUR", "revenue.licenses -20.00 EUR", "revenue.minimum -30.00 EUR",
        "revenue.handling -7.50 EUR",
      ]
    ),
    (
      ["0.00", "50.00", "0.00", "50.00"], ["receivable 50.00 EUR", "revenue.minimum -50.00 EUR"]
    ),
    (
      ["0.00", "0.00", "1.00", "1.00"], ["receivable 1.00 EUR", "revenue.handling -1.00 EUR"]
    ),
  ]

  @Test(arguments: rows.indices) func booksReceivableAgainstRevenue(_ index: Int) throws {
    let (parts, postings) = Self.rows[index]
    let quote = quote(
      gross: parts[0], minimum: parts[1], handling: parts[2], total: parts[3])
    let entry = try #require(try JournalEntry.booking(quote))
    #expect(entry.postings.map { "\($0.account.rawValue) \($0.amount)" } == postings)
    #expect(entry.postings.reduce(0) { $0 + $1.amount.minorUnits } == 0)
  }

  @Test func noFeeNoEntry() throws {
    #expect(try JournalEntry.booking(quote(gross: "0.00", total: "0.00")) == nil)
  }

  @Test func partsThatDoNotAddUpAreRefused() {
    #expect(throws: JournalError.unbalanced(.euro)) {
      try JournalEntry.booking(quote(gross: "5.00", total: "5.01"))
    }
    #expect(throws: JournalError.unbalanced(.euro)) {
      try JournalEntry.booking(quote(gross: "5.00", total: "0.00"))
    }
    #expect(throws: JournalError.overflow) {
      try JournalEntry.booking(quote(gross: "-92233720368547758.08", total: "1.00"))
    }
  }

  @Test func everyCurrencyBalancesByItself() throws {
    let (euro, dollar) = (Fixture.money("5.00"), Fixture.money("5.00", "USD"))
    func posting(_ amount: Money) -> Posting { Posting(account: .receivable, amount: amount) }
    #expect(throws: JournalError.empty) { try JournalEntry([]) }
    #expect(throws: JournalError.unbalanced(.euro)) {
      try JournalEntry([posting(euro), posting(dollar.negated)])
    }
    let both = [
      posting(euro), posting(dollar), posting(try euro.negated), posting(try dollar.negated),
    ]
    #expect(try JournalEntry(both).postings == both)
    let most = Money(minorUnits: .max, currency: .euro)
    #expect(throws: JournalError.unbalanced(.euro)) {
      try JournalEntry(Array(repeating: posting(most), count: 4))
    }
  }

  @Test func aDecidedFeeBooks() throws {
    let agreement = Fixture.agreement(languages: Fixture.languages("en", "tr"))
    let decision = decide(
      Fixture.workedExample, in: Fixture.situation(agreements: [agreement]), calendar: .utc)
    let quote = try #require(decision.quote)
    let entry = try #require(try JournalEntry.booking(quote))
    #expect(entry.postings.first == Posting(account: .receivable, amount: quote.total))
  }
}
