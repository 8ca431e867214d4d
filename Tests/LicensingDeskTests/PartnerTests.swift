import Ledger
import Licensing
import StrictJSON
import Testing

@testable import LicensingDesk

/// Partners, rate cards and agreements: added once, changed where that is allowed, never
/// where licenses rest on them.
struct PartnerTests {
  private let news: Newsdesk
  private let before: Int

  init() throws {
    news = try Newsdesk()
    before = try news.entries()
  }

  @Test func `a partner is added, changed in what is given, and else left`() throws {
    var input = PartnerInput(id: known(PartnerID("school")))
    func add() throws -> Desk.Addition {
      try news.desk.addPartner(input, actor: "a", now: news.now).addition
    }
    #expect(throws: DeskError.self) { try add() }
    input.name = " École du Port "
    #expect(try add() == .added)
    #expect(try add() == .unchanged)
    input = PartnerInput(id: input.id)
    (input.audience, input.useClass) = (90, .education)
    #expect(try add() == .changed)
    let partner = try news.desk.partner("school").partner
    #expect((partner.name, partner.audience) == ("École du Port", 90))
    for (url, audience) in [("ftp://x.example", nil), ("https://a@x.example", nil), (nil, -1)]
      as [(String?, Int?)]
    {
      (input.url, input.audience) = (url, audience)
      #expect(throws: DeskError.self) { try add() }
    }
    #expect(try news.kinds(after: before) == [.partnerAdded, .partnerChanged])
  }

  @Test func `suspending twice is one entry`() throws {
    for (suspended, changed) in [(true, true), (true, false), (false, true), (false, false)] {
      let result = try news.desk.suspendPartner(
        "northern-courier", suspended, reason: "Unpaid", actor: "a", now: news.now)
      #expect((result.partner.isSuspended, result.changed) == (suspended, changed))
    }
    #expect(try news.kinds(after: before) == [.partnerSuspended, .partnerResumed])
    #expect(try news.desk.audit().differences == [])
  }

  @Test func `a suspension outlives a change of the partner's data`() throws {
    _ = try news.desk.suspendPartner(
      "northern-courier", true, reason: "Unpaid", actor: "a", now: news.now)
    var input = PartnerInput(id: known(PartnerID("northern-courier")))
    input.name = "Southern Courier"
    _ = try news.desk.addPartner(input, actor: "a", now: news.now)
    #expect(try news.desk.partner("northern-courier").partner.isSuspended)
  }

  @Test func `a rate card has a version for each date, and none is changed`() throws {
    func add(_ changes: [String: JSON]) throws -> Desk.Addition {
      let members = RateCard.example.json.members ?? []
      let card = JSON.object(members.map { ($0.name, changes[$0.name] ?? $0.value) })
      return try news.desk.addRateCard(
        card.canonical(), source: "card", actor: "a", now: news.now
      ).addition
    }
    #expect(try add([:]) == .unchanged)
    #expect(throws: DeskError.self) { try add(["image": "36.00"]) }
    #expect(try add(["image": "36.00", "effectiveFrom": "2026-11-25"]) == .added)
    #expect(try add(["id": "other"]) == .added)
    #expect(
      try news.desk.rateCards("standard").map(\.effectiveFrom.text)
        == ["2026-01-01", "2026-11-25"])
    #expect(try news.kinds(after: before) == [.rateCardAdded, .rateCardAdded])
    // The later prices count from their day on.
    let terms = RequestedTerms(images: 1)
    var later = news
    #expect(
      try later.issue("harbor-ferry", "northern-courier", terms).license.total.amount
        == "251.00")
    try later.set("2026-11-25T00:00:00Z")
    #expect(
      try later.issue("harbor-ferry", "northern-courier", terms).license.total.amount
        == "252.00")
  }

  @Test func `an agreement is added once, to a partner and a card that are known`() throws {
    try news.addPartner("school")
    let before = try news.entries()
    let agreement = try news.desk.agreement("school-all")
    #expect(
      try news.desk.addAgreement(agreement, actor: "a", now: news.now).addition == .unchanged)
    for (partner, plan) in [
      ("school", PricePlan.rateCard(known(RateCardID("standard")))),
      ("nobody", .free), ("school", .rateCard(known(RateCardID("nothing")))),
    ] {
      let other = Agreement(
        id: agreement.id, partner: known(PartnerID(partner)), channels: [.web],
        territories: agreement.territories, pricePlan: plan)
      #expect(throws: DeskError.self) {
        try news.desk.addAgreement(other, actor: "a", now: news.now)
      }
    }
    #expect(try news.entries() == before)
  }

  @Test func `what is not known is answered with the nearest names`() throws {
    func near(_ ask: () throws -> Void) -> [String] {
      do { try ask() } catch DeskError.unknown(_, _, let near) { return near } catch {}
      return []
    }
    #expect(near { _ = try news.desk.partner("norhern-courier") } == ["northern-courier"])
    #expect(near { _ = try news.desk.article("habor-ferry") } == ["harbor-ferry"])
    #expect(near { _ = try news.desk.rateCards("standrd") } == ["standard"])
    #expect(near { _ = try news.desk.agreement("northern-courier-wb") } == ["northern-courier-web"])
    #expect(throws: DeskError.self) { try news.desk.license("LIC-2026-000009", out: nil) }
    #expect(throws: DeskError.self) { try news.desk.license("../../etc/passwd", out: nil) }
  }
}
