import Ledger
import Licensing
import Testing

@testable import LicensingDesk

/// Revoking, suspending and withdrawing, as a desk does it.
struct LicenseStateTests {
  private var news: Newsdesk

  init() throws { news = try Newsdesk() }

  private func revoke(
    _ license: String, _ fee: LicenseRevocation.Fee = .keep, isDryRun: Bool = false
  ) throws -> LicenseChange {
    try news.desk.revoke(
      license, reason: "Text was changed", fee: fee, isDryRun: isDryRun, actor: "Nora",
      now: news.now)
  }

  private func suspend(_ license: String, _ suspended: Bool) throws -> LicenseChange {
    try news.desk.suspend(
      license, suspended, reason: "Unpaid", actor: "Nora", now: news.now)
  }

  private func withdraw(
    _ article: String, version: Int? = nil, _ fee: LicenseRevocation.Fee = .keep
  ) throws -> Withdrawal {
    try news.desk.withdrawArticle(
      article, version: version, reason: "Retracted", fee: fee, actor: "Nora", now: news.now)
  }

  private func totals(_ month: String) throws -> [String] {
    try news.desk.feeReport(known(Month(month))).map {
      "\($0.partner?.text ?? "") \($0.licenses) \($0.total)"
    }
  }

  @Test mutating func `a reversal is booked in the month of the revocation`() throws {
    _ = try news.issue()
    try news.set("2026-12-31T23:30:00Z")
    let change = try revoke("LIC-2026-000001", .reverse)
    #expect(change.changed && change.license.state == .revoked)
    #expect(change.reversed?.amount.amount == "216.00")
    #expect(change.reversed?.month.description == "2026-12")
    #expect(try totals("2026-11") == ["northern-courier 1 216.00 EUR"])
    #expect(try totals("2026-12") == ["northern-courier 0 -216.00 EUR"])
    #expect(try news.desk.audit().differences == [])
  }

  @Test mutating func `the month is the publisher's`() throws {
    news = try Newsdesk(zone: "Asia/Tokyo")
    _ = try news.issue()
    try news.set("2026-12-31T23:30:00Z")
    #expect(try revoke("LIC-2026-000001", .reverse).reversed?.month.description == "2027-01")
  }

  @Test func `a reversal in the month of the fee leaves nothing`() throws {
    _ = try news.issue()
    _ = try revoke("LIC-2026-000001", .reverse)
    #expect(try totals("2026-11") == ["northern-courier 1 0.00 EUR"])
    #expect(try news.desk.audit().differences == [])
  }

  @Test func `a fee that is kept stays, and a license without one has nothing to reverse`() throws {
    try news.addPartner("many")
    _ = try news.issue()
    let terms = RequestedTerms(
      channels: [.web], territories: [known(Territory("GBR"))], languages: [known(Language("en"))],
      until: known(CalendarDate("2027-01-31")))
    _ = try news.issue("harbor-ferry", "many", terms)
    #expect(try revoke("LIC-2026-000001").reversed == nil)
    #expect(try revoke("LIC-2026-000002", .reverse).reversed == nil)
    #expect(try totals("2026-11") == ["many 1 0.00 EUR", "northern-courier 1 216.00 EUR"])
    #expect(try news.desk.audit().differences == [])
  }

