import Newsroom
import Testing

struct SuspicionTests {
  /// Eight paragraphs of plain news, in which nothing may be suspected.
  static let news = (1...8).map { "The ferry made crossing number \($0) before noon." }

  private func suspicions(
    in paragraph: String, publisher: String = "The Harbour Tribune", atEnd: Bool = false
  ) -> [Suspicion] {
    // In the middle, six paragraphs follow, so that only the words can give it away.
    let body =
      atEnd ? Self.news + [paragraph] : Self.news.prefix(3) + [paragraph] + Self.news.suffix(6)
    return ArticleDraft(title: "Ferry returns", paragraphs: Array(body))
      .suspicions(publisher: publisher)
  }

  @Test(arguments: SuspiciousTexts.promotion)
  func `promotion is pointed out wherever it stands`(_ text: String) {
    #expect(suspicions(in: text).map(\.paragraphs) == [4...4])
    #expect(suspicions(in: text).map(\.kind) == [.promotion])
    #expect(suspicions(in: text, atEnd: true).map(\.kind) == [.promotion])
  }

  @Test(arguments: SuspiciousTexts.footers)
  func `a publisher's own words are pointed out at the end`(_ footer: (name: String, text: String))
  {
    let found = suspicions(in: footer.text, publisher: footer.name, atEnd: true)
    #expect(found.map(\.paragraphs) == [9...9])
    #expect(found.map(\.kind) == [.publisherFooter])
  }

  @Test(arguments: SuspiciousTexts.prose)
  func `prose is left alone`(_ text: String) {
    for name in ["The Harbour Tribune", "Der Kurier", "BBC News"] {
      #expect(suspicions(in: text, publisher: name) == [])
      #expect(suspicions(in: text, publisher: name, atEnd: true) == [])
    }
  }

  @Test
  func `what goes with promotion joins it`() {
    let promotion = [
      "New Tribune newsletter: The Morning Tide",
      "Sign up to get the latest news and analysis every weekday",
      "Our editors pick the newsletter's five stories",
    ]
    let body = [Self.news[0]] + promotion + Self.news.suffix(7)
    let found = ArticleDraft(title: "T", paragraphs: body).suspicions(publisher: "Tribune")
    #expect(
      found == [Suspicion(paragraphs: 2...4, kind: .promotion, excerpt: promotion[0])])
    // Alone, the same lines prove nothing.
    for line in [promotion[0], promotion[2]] { #expect(suspicions(in: line) == []) }
  }

  @Test
  func `only adjoining paragraphs of a kind are joined`() {
    let body =
      [Self.news[0], "Read more: a", "Also read: b", Self.news[1], "Related: c"] + Self.news
      + ["Advertisement", "© 2026 The Harbour Tribune", "All rights reserved."]
    let found = ArticleDraft(title: "T", paragraphs: body).suspicions(publisher: "Harbour Tribune")
    #expect(found.map(\.paragraphs) == [2...3, 5...5, 14...14, 15...16])
    #expect(found.map(\.kind) == [.promotion, .promotion, .promotion, .publisherFooter])
  }

  @Test
  func `a dropped paragraph parts its neighbors`() throws {
    let body = Self.news + ["Read more: a", "Also read: b", "Related: c"]
    let draft = try ArticleDraft(title: "T", paragraphs: body).dropping([10...10])
    #expect(draft.suspicions(publisher: "T").map(\.paragraphs) == [9...9, 11...11])
  }

  @Test
  func `the same words in quotation marks are somebody else's`() {
    let call = "Sign up for our newsletter and follow us on Facebook."
    #expect(suspicions(in: call).count == 1)
    for quoted in ["“\(call)”", "\"\(call)\"", "„\(call)“", "«\(call)»", "« \(call) »", "“\(call)"]
    {
      #expect(suspicions(in: quoted + " the notice said") == [])
    }
  }

  @Test
  func `an excerpt is short`() {
    let long = "Read more: " + String(repeating: "e\u{301}x", count: 400)
    let excerpt = suspicions(in: long).first?.excerpt ?? ""
    #expect(excerpt.unicodeScalars.count == 80)
    #expect(excerpt.hasPrefix("Read more: ") && excerpt.hasSuffix("…"))
    #expect(suspicions(in: "Read more").first?.excerpt == "Read more")
  }

  @Test(arguments: ["", " ", "*", "\u{202E}", "The", "X", "\u{301}", "(((", "🏴‍☠️"])
  func `any publisher's name will do`(_ name: String) {
    #expect(suspicions(in: "The ferry sails.", publisher: name, atEnd: true) == [])
    #expect(suspicions(in: "Subscribe to our newsletter.", publisher: name).count == 1)
  }

  @Test(arguments: [
    "©", "\u{301}", "@", "@@@ @", "“", "©©© 2026", "!!!", "🏴‍☠️", "\u{200F}", "c", "copyright",
    "sign up",
  ])
  func `odd paragraphs do no harm`(_ text: String) {
    #expect(suspicions(in: text, atEnd: true).count <= 1)
  }
}
