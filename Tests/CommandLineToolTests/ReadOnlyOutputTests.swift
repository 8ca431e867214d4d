import Foundation
import Testing

/// A folder that cannot be written: said before anything is booked.
@Suite(.enabled(if: Reader.isThere, Reader.skipMessage))
struct ReadOnlyOutputTests {
  private let home: ExampleHome

  /// A home that the other user owns, and a folder that is not theirs.
  init() throws {
    home = try ExampleHome()
    let folder = try home.desk.makeFolder("out")
    try home.desk.write(
      "batch.csv", "article,partner\nharbor-ferry,northern-courier\n")
    if geteuid() == 0 {
      try #require(home.shell("chown -R \(Reader.other) \"$IMPRIMATUR_HOME\"").run([]).status == 0)
    }
    for path in [home.path + "/..", home.desk.path] { chmod(path, 0o711) }
    chmod(home.desk.path + "/batch.csv", 0o644)
    chmod(folder, 0o555)
  }

  @Test(arguments: [
    ("license request harbor-ferry --partner northern-courier --out", "out"),
    ("license request harbor-ferry --partner northern-courier --out", "out/new"),
    ("license request --batch batch.csv --out", "out"),
    ("license request --batch batch.csv --out", "out/new"),
    ("imprimatur publish", "out"),
    ("imprimatur publish", "out/site"),
    ("imprimatur ledger backup", "out/backup.sqlite"),
    ("imprimatur ledger export", "out/ledger.jsonl"),
  ])
  func `nothing is booked`(_ line: String, _ place: String) throws {
    let before = try home.snapshot()
    let result = try home.typeAsReader("\(line) \(place)")
    #expect(
      result
        == ToolResult(
          status: 1, output: "",
          errors:
            "error: \(place): Permission denied\nhint: get permission for it, or name another\n"))
    #expect(try home.snapshot() == before)
  }
}