  @Test func `what was so before writes nothing`() throws {
    _ = try news.issue()
    #expect(try suspend("LIC-2026-000001", false).changed == false)
    #expect(try suspend("LIC-2026-000001", true).changed)
    let before = try news.entries()
    #expect(try suspend("lic-2026-000001", true).changed == false)
    #expect(try news.entries() == before)
    #expect(try suspend("LIC-2026-000001", false).license.state == .active)
    #expect(try revoke("LIC-2026-000001", .reverse).changed)
    let after = try news.entries()
    #expect(try revoke("LIC-2026-000001", .reverse).changed == false)
    #expect(try revoke("LIC-2026-000001", .keep).changed == false)
    #expect(try news.entries() == after)
    #expect(
      try news.kinds(after: before)
        == [.licenseResumed, .licenseRevoked])
  }

  @Test func `a revocation is final`() throws {
    _ = try news.issue()
    _ = try revoke("LIC-2026-000001")
    let before = try news.entries()
    #expect(throws: DeskError.self) { try suspend("LIC-2026-000001", true) }
    #expect(throws: DeskError.self) { try suspend("LIC-2026-000001", false) }
    // The fee was kept then; asking for it now must not look done.
    #expect(throws: DeskError.self) { try revoke("LIC-2026-000001", .reverse) }
    #expect(throws: DeskError.self) { try revoke("LIC-2026-000009") }
    #expect(throws: DeskError.self) { try revoke("000009") }
    #expect(try news.entries() == before)
  }

  @Test func `a revoked license does not stand, a suspended one does`() throws {
    _ = try news.issue()
    _ = try suspend("LIC-2026-000001", true)
    #expect(try news.request().standing == "LIC-2026-000001")
    _ = try revoke("LIC-2026-000001")
    guard case .issued(let delivery, _) = try news.request() else {
      Issue.record("the revoked license was returned")
      return
    }
    #expect(delivery.license.number.description == "LIC-2026-000002")
  }

  @Test func `a key returns its license though it was revoked`() throws {
    let keyed: (inout LicenseRequest) -> Void = { $0.idempotencyKey = "order-1" }
    _ = try news.issue(change: keyed)
    _ = try revoke("LIC-2026-000001")
    #expect(try news.request(change: keyed).standing == "LIC-2026-000001")
  }

  @Test func `a dry run writes nothing`() throws {
    _ = try news.issue()
    let before = try news.entries()
    let change = try revoke("LIC-2026-000001", .reverse, isDryRun: true)
    #expect(change.changed && change.reversed?.amount.amount == "216.00")
    let withdrawal = try news.desk.withdrawArticle(
      "harbor-ferry", reason: "Retracted", fee: .reverse, isDryRun: true, actor: "a", now: news.now)
    #expect(withdrawal.changed && withdrawal.revoked.count == 1)
    #expect(try news.desk.license("LIC-2026-000001", out: nil).delivery.license.state == .active)
    #expect(try news.entries() == before)
  }

  @Test func `what happened to a license is shown with it`() throws {
    _ = try news.issue()
    #expect(try news.desk.license("LIC-2026-000001", out: nil).change == nil)
    _ = try revoke("LIC-2026-000001", .reverse)
    let change = try #require(try news.desk.license("LIC-2026-000001", out: nil).change)
    #expect((change.reason, change.actor, change.fee) == ("Text was changed", "Nora", .reverse))
    #expect(change.time == news.now)
  }

  // MARK: Withdrawing

  /// Two versions of an article, licensed once each, and one license that has ended.
  private mutating func licensedVersions() throws {
    try news.add("crane") { $0.clearance = .yes }
    let terms = RequestedTerms(until: known(CalendarDate("2026-11-25")))
    _ = try news.issue("crane", "northern-courier", terms)
    _ = try news.issue("crane")
    try news.add("crane", ["Another text."]) { $0.clearance = .yes }
    _ = try news.issue("crane")
    _ = try news.issue()
    try news.set("2026-12-02T09:00:00Z")
  }

  @Test mutating func `every license of the article that has not ended is revoked`() throws {
    try licensedVersions()
    let before = try news.entries()
    let withdrawal = try withdraw("crane", .reverse)
    #expect(withdrawal.article.isWithdrawn && withdrawal.changed)
    #expect(
      withdrawal.revoked.map(\.license.number.description)
        == ["LIC-2026-000002", "LIC-2026-000003"])
    #expect(
      try news.kinds(after: before) == [.articleWithdrawn, .licenseRevoked, .licenseRevoked])
    #expect(
      try news.desk.licenses(partner: nil, article: nil, month: nil).map(\.state)
        == [.active, .revoked, .revoked, .active])
    #expect(try totals("2026-12") == ["northern-courier 0 -432.00 EUR"])
    #expect(try news.request("crane").refusal == ["article.withdrawn"])
    #expect(try news.desk.audit().differences == [])
    let after = try news.entries()
    #expect(try withdraw("crane").changed == false)
    #expect(try news.entries() == after)
  }

  @Test mutating func `one version may be withdrawn, and the next one licensed`() throws {
    try licensedVersions()
    let withdrawal = try withdraw("crane", version: 1)
    #expect(withdrawal.revoked.map(\.license.number.description) == ["LIC-2026-000002"])
    #expect(withdrawal.revoked.first?.reversed == nil)
    #expect(!withdrawal.article.isWithdrawn)
    #expect(try withdraw("crane", version: 1).changed == false)
    #expect(try news.request("crane").refusal == nil)
    _ = try withdraw("crane", version: 2)
    #expect(try news.request("crane").refusal == ["article.withdrawn"])
    let third = try news.add("crane", ["A text put right."]) { $0.clearance = .yes }
    #expect(!third.article.isWithdrawn)
    #expect(try news.desk.article("crane").facts.article == third.article)
    #expect(try news.request("crane").refusal == nil)
    #expect(try news.desk.audit().differences == [])
  }

  @Test mutating func `all of an article is withdrawn though some versions are`() throws {
    try licensedVersions()
    _ = try withdraw("crane", version: 2)
    let withdrawal = try withdraw("crane")
    #expect(withdrawal.changed)
    #expect(withdrawal.revoked.map(\.license.number.description) == ["LIC-2026-000002"])
    #expect(try news.add("crane", ["Once more."]).article.isWithdrawn)
  }

  @Test(arguments: [0, 2, 9])
  func `a version that is not there is named`(_ version: Int) throws {
    #expect(throws: DeskError.self) { try withdraw("harbor-ferry", version: version) }
  }
}
