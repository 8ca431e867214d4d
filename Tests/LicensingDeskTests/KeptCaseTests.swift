import Ledger
import Licensing
import Testing

@testable import LicensingDesk

/// A desk that stays open decides by what the ledger says now, not by what it read before.
struct KeptCaseTests {
  private let news: Newsdesk

  init() throws {
    news = try Newsdesk()
    _ = try news.issue()
  }

  private func isRefused(_ desk: Desk) throws -> Bool {
    var request = LicenseRequest(
      article: "harbor-ferry", partner: "northern-courier", terms: RequestedTerms())
    request.again = true
    let outcome = try desk.request(request, out: nil, actor: "test", now: news.now)
    if case .refused = outcome { return true }
    return false
  }

  @Test func `a change through the same desk counts at once`() throws {
    #expect(try !isRefused(news.desk))
    _ = try news.desk.suspendPartner(
      "northern-courier", true, reason: nil, actor: "test", now: news.now)
    #expect(try isRefused(news.desk))
    _ = try news.desk.suspendPartner(
      "northern-courier", false, reason: nil, actor: "test", now: news.now)
    #expect(try !isRefused(news.desk))
  }

  @Test func `a change through another desk counts at once`() throws {
    #expect(try !isRefused(news.desk))
    let other = try Desk(news.desk.location, for: .writing)
    _ = try other.suspendPartner(
      "northern-courier", true, reason: nil, actor: "test", now: news.now)
    #expect(try isRefused(news.desk))
    #expect(try isRefused(other))
    try other.close()
  }

  @Test func `what a transaction took back counts no more`() throws {
    struct Stop: Error {}
    let id = try #require(PartnerID("northern-courier"))
    _ = try? news.desk.ledger.write { transaction in
      try transaction.append(.partnerSuspended(id, reason: nil), time: news.now, actor: "test")
      let request = LicenseRequest(
        article: "harbor-ferry", partner: "northern-courier", terms: RequestedTerms())
      let matter = try news.desk.readCase(request, transaction.reader, now: news.now)
      #expect(matter.situation.partner.isSuspended)
      throw Stop()
    }
    #expect(try !isRefused(news.desk))
  }
}
