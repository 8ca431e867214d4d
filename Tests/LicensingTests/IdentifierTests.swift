import Licensing
import Testing

@Suite struct IdentifierTests {
  @Test(arguments: [
    "a", "0", "harbour-bridge", "a.b_c-d", "2026", String(repeating: "x", count: 64),
  ])
  func reads(_ text: String) { #expect(ArticleID(text)?.text == text) }

  @Test(arguments: [
    "", "-a", ".a", "_a", "A", "aB", "a b", "a/b", "a\\b", "..", "ä", "a\u{0301}", "a\n", "a\0",
    "ａ", String(repeating: "x", count: 65), "a\u{202E}b", "a:b",
  ])
  func refuses(_ text: String) { #expect(PartnerID(text) == nil) }

  @Test func ordersByText() {
    #expect(
      ["b", "a-b", "a.b", "a"].compactMap { AgreementID($0) }.sorted().map(\.text) == [
        "a", "a-b", "a.b", "b",
      ])
  }
}
