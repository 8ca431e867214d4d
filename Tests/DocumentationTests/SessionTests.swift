import Foundation
import Testing

/// What the pages show of a terminal is what a reader will see.
///
/// With `IMPRIMATUR_RECORD=1` in the environment a page that shows something else is written
/// anew, with what the commands print now.
@Suite("Sessions")
struct SessionTests {
  @Test("commands print what the page shows", arguments: [Page.readme, Page.commandLine])
  func sessions(path: String) throws {
    let session = Session(try Page(path))
    let outputs = try SessionRun.outputs(of: session)
    try #require(!session.steps.isEmpty && outputs.count == session.steps.count)
    if ProcessInfo.processInfo.environment["IMPRIMATUR_RECORD"] != nil {
      return try record(outputs, of: session)
    }
    for (step, output) in zip(session.steps, outputs) {
      #expect(
        session.shown(step).map(SessionText.normalized) == output.map(SessionText.normalized),
        "\(path), line \(step.output.lowerBound): \(step.command)")
    }
  }

  private func record(_ outputs: [[String]], of session: Session) throws {
    var lines = session.page.lines
    for (step, output) in zip(session.steps, outputs).reversed()
    where session.shown(step).map(SessionText.normalized) != output.map(SessionText.normalized) {
      lines.replaceSubrange(step.output, with: output)
    }
    if lines != session.page.lines { try session.page.write(lines) }
  }

  @Test("only times, dates and keys may differ")
  func normalization() {
    let line = "LIC-2026-000001 until 2027-11-23 (before 2027-11-24T00:00:00Z), month 2026-11"
    #expect(
      SessionText.normalized(line)
        == "LIC-<year>-000001 until <date> (before <time>), month <month>")
    #expect(
      SessionText.normalized("key I7VgQRr9Kz7xknBvOl7aOER_cnRAW6HMa4q5p0qurVk (pinned)")
        == "key <key> (pinned)")
    #expect(SessionText.normalized("fee 216.00 EUR, 12 months") == "fee 216.00 EUR, 12 months")
  }

  @Test("a session is read as a terminal shows it")
  func reading() throws {
    let session = Session(try Page(Page.readme))
    #expect(session.steps.contains { $0.command.contains("\\\n    --") }, "no continued command")
    #expect(session.steps.allSatisfy { !$0.command.isEmpty })
  }
}
