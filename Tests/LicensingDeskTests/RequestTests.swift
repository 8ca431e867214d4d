import Ledger
import LicenseRecord
import Licensing
import StrictJSON
import Testing

@testable import LicensingDesk

/// What becomes of a request, and exactly what is left of it in the log.
struct RequestTests {
  private let news: Newsdesk
  private let before: Int

  init() throws {
    news = try Newsdesk()
    before = try news.entries()
  }

  @Test func `a grant is two entries, one license, its postings and its month`() throws {
    let delivery = try news.issue()
    #expect(delivery.license.number.description == "LIC-2026-000001")
    #expect(try news.kinds(after: before) == [.requestGranted, .licenseIssued])
    let details = try news.desk.license("lic-2026-000001", out: nil)
    #expect(details.actor == "Édith")
    #expect(details.record["id"]?.string?.hasSuffix("/LIC-2026-000001") == true)
    #expect(details.grant["postings"]?.array?.count == 2)
    let month = try #require(try news.desk.feeReport().first)
    #expect(month.month.description == "2026-11")
    #expect(month.licenses == 1)
    #expect(month.total == delivery.license.total)
    #expect(delivery.content.fee?.amount == delivery.license.total.amount)
    #expect(try news.desk.audit().differences == [])
  }

  @Test func `a refusal is one entry with every reason, and nothing more`() throws {
    let terms = RequestedTerms(
      channels: [.print], territories: [known(Territory("FR"))], images: 9, isExclusive: true)
    let outcome = try news.request("harbor-ferry", "northern-courier", terms, out: "refused") {
      $0.note = "For the weekend"
      $0.idempotencyKey = "weekend"
    }
    #expect(
      outcome.refusal == [
        "agreement.channel", "agreement.territory", "images.uncleared",
        "exclusivity.unsupported",
      ])
    #expect(try news.kinds(after: before) == [.requestRefused])
    #expect(try news.desk.licenses(partner: nil, article: nil, month: nil) == [])
    #expect(try news.desk.feeReport() == [])
    #expect(try news.folder.names() == ["home"])
    #expect(try news.desk.audit().differences == [])
  }

  @Test func `a request that leaves a choice open is no entry`() throws {
    try news.addPartner("many")
    let before = try news.entries()
    guard case .incomplete(let missing) = try news.request("harbor-ferry", "many") else {
      Issue.record("it should be incomplete")
      return
    }
    #expect(missing.map(\.name.rawValue) == ["channel", "language", "until"])
    #expect(try news.entries() == before)
  }

  @Test func `what is not known or not allowed is no entry`() throws {
    #expect(throws: DeskError.self) { try news.request("harbor-fery") }
    #expect(throws: DeskError.self) { try news.request("harbor-ferry", "northern-currier") }
    let long = String(repeating: "n", count: 2_001)
    for (key, note) in [("", nil), ("a\nb", nil), (nil, " "), (nil, long)] as [(String?, String?)] {
      #expect(throws: DeskError.self) {
        try news.request { ($0.idempotencyKey, $0.note) = (key, note) }
      }
    }
    #expect(try news.entries() == before)
  }

  @Test func `a rehearsal writes nothing and says what the request would`() throws {
    func rehearse(_ terms: RequestedTerms) throws -> RequestOutcome {
      try news.desk.rehearse(
        LicenseRequest(article: "harbor-ferry", partner: "northern-courier", terms: terms),
        actor: "test", now: news.now)
    }
    guard case .wouldIssue = try rehearse(RequestedTerms()) else {
      Issue.record("it should be granted")
      return
    }
    #expect(try rehearse(RequestedTerms(channels: [.print])).refusal == ["agreement.channel"])
    #expect(try news.entries() == before)
    _ = try news.issue()
    #expect(try rehearse(RequestedTerms()).standing == "LIC-2026-000001")
  }

  @Test func `a free license owes nothing and books nothing`() throws {
    try news.addPartner("school")
    let terms = RequestedTerms(
      channels: [.web], languages: [known(Language("en"))],
      until: known(CalendarDate("2027-01-31")))
    let delivery = try news.issue("harbor-ferry", "school", terms)
    #expect(delivery.content.fee == nil)
    #expect(delivery.content.territories == [])
    #expect(!delivery.content.prohibitsModification)
    let details = try news.desk.license(delivery.license.number.description, out: nil)
    #expect(details.grant["postings"]?.array?.isEmpty == true)
    let text = String(decoding: details.record.canonical(), as: UTF8.self)
    #expect(!text.contains("compensate"))
    #expect(try news.desk.feeReport().map(\.total.amount) == ["0.00"])
    #expect(try news.desk.audit().differences == [])
  }

  @Test func `every refusing rule refuses, and is mended`() throws {
    try news.add("crane")
    #expect(try news.request("crane").refusal == ["clearance.verify"])
    _ = try news.desk.clearArticle("crane", .no, reason: "Wire", actor: "a", now: news.now)
    #expect(try news.request("crane").refusal == ["clearance.no"])
    _ = try news.desk.clearArticle("crane", .yes, reason: "Ours", actor: "a", now: news.now)
    _ = try news.desk.suspendPartner(
      "northern-courier", true, reason: "Unpaid", actor: "a", now: news.now)
    #expect(try news.request("crane").refusal == ["partner.suspended"])
    _ = try news.desk.suspendPartner(
      "northern-courier", false, reason: nil, actor: "a", now: news.now)
    try news.add("crane") { $0.embargoUntil = "2026-11-24T09:00:01Z" }
    #expect(try news.request("crane").refusal == ["article.embargo"])
    try news.add("crane") { $0.embargoUntil = "2026-11-24T09:00:00Z" }
    _ = try news.issue("crane")
    _ = try news.desk.withdrawArticle("crane", reason: "Wrong", actor: "a", now: news.now)
    #expect(try news.request("crane", change: { $0.again = true }).refusal == ["article.withdrawn"])
    #expect(try news.desk.audit().differences == [])
  }
}
