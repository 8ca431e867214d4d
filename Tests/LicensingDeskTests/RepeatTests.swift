import Ledger
import Licensing
import Testing

@testable import LicensingDesk

/// Arrow-up and Enter never bills twice.
struct RepeatTests {
  private var news: Newsdesk

  init() throws { news = try Newsdesk() }

  @Test func `an equal request returns the license that stands`() throws {
    _ = try news.issue()
    let before = try news.entries()
    #expect(try news.request().standing == "LIC-2026-000001")
    #expect(try news.request("https://tribune.example/2026/11/harbor-ferry").standing != nil)
    #expect(try news.request { $0.note = "Again" }.standing == "LIC-2026-000001")
    #expect(try news.entries() == before)
    #expect(try news.issue().license.number.description == "LIC-2026-000002")
    #expect(try news.request().standing == "LIC-2026-000002")
  }

  @Test(arguments: [
    RequestedTerms(channels: [.web]), RequestedTerms(images: 1),
    RequestedTerms(audience: 250_000), RequestedTerms(until: known(CalendarDate("2027-11-23"))),
    RequestedTerms(territories: [known(Territory("GBR"))]),
    RequestedTerms(languages: [known(Language("en"))]),
    RequestedTerms(from: known(CalendarDate("2026-11-24"))),
  ])
  func `other given terms are another request, even where they resolve alike`(
    _ terms: RequestedTerms
  ) throws {
    _ = try news.issue()
    #expect(
      try news.issue("harbor-ferry", "northern-courier", terms, change: { _ in })
        .license.number.serial == 2)
    #expect(
      try news.request("harbor-ferry", "northern-courier", terms).standing
        == "LIC-2026-000002")
  }

  @Test func `terms are compared after parsing, sorted and without repeats`() throws {
    try news.addPartner("many", card: "standard")
    func terms(_ channels: [Channel], _ territories: [String], _ languages: [String])
      -> RequestedTerms
    {
      RequestedTerms(
        channels: channels, territories: territories.map { known(Territory($0)) },
        languages: languages.map { known(Language($0)) },
        until: known(CalendarDate("2027-05-31")), audience: 1_000)
    }
    let first = terms([.web, .app], ["GB", "IRL"], ["tr", "en"])
    _ = try news.issue("harbor-ferry", "many", first)
    _ = try news.issue("harbor-ferry", "many", first) { $0.idempotencyKey = "order-9" }
    for same in [
      terms([.app, .web, .web], ["ie", "gbr", "IE"], ["en", "tur", "TR"]),
      terms([.web, .app], ["IRL", "GBR"], ["eng", "tr"]),
    ] {
      #expect(try news.request("harbor-ferry", "many", same).standing == "LIC-2026-000002")
      let keyed = try news.request("harbor-ferry", "many", same) { $0.idempotencyKey = "order-9" }
      #expect(keyed.standing == "LIC-2026-000002")
    }
  }

  @Test func `a key returns its license whatever else is said`() throws {
    let keyed = { (request: inout LicenseRequest) in request.idempotencyKey = "order-7" }
    _ = try news.issue(change: keyed)
    let before = try news.entries()
    #expect(try news.request(change: keyed).standing == "LIC-2026-000001")
    #expect(
      try news.request {
        ($0.idempotencyKey, $0.again, $0.note) = ("order-7", true, "again")
      }.standing == "LIC-2026-000001")
    #expect(
      try news.request("https://tribune.example/2026/11/harbor-ferry", change: keyed).standing
        != nil)
    #expect(try news.entries() == before)
    // Another key is another request, and the next one without a key finds the newest.
    #expect(try news.issue(change: { $0.idempotencyKey = "order-8" }).license.number.serial == 2)
    #expect(try news.request().standing == "LIC-2026-000002")
  }

  @Test func `a key used for another request is an error and no entry`() throws {
    _ = try news.issue(change: { $0.idempotencyKey = "order-7" })
    let before = try news.entries()
    do {
      _ = try news.request("harbor-ferry", "northern-courier", RequestedTerms(images: 1)) {
        $0.idempotencyKey = "order-7"
      }
      Issue.record("the key should be refused")
    } catch DeskError.keyReused(let key, let license) {
      #expect((key, license) == ("order-7", "LIC-2026-000001"))
    }
    #expect(try news.entries() == before)
  }

  @Test func `a refused request does not use up its key`() throws {
    let keyed = { (request: inout LicenseRequest) in request.idempotencyKey = "order-7" }
    try news.add("crane")
    #expect(try news.request("crane", change: keyed).refusal == ["clearance.verify"])
    _ = try news.desk.clearArticle("crane", .yes, reason: "Ours", actor: "a", now: news.now)
    #expect(try news.issue("crane", change: keyed).license.number.serial == 1)
  }

  @Test mutating func `a license that has ended is not returned, but by its key it is`() throws {
    let terms = RequestedTerms(until: known(CalendarDate("2026-11-30")))
    let keyed = { (request: inout LicenseRequest) in request.idempotencyKey = "order-7" }
    let first = try news.issue("harbor-ferry", "northern-courier", terms, change: keyed)
    #expect(first.license.validUntil.text == "2026-12-01T00:00:00Z")
    try news.set("2026-11-30T23:59:59Z")
    #expect(try news.request("harbor-ferry", "northern-courier", terms).standing != nil)
    try news.set("2026-12-01T00:00:00Z")
    #expect(
      try news.request("harbor-ferry", "northern-courier", terms, change: keyed).standing
        == "LIC-2026-000001")
    // The end lies before today now, so there is nothing to license anew.
    #expect(
      try news.request("harbor-ferry", "northern-courier", terms).refusal == ["agreement.period"])
  }

  @Test func `a new version of the article is licensed anew`() throws {
    try news.add("crane") { $0.clearance = .yes }
    #expect(try news.issue("crane").license.version == 1)
    try news.add("crane", ["A crane was moved on Tuesday."]) { $0.clearance = .yes }
    #expect(try news.issue("crane", change: { _ in }).license.version == 2)
    #expect(try news.request("crane").standing == "LIC-2026-000002")
  }
}
