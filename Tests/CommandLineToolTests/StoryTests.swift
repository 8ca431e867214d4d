import Foundation
import StrictJSON
import Testing

/// An article, as it was published, becomes a licensed one.
struct StoryTests {
  private static let real = SharedFiles.article("mee-lavrov-turkey.txt")

  @Test(.enabled(if: real != nil, SharedFiles.skipMessage))
  func `a real article from its file to the month's fees`() throws {
    try tell(of: #require(StoryTests.real), publisher: "Middle East Eye")
  }

  @Test func `an article of our own, likewise`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(
      "quay.txt",
      """
      Old quay gets new lamps

      The lamps on the old quay were lit on Friday for the first time since spring.
      New newsletter from the Tribune: Harbor Dispatch
      Sign up to get the latest news and analysis in your inbox every Friday.
      They burn until midnight, and longer when a ferry is late.
      The Harbor Tribune delivers independent news. To learn more about republishing this \
      content, fill out this form.

      """)
    try tell(of: file, publisher: "The Harbor Tribune")
  }

  private func tell(of file: String, publisher: String) throws {
    let home = try ExampleHome()
    #expect(try home.run("imprimatur", ["configure", "--publisher", publisher]).status == 0)
    let basics = [
      file, "--url", "https://tribune.example/news/the-story", "--published", "2026-11-20",
      "--byline", "A Reporter",
    ]
    let dropped = try droppedParagraphs(home, basics)
    try refuseUncleared(home, basics + dropped)
    let cleared = try home.run(
      "imprimatur", ["article", "add"] + basics + dropped + ["--clearance", "yes"])
    #expect(cleared.status == 0 && cleared.errors.isEmpty)
    let granted = try home.run(
      "license", ["request", "the-story", "--partner", "northern-courier"])
    #expect(granted.status == 0)
    #expect(granted.errors == "hint: check it with \"license verify \(number).vc.json\"\n")
    try checkFiles(home, publisher, file)
    let verified = try home.run("license", ["verify", "\(number).vc.json"])
    #expect(verified.status == 0 && verified.errors.isEmpty)
    #expect(verified.output.hasPrefix("\(number).vc.json: valid\n"))
    try checkReport(home)
    #expect(try home.isClean())
  }

  private var number: String { "LIC-\(ExampleHome.year)-000001" }

  /// What the tool itself says should not be licensed: two paragraphs of promotion and
  /// the publisher's footer, which comes last.
  private func droppedParagraphs(_ home: ExampleHome, _ basics: [String]) throws -> [String] {
    let before = try home.snapshot()
    let shown = try home.run("imprimatur", ["article", "add"] + basics + ["--dry-run"])
    #expect(shown.status == 0)
    #expect(try home.snapshot() == before)
    #expect(shown.errors.contains(#/warning: paragraphs \d+-\d+ look like promotion: /#))
    #expect(
      shown.errors.contains(#/warning: paragraph \d+ looks like the publisher's own footer: /#))
    let hints = shown.errors.matches(of: #/--drop-paragraph (\d+)(?:-(\d+))?/#)
    try #require(hints.count == 2)
    let last = shown.output.matches(of: #/(?m)^ *(\d+)  /#).last?.1
    #expect(hints[0].2 == hints[0].1.flatMapNumber(adding: 1))
    #expect(hints[1].1 == last && hints[1].2 == nil)
    return hints.flatMap { $0.0.split(separator: " ").map(String.init) }
  }

  private func refuseUncleared(_ home: ExampleHome, _ basics: [String]) throws {
    let added = try home.run("imprimatur", ["article", "add"] + basics)
    #expect(added.status == 0)
    #expect(
      added.errors == """
        note: its clearance is verify, so nothing is licensed yet
        hint: clear it with "imprimatur article clear the-story yes --reason …"

        """)
    let request = ["request", "the-story", "--partner", "northern-courier"]
    #expect(
      try home.run("license", request)
        == ToolResult(
          status: 3,
          output: """
            refused: clearance.verify
              clearance.verify  nobody has cleared this version of the article for licensing yet

            """,
          errors: "hint: clear it with \"imprimatur article clear the-story yes --reason …\"\n"))
    #expect(try home.desk.names().isEmpty)
  }

  private func checkFiles(_ home: ExampleHome, _ publisher: String, _ file: String) throws {
    let licensed = try home.desk.text("\(number).article.txt")
    let source = try String(contentsOfFile: file, encoding: .utf8)
    let lines = Set(source.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) })
    let kept = licensed.split(separator: "\n").map(String.init)
    #expect(kept.allSatisfy(lines.contains))
    #expect(lines.count - kept.count == 3)
    for ending in ["html", "md", "txt"] {
      let copy = try home.desk.text("\(number).copy.\(ending)")
      let credit = "Republished with permission"
      #expect(copy.ranges(of: credit).count == 1, "\(ending)")
      #expect(copy.ranges(of: "licensing/verify#\(number)").count >= 1, "\(ending)")
      let footer = copy.ranges(of: credit).first?.lowerBound
      let end = copy.ranges(of: kept.last?.suffix(20) ?? "").first?.lowerBound
      #expect(try #require(footer) > #require(end), "\(ending)")
      for dropped in lines.subtracting(kept) { #expect(!copy.contains(dropped), "\(ending)") }
    }
    #expect(try home.desk.text("\(number).copy.txt").contains(publisher))
  }

  private func checkReport(_ home: ExampleHome) throws {
    let license = try home.json("license", ["show", number])
    let months = try #require(try home.json("fee", ["report", "per", "month"]).array)
    #expect(months.count == 1)
    #expect(months.first?["month"]?.string == license["month"]?.string)
    #expect(months.first?["total"]?.string == license["fee"]?.string)
    #expect(months.first?["total"]?.string == "216.00")
  }
}

extension Substring {
  fileprivate func flatMapNumber(adding one: Int) -> Substring? {
    Int(self).map { Substring(String($0 + one)) }
  }
}
