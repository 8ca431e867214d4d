import Ledger
import Licensing
import Newsroom
import Testing

@testable import LicensingDesk

/// What adding an article again comes to.
struct ArticleVersionTests {
  private let news: Newsdesk
  private let before: Int

  init() throws {
    news = try Newsdesk()
    try news.add("crane") { ($0.clearance, $0.byline) = (.yes, "Nora Falk") }
    before = try news.entries()
  }

  @Test func `the same text and fields add nothing`() throws {
    let again = try news.add("crane")
    #expect(again.change == .unchanged)
    #expect(again.article.clearance == .yes)
    #expect(again.article.byline == "Nora Falk")
    #expect(try news.entries() == before)
  }

  @Test func `a new text makes the next version, whose clearance is to be verified`() throws {
    let next = try news.add("crane", ["Another text."])
    #expect(next.change == .newVersion)
    #expect((next.article.version, next.article.clearance) == (2, .verify))
    #expect(try news.kinds(after: before) == [.articleAdded])
    let third = try news.add("crane", ["A third text."]) { $0.clearance = .yes }
    #expect((third.article.version, third.article.clearance) == (3, .yes))
    // The text of version 1 again is new compared with the latest.
    #expect(try news.add("crane").article.version == 4)
    #expect(try news.desk.audit().differences == [])
  }

  @Test func `another title is another licensed text`() throws {
    let next = try news.add("crane") {
      $0.draft = ArticleDraft(
        title: "More news of the quay", paragraphs: $0.draft.paragraphs, id: "crane",
        url: $0.draft.url, published: $0.draft.published)
    }
    #expect(next.change == .newVersion)
    #expect(next.article.headline == "More news of the quay")
  }

  @Test(arguments: [
    ("byline", "Ana Lind"), ("section", "Docks"), ("language", "tr"), ("words", "12"),
    ("images", "3"), ("clearance", "no"), ("embargo", "2026-12-01"), ("published", "2026-11-19"),
    ("url", "https://tribune.example/moved/crane"),
  ])
  func `other fields change the same version`(_ name: String, _ value: String) throws {
    func give(_ input: inout ArticleInput) {
      switch name {
      case "byline": input.byline = value
      case "section": input.section = value
      case "language": input.language = Language(value)
      case "words": input.words = Int(value)
      case "images": input.images = Int(value)
      case "clearance": input.clearance = Clearance(rawValue: value)
      case "embargo": input.embargoUntil = value
      case "published": input.published = value
      default: input.url = value
      }
    }
    let earlier = try news.desk.article("crane").facts
    let changed = try news.add("crane", change: give)
    #expect(changed.change == .changed)
    #expect(changed.article.version == 1)
    #expect(changed.article != earlier.article)
    #expect(try news.kinds(after: before) == [.articleChanged])
    let now = try news.desk.article("crane").facts
    #expect(now.article == changed.article)
    #expect((now.text, now.digestSRI) == (earlier.text, earlier.digestSRI))
    #expect(try news.add("crane", change: give).change == .unchanged)
    #expect(try news.desk.audit().differences == [])
  }

  @Test func `a byline or section given empty is taken away`() throws {
    let changed = try news.add("crane") { ($0.byline, $0.section) = ("", "") }
    #expect(changed.change == .changed)
    #expect(changed.article.byline == nil)
    #expect(changed.article.section == nil)
  }

  @Test func `a new version of a withdrawn article stays withdrawn`() throws {
    _ = try news.desk.withdrawArticle("crane", reason: "Wrong", actor: "a", now: news.now)
    let next = try news.add("crane", ["The text put right."]) { $0.clearance = .yes }
    #expect(next.article.isWithdrawn)
    #expect(try news.desk.article("crane").facts.article == next.article)
    #expect(try news.request("crane").refusal == ["article.withdrawn"])
    #expect(try news.desk.audit().differences == [])
  }

  @Test func `an address belongs to one article`() throws {
    #expect(throws: DeskError.self) {
      try news.add("ferry") { $0.url = "https://tribune.example/2026/crane" }
    }
    #expect(try news.entries() == before)
    // An address that its article has left is free.
    try news.add("crane") { $0.url = "https://tribune.example/moved/crane" }
    try news.add("ferry") { $0.url = "https://tribune.example/2026/crane" }
    #expect(
      try news.desk.article("https://tribune.example/2026/crane").facts.article.id.text == "ferry")
  }

  @Test func `a dry run writes nothing`() throws {
    var input = ArticleInput(
      ArticleDraft(
        title: "T", paragraphs: ["P"], id: "dry", url: "https://tribune.example/dry",
        published: "2026-11-20"))
    input.clearance = .yes
    let planned = try news.desk.addArticle(input, isDryRun: true, actor: "a", now: news.now)
    #expect(planned.change == .added)
    #expect(try news.entries() == before)
    #expect(throws: DeskError.self) { try news.desk.article("dry") }
  }

  @Test func `clearance given twice is one entry`() throws {
    for expected in [true, false] {
      let result = try news.desk.clearArticle(
        "crane", .no, reason: "Freelance", actor: "a", now: news.now)
      #expect(result.changed == expected)
    }
    #expect(try news.kinds(after: before) == [.articleCleared])
  }
}
