import Foundation
import Ledger
import Licensing
import Testing

@testable import LicensingDesk

/// Erasing texts and what was written about people, as a desk does it.
struct ErasureTests {
  private let news: Newsdesk

  init() throws { news = try Newsdesk() }

  private func erase(_ article: String, version: Int? = nil, isDryRun: Bool = false) throws
    -> Erasure
  {
    try news.desk.eraseArticle(
      article, version: version, reason: "Court order", isDryRun: isDryRun, actor: "Nora",
      now: news.now)
  }

  private func files(_ folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: news.folder.path + "/" + folder).sorted()
  }

  @Test func `an erased article is licensed no more, and its license keeps its record`() throws {
    let license = try news.issue(out: "before").license.number.description
    #expect(try files("before").count == 5)
    let entries = try news.entries()
    #expect(try erase("harbor-ferry", isDryRun: true).count(.text) == 1)
    #expect(try news.entries() == entries)
    let erasure = try erase("harbor-ferry")
    #expect(erasure.standing == 1 && erasure.mentions.map(\.use) == [.text])
    #expect(try news.kinds(after: entries) == [.articleErased])
    #expect(try news.request(change: { $0.again = true }).refusal == ["article.erased"])
    let details = try news.desk.license(license, out: news.folder.path + "/after")
    #expect(details.delivery.isTextErased)
    #expect(try files("after") == ["\(license).vc.json"])
    #expect(details.delivery.files == ["\(license).vc.json"])
    #expect(try news.request().standing == license)
    #expect(try news.desk.article("harbor-ferry").text == nil)
    #expect(try news.desk.audit().differences == [])
    #expect(try news.desk.audit().erased == 1)
  }

  @Test func `nothing is erased twice`() throws {
    _ = try erase("harbor-ferry")
    let entries = try news.entries()
    #expect(try erase("harbor-ferry").mentions == [])
    #expect(try news.entries() == entries)
  }

  @Test func `the same text given again is a new version, of which the old stays erased`() throws {
    try news.add("crane") { $0.clearance = .yes }
    try news.addPartner("valley")
    _ = try erase("crane")
    let again = try news.add("crane") { $0.clearance = .yes }
    #expect(again.change == .newVersion && again.article.version == 2 && !again.article.isErased)
    _ = try news.issue(
      "crane", "valley",
      RequestedTerms(
        channels: [.web], territories: [.world], languages: [known(Language("en"))],
        until: known(CalendarDate("2027-01-31"))))
    #expect(try news.desk.audit().differences == [])
  }

  @Test func `only one version is erased when one is named`() throws {
    try news.add("crane")
    try news.add("crane", ["It was moved back on Tuesday."])
    _ = try news.desk.clearArticle(
      "crane", .yes, reason: "Staff text", actor: "Nora", now: news.now)
    #expect(try erase("crane", version: 1).mentions.map(\.use) == [.text])
    #expect(try news.desk.article("crane").text != nil)
    #expect(try erase("crane").mentions.map(\.use) == [.reason, .text])
    #expect(throws: DeskError.self) { try erase("crane", version: 3) }
    #expect(throws: DeskError.self) { try erase("craen") }
  }

  @Test func `whom to reach at a partner is kept until it is erased`() throws {
    var input = PartnerInput(id: known(PartnerID("northern-courier")))
    func add(_ contact: String?) throws -> Desk.Addition {
      input.contact = contact
      return try news.desk.addPartner(input, actor: "Nora", now: news.now).addition
    }
    #expect(try news.desk.partner("northern-courier").contact == nil)
    #expect(try add("Mara Holm, mara@courier.example") == .changed)
    #expect(try add("Mara Holm, mara@courier.example") == .unchanged)
    #expect(try add(nil) == .unchanged)
    #expect(try add("Juno Reyes") == .changed)
    #expect(try news.desk.partner("northern-courier").contact == .text("Juno Reyes"))
    _ = try news.request(change: { $0.note = "Mara asked by phone" })
    let erasure = try news.desk.erasePartner(
      "northern-courier", reason: "Asked to", actor: "Nora", now: news.now)
    #expect(erasure.mentions.map(\.use) == [.contact, .contact, .note])
    guard case .erased = try news.desk.partner("northern-courier").contact else {
      Issue.record("the contact is still there")
      return
    }
    #expect(try add("Ada Quint") == .changed)
    #expect(try news.desk.partner("northern-courier").contact == .text("Ada Quint"))
    #expect(try add("") == .changed)
    #expect(try news.desk.partner("northern-courier").contact == nil)
    #expect(try news.desk.audit().differences == [])
  }
}
