import Testing

/// The README is short, and shows the product before it explains it.
@Suite("README")
struct ReadmeTests {
  @Test("it has 60 to 150 lines")
  func length() throws {
    #expect((60...150).contains(try Page(Page.readme).lines.count))
  }

  @Test("a session and a refusal with its mend come first")
  func session() throws {
    let page = try Page(Page.readme)
    let session = Session(page)
    #expect(try #require(session.steps.first).output.lowerBound <= 15)
    let refusal = try #require(page.lines.firstIndex { $0.hasPrefix("refused: ") })
    #expect(refusal <= 25)
    #expect(page.lines[refusal...].first { $0.hasPrefix("hint: ") } != nil)
    for command in ["imprimatur init", "license request", "license verify", "fee report"] {
      #expect(session.steps.contains { $0.command.hasPrefix(command) }, "\(command) is not shown")
    }
  }
}
