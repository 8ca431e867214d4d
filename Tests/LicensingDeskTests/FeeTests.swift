import Ledger
import Licensing
import StrictJSON
import Testing

@testable import LicensingDesk

/// Prices from article to report.
struct FeeTests {
  /// 1,150 words, web, 400,000 readers, two countries, one translation, twelve months, two
  /// images, on the example card: 593.125 exactly.
  @Test(arguments: [("half-even", "593.12"), ("half-up", "593.13")])
  func `the worked example`(_ rounding: String, _ total: String) throws {
    let news = try Newsdesk()
    try news.addCard("worked", ["rounding": JSON(.string(rounding))])
    try news.addPartner("many", card: "worked")
    try news.add("crane") { ($0.clearance, $0.words, $0.images) = (.yes, 1_150, 2) }
    let terms = RequestedTerms(
      channels: [.web], territories: [known(Territory("GBR")), known(Territory("IRL"))],
      languages: [known(Language("tr"))], until: known(CalendarDate("2027-11-23")),
      audience: 400_000, images: 2)
    let request = LicenseRequest(article: "crane", partner: "many", terms: terms)
    let quote = try #require(try news.desk.quote(request, now: news.now).decision.quote)
    #expect(quote.total.amount == total)
    #expect(quote.exact.text == "593.125")
    let license = try news.issue("crane", "many", terms).license
    #expect(license.total.amount == total)
    #expect(try news.desk.feeReport(license.month).map(\.total.amount) == [total])
  }

  @Test func `a quote is given where a license is refused, and writes nothing`() throws {
    let news = try Newsdesk()
    let before = try news.entries()
    let quote = try news.desk.quote(
      LicenseRequest(
        article: "harbor-ferry", partner: "northern-courier",
        terms: RequestedTerms(isExclusive: true)), now: news.now)
    #expect(quote.decision.quote?.total.amount == "648.00")
    #expect(try news.entries() == before)
  }

  @Test func `minimum and handling stand apart, and currencies are never added`() throws {
    let news = try Newsdesk()
    try news.addCard("floor", ["minimum": "300.00", "handling": "12.50"])
    try news.addCard("yen", ["currency": "JPY"])
    try news.addPartner("floor", card: "floor")
    try news.addPartner("yen", card: "yen")
    let terms = RequestedTerms(
      channels: [.web], territories: [known(Territory("GBR"))], languages: [known(Language("en"))],
      until: known(CalendarDate("2027-02-28")), audience: 10)
    for partner in ["floor", "yen"] { _ = try news.issue("harbor-ferry", partner, terms) }
    _ = try news.issue()
    let months = try news.desk.feeReport()
    #expect(months.map(\.total.description) == ["528.50 EUR", "120 JPY"])
    let month = try #require(months.first?.month)
    let rows = try news.desk.feeReport(month)
    #expect(rows.map { $0.partner?.text ?? "" } == ["floor", "northern-courier", "yen"])
    #expect(
      rows.map { [$0.gross, $0.minimumAdjustment, $0.handling, $0.total].map(\.amount) } == [
        ["120.00", "180.00", "12.50", "312.50"], ["216.00", "0.00", "0.00", "216.00"],
        ["120", "0", "0", "120"],
      ])
    #expect(try news.desk.audit().differences == [])
  }
}
