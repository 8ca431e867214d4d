import StrictJSON
import Testing

/// The page names every member that `--json` prints, and no member that is never printed.
@Suite("The JSON contract")
struct JSONContractTests {
  @Test("the page's tables and the printed members agree")
  func members() throws {
    let seen = try JSONSamples.members()
    let sections = CommandSection.all(in: try Page(Page.commandLine))
    for (heading, members) in seen.sorted(by: { $0.key < $1.key }) {
      let section = try #require(sections.first { $0.heading == heading }, "no table \(heading)")
      #expect(section.members == members, "\(heading)")
    }
    let start = try #require(sections.firstIndex { $0.heading == "JSON" })
    #expect(Set(sections[(start + 1)...].map(\.heading)) == Set(seen.keys))
  }
}
