import Foundation
import Testing

/// What nothing in the home can show, a checkpoint or a proof that somebody kept does.
///
/// An older copy of all of it, and a history that went another way from there, signed with the
/// same keys.
struct KeptCheckpointTests {
  private let home: ExampleHome
  private let request = "license request harbor-ferry --partner northern-courier --again --out out"

  /// A home that grew after it was copied, and the proof and the checkpoint that were given out then.
  init() throws {
    home = try ExampleHome()
    try run(request)
    try run("cp -a \"$IMPRIMATUR_HOME\" older")
    try run(request)
    try run("license show LIC-\(ExampleHome.year)-000002 --proof > proof")
    try run("imprimatur publish site && cp site/licensing/log/checkpoint kept")
    try run("cp \"$IMPRIMATUR_HOME/ledger.checkpoints\" copy")
    for file in KeptCheckpointTests.files { #expect(try audit(since: file).status == 0) }
    try run("rm -r \"$IMPRIMATUR_HOME\" out && mv older \"$IMPRIMATUR_HOME\"")
  }

  private static let files = ["proof", "kept", "copy"]

  private func run(_ line: String) throws {
    let result = try home.type(line)
    try #require(result.status == 0, "\(line)\n\(result.errors)")
  }

  private func audit(since file: String) throws -> ToolResult {
    try home.type("imprimatur ledger audit --since \(file)")
  }

  @Test(arguments: files)
  func `an older copy put in the place of a home`(_ file: String) throws {
    #expect(try home.isClean())
    let result = try audit(since: file)
    #expect(result.status == 3)
    #expect(
      result.output.contains(
        /kept checkpoint: covers \d+ entries; the log has only 9: its end was cut off\n/))
  }

  @Test(arguments: files)
  func `another history from there on`(_ file: String) throws {
    for _ in 1...3 { try run(request) }
    #expect(try home.isClean())
    let result = try audit(since: file)
    #expect(result.status == 3)
    #expect(
      result.output.contains(
        /kept checkpoint: covers \d+ entries that are not those the log now begins with: the past was rewritten\n/
      ))
  }
}
