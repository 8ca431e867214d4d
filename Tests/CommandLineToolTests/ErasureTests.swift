import Foundation
import StrictJSON
import Testing

/// Erasing, as it is typed.
struct ErasureTests {
  private let home: ExampleHome
  private let number = "LIC-\(ExampleHome.year)-000001"

  init() throws {
    home = try ExampleHome()
    let granted = try home.type(
      "license request harbor-ferry --partner northern-courier --note 'asked for by Mara Holm'")
    try #require(granted.status == 0)
  }

  @Test func `an article is erased for good, and says what still has it`() throws {
    let erase = "imprimatur article erase harbor-ferry --reason 'court order'"
    let before = try home.snapshot()
    #expect(
      try home.type(erase + " --dry-run").output
        == "dry run, nothing written: of harbor-ferry would be erased for good: 1 text\n")
    #expect(try home.snapshot() == before)
    let done = try home.type(erase)
    #expect(done.status == 0 && done.output == "erased of harbor-ferry, for good: 1 text\n")
    #expect(
      done.errors == """
        note: headline, byline and address stay in the log
        hint: backups, exports and files that were made before still hold it
        hint: 1 license of it stands; to revoke: "imprimatur article withdraw harbor-ferry --reason …"

        """)
    #expect(try home.type(erase).output == "nothing of harbor-ferry is left to erase\n")
    #expect(try !home.snapshot().values.contains { $0.range(of: text) != nil && $0.count > 20_000 })
    try checkAfterwards()
  }

  /// A sentence of the example article.
  private let text = "with forty-one passengers".data(using: .utf8) ?? .init()

  private func checkAfterwards() throws {
    let refused = try home.type("license request harbor-ferry --partner northern-courier --again")
    #expect(refused.status == 3)
    #expect(
      refused.output
        == "refused: article.erased\n  article.erased  the text of the article was erased\n")
    #expect(refused.errors.hasPrefix("hint: add a text that may be kept, as its next version"))
    let note = "note: the licensed text was erased; the record is all there is\n"
    let shown = try home.type("license show \(number) --out again")
    #expect(shown.status == 0 && shown.errors == note)
    #expect(shown.output.hasSuffix("  again/\(number).vc.json\n"))
    #expect(try home.type("cmp \(number).vc.json again/\(number).vc.json").status == 0)
    #expect(try home.type("license verify again/\(number).vc.json").status == 0)
    let repeated = try home.type("license request harbor-ferry --partner northern-courier")
    #expect(repeated.status == 0 && repeated.errors.hasPrefix(note))
    #expect(
      try home.type("imprimatur article show harbor-ferry").errors == "note: its text was erased\n")
    #expect(
      try home.json("imprimatur", ["article", "show", "harbor-ferry"])["erased"]?.bool == true)
    #expect(try home.type("imprimatur article list").output.contains(" erased "))
    let audit = try home.type("imprimatur ledger audit")
    #expect(
      audit.output.hasSuffix("1 signed record, 1 text erased; the tables are what the log says\n"))
    #expect(try home.type("imprimatur ledger rebuild").status == 0)
    #expect(try home.isClean())
  }

  @Test func `people at a partner are forgotten, the partner is not`() throws {
    _ = try home.type("imprimatur partner add northern-courier --contact 'Mara Holm'")
    #expect(
      try home.type("imprimatur partner show northern-courier").output
        .contains("  contact   Mara Holm\n"))
    let done = try home.type("imprimatur partner erase northern-courier --reason 'asked to'")
    #expect(done.output == "erased of northern-courier, for good: 1 contact, 1 note\n")
    #expect(
      done.errors == """
        note: name and address stay in the log and in records
        hint: backups, exports and files that were made before still hold it

        """)
    #expect(
      try home.type("imprimatur partner show northern-courier").output
        .contains("  contact   erased\n"))
    #expect(try !home.snapshot().values.contains { $0.range(of: Data("Mara Holm".utf8)) != nil })
    #expect(try home.isClean())
  }

  @Test(arguments: [
    (
      "imprimatur article erase harbor-fery --reason x", 1,
      "error: no article \"harbor-fery\" in this home\nhint: did you mean harbor-ferry?"
    ),
    (
      "imprimatur article erase harbor-ferry", 64,
      "error: missing expected argument '--reason <reason>'"
    ),
    (
      "imprimatur article erase harbor-ferry --version 2 --reason x", 64,
      "error: --version \"2\" cannot be used\nhint: give --version 1, the only one of harbor-ferry"
    ),
    (
      "imprimatur article erase harbor-ferry --reason ''", 64, "error: --reason \"\" cannot be used"
    ),
    (
      "imprimatur partner erase nobody --reason x", 1, "error: no partner \"nobody\" in this home"
    ),
    (
      "imprimatur partner add northern-courier --contact \"$(printf 'a\\033b')\"", 64,
      "error: --contact \"a\\u{1B}b\" cannot be used"
    ),
  ])
  func `what cannot be erased leaves everything as it is`(
    _ line: String, _ status: Int32, _ message: String
  ) throws {
    let before = try home.snapshot()
    let result = try home.type(line)
    #expect(result.status == status && result.output.isEmpty)
    #expect(result.errors.hasPrefix(message), "\(result.errors)")
    #expect(try home.snapshot() == before)
  }
}
