import Foundation
import StrictJSON
import Testing

/// Exporting and importing, as they are typed.
struct ExportTests {
  private let home: ExampleHome
  private let number = "LIC-\(ExampleHome.year)-000001"

  init() throws {
    home = try ExampleHome()
    let granted = try home.type("license request harbor-ferry --partner northern-courier")
    try #require(granted.status == 0)
  }

  private var file: String { home.desk.path + "/all.jsonl" }

  private func write(_ text: String, _ name: String) throws {
    try text.write(toFile: home.desk.path + "/" + name, atomically: true, encoding: .utf8)
  }

  @Test func `a home is made from an export, and can be written to with its keys`() throws {
    let exported = try home.type("imprimatur ledger export all.jsonl")
    #expect(exported.status == 0)
    #expect(exported.output == "exported 9 entries, 1 text, 2 checkpoints to all.jsonl\n")
    let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions]
    #expect(mode as? Int == 0o600)
    #expect(try home.type("imprimatur ledger export | cmp - all.jsonl").status == 0)
    let imported = try home.type("imprimatur ledger import all.jsonl --home copy")
    #expect(
      imported
        == ToolResult(
          status: 0, output: "imported 9 entries, 1 text, 2 checkpoints into copy\n",
          errors: """
            hint: it has no private keys: to write, put them into copy/keys
            hint: write to one home only: two with the same keys contradict each other

            """))
    #expect(try home.type("imprimatur ledger audit --home copy --records .").status == 0)
    #expect(try home.type("license verify \(number).vc.json --home copy").status == 0)
    #expect(
      try home.type("license show \(number) --home copy").output
        == home.type("license show \(number)").output)
    let request = "license request harbor-ferry --partner northern-courier --again --home copy"
    let refused = try home.type(request)
    #expect(refused.status == 1 && refused.errors.contains("copy/keys/license.pem"))
    #expect(try home.type("cp -p \"$IMPRIMATUR_HOME\"/keys/*.pem copy/keys").status == 0)
    #expect(try home.type(request).status == 0)
    #expect(try home.type("imprimatur ledger audit --home copy").status == 0)
  }

  @Test func `what is there is never written over`() throws {
    _ = try home.type("imprimatur ledger export all.jsonl")
    try write("mine", "other.jsonl")
    try FileManager.default.createDirectory(
      atPath: home.desk.path + "/busy/x", withIntermediateDirectories: true)
    let before = try home.snapshot()
    let taken = "it is there already\nhint: give the name of a new file\n"
    for (line, message) in [
      ("imprimatur ledger export other.jsonl", "error: other.jsonl: "),
      ("imprimatur ledger export all.jsonl", "error: all.jsonl: "),
    ] {
      #expect(try home.type(line) == ToolResult(status: 1, output: "", errors: message + taken))
    }
    let full = try home.type("imprimatur ledger import all.jsonl")
    #expect(
      full
        == ToolResult(
          status: 1, output: "",
          errors: """
            error: HOME: a home is there already, and an import makes a new one
            hint: name another place with --home DIR

            """))
    let busy = try home.type("imprimatur ledger import all.jsonl --home busy")
    #expect(busy.status == 1 && busy.errors.hasPrefix("error: busy is not a home"))
    #expect(try home.snapshot() == before)
  }

  @Test func `an export that was cut is continued`() throws {
    _ = try home.type("imprimatur ledger export all.jsonl")
    #expect(try home.type("head -c 6000 all.jsonl > part.jsonl").status == 0)
    let cut = try home.type("imprimatur ledger import part.jsonl --home copy")
    #expect(cut.status == 1 && cut.output.isEmpty)
    let last = try #require(
      cut.errors.firstMatch(of: /error: the export was cut short after entry (\d+)\n/)?.1)
    #expect(
      cut.errors.hasSuffix(
        "\"imprimatur ledger export FILE --after \(last)\" and import both; nothing was imported\n")
    )
    let rest = try home.type("imprimatur ledger export rest.jsonl --after \(last)")
    #expect(rest.output.hasPrefix("exported ") && rest.output.contains(" after entry \(last) to "))
    #expect(
      try home.type("imprimatur ledger import part.jsonl rest.jsonl --home copy").status == 0)
    #expect(
      try home.type("imprimatur ledger export --home copy | cmp - all.jsonl").status == 0)
    #expect(try home.type("ls -A | grep -c '^[.]'").output == "0\n")
  }

  @Test func `a broken line is named, and nothing is left`() throws {
    _ = try home.type("imprimatur ledger export all.jsonl")
    let lines = try String(contentsOfFile: file, encoding: .utf8)
    try write(lines.replacing("\"Northern Courier\"", with: "\"Southern Courier\""), "b.jsonl")
    let before = try home.snapshot()
    let broken = try home.type("imprimatur ledger import b.jsonl --home copy")
    #expect(broken.status == 1)
    #expect(broken.errors.hasPrefix("error: b.jsonl, line 7: entry 5: digest or body: "))
    #expect(
      broken.errors.hasSuffix(
        "hint: get the export anew from the ledger it came from; nothing was imported\n"))
    #expect(try home.snapshot() == before)
    let none = try home.type("imprimatur ledger import /dev/null --home copy")
    #expect(none.errors.hasPrefix("error: the export was cut short after entry 0\n"))
  }

  @Test(arguments: [
    ("imprimatur ledger export --after 10", 64, "error: --after \"10\" cannot be used"),
    ("imprimatur ledger export --after x", 64, "error: the value 'x' is invalid for '--after"),
    ("imprimatur ledger export --json", 64, "error: --json tells of a file"),
    ("imprimatur ledger export nowhere/a.jsonl", 1, "error: nowhere/a.jsonl: No such file"),
    ("imprimatur ledger import", 64, "error: missing expected argument '<files> ...'"),
    ("imprimatur ledger import nothing --home copy", 1, "error: nothing: No such file"),
    ("imprimatur ledger import . --home copy", 1, "error: .: it is a folder"),
  ])
  func `bad input leaves nothing`(_ line: String, _ status: Int32, _ message: String) throws {
    let before = try home.snapshot()
    let result = try home.type(line)
    #expect(result.status == status && result.output.isEmpty)
    #expect(result.errors.hasPrefix(message), "\(result.errors)")
    #expect(try home.snapshot() == before)
  }

  @Test func `a full disk is said, and what was written can be gone on with`() throws {
    let result = try home.type("imprimatur ledger export > /dev/full")
    #expect(result.status == 1)
    #expect(result.errors.contains("standard output cannot be written"))
  }
}
