import Foundation
import StrictJSON
import Testing

/// A copy of the ledger that can be relied on, or none.
struct BackupTests {
  private let home: ExampleHome

  init() throws { home = try ExampleHome() }

  /// Another home made of a backup and the keys of this one.
  private func opened(_ backup: String, as name: String) throws -> Tool {
    let folder = try home.desk.makeFolder(name)
    chmod(folder, 0o700)
    for (from, to) in [
      (home.path + "/keys", "keys"), (home.desk.path + "/" + backup, "ledger.sqlite"),
    ] {
      try FileManager.default.copyItem(atPath: from, toPath: folder + "/" + to)
    }
    var tool = Tool("imprimatur")
    tool.environment = ["IMPRIMATUR_HOME": folder]
    tool.folder = home.desk.path
    return tool
  }

  @Test func `it says what it holds and what it does not`() throws {
    try #require(
      home.type("license request harbor-ferry --partner northern-courier --out out").status == 0)
    let made = try home.type("imprimatur ledger backup monday.sqlite")
    #expect(made.status == 0)
    #expect(
      made.output.replacing(/[0-9T:-]{19}Z/, with: "TIME") == """
        backed up the ledger to monday.sqlite
          entries     9, the last of TIME
          licenses    1
          checkpoint  9 of tribune.example/licensing/log

        """)
    #expect(
      made.errors == """
        hint: the keys are not in it: keep a copy of the keys folder where nobody else can read it
        hint: keep a copy of ledger.checkpoints elsewhere too: it says what was given out after this \
        backup

        """)
    #expect(try home.desk.names() == ["monday.sqlite", "out"])
    var status = stat()
    try #require(stat(home.desk.path + "/monday.sqlite", &status) == 0)
    #expect(status.st_mode & 0o777 == 0o600)
    let copy = try opened("monday.sqlite", as: "copy")
    #expect(
      try copy.run(["ledger", "audit"]).output == home.type("imprimatur ledger audit").output)
    #expect(
      try copy.run(["license", "request", "harbor-ferry", "--partner", "northern-courier"]).status
        == 0)
    #expect(try copy.run(["ledger", "audit"]).status == 0)
  }

  @Test func `backups during a batch are whole, each of one moment`() throws {
    let line =
      "{\"article\": \"harbor-ferry\", \"partner\": \"northern-courier\", \"again\": true}\n"
    let writer = try home.tool("license").launch(
      ["request", "--batch", "-"], input: String(repeating: line, count: 6_000))
    var sizes: [Int] = []
    while writer.isRunning, sizes.count < 40 {
      let made = try home.json("imprimatur", ["ledger", "backup", "backup-\(sizes.count).sqlite"])
      sizes.append(try #require(made["entries"]?.number.flatMap { Int($0) }))
    }
    #expect(writer.wait().status == 0)
    #expect(sizes == sizes.sorted())
    // Some must have been taken in the middle, or nothing was shown.
    let middle = sizes.indices.filter { (8..<12_007).contains(sizes[$0]) }
    try #require(!middle.isEmpty, "\(sizes)")
    for index in middle.prefix(3) {
      let copy = try opened("backup-\(index).sqlite", as: "copy-\(index)")
      let audit = try copy.run(["ledger", "audit"])
      #expect(audit.status == 0 && audit.output.hasPrefix("clean: \(sizes[index]) entries"))
    }
    #expect(try home.isClean())
  }

  @Test(arguments: [
    ("taken", "taken: it is there already\nhint: give the name of a new file\n"),
    ("link", "link: it is there already\nhint: give the name of a new file\n"),
    ("folder", "folder: it is there already\nhint: give the name of a new file\n"),
    ("no/new", "no/new: No such file or directory\nhint: make the folder above it first\n"),
    ("taken/new", "taken/new: Not a directory\nhint: name a folder\n"),
    ("folder/", "folder/: it names no file\nhint: give the name of a new one\n"),
    ("''", "the backup: it names no file\nhint: give the name of a new one\n"),
  ])
  func `a place that cannot be taken is left as it is`(_ place: String, _ message: String) throws {
    try home.desk.write("taken", "mine")
    try home.desk.makeFolder("folder")
    symlink("nowhere", home.desk.path + "/link")
    let before = try home.snapshot()
    let result = try home.type("imprimatur ledger backup \(place)")
    #expect(result == ToolResult(status: 1, output: "", errors: "error: " + message))
    #expect(try home.snapshot() == before)
  }

  @Test func `a ledger that its checkpoint does not vouch for is not backed up`() throws {
    let edit = try Tool.program("/usr/bin/env").run(
      ["sqlite3", home.path + "/ledger.sqlite", "UPDATE tree SET edge = zeroblob(length(edge))"])
    try #require(edit.status == 0)
    let result = try home.type("imprimatur ledger backup monday.sqlite")
    #expect(
      result
        == ToolResult(
          status: 1, output: "",
          errors: """
            error: the newest checkpoint does not vouch for the ledger: it has the root of another log
            hint: see "imprimatur ledger audit"

            """))
    #expect(try home.desk.names().isEmpty)
  }

  @Test(.enabled(if: Reader.isThere, Reader.skipMessage))
  func `a home that cannot be written can be backed up`() throws {
    try home.makeReadOnly()
    chmod(home.desk.path, 0o777)
    let made = try home.typeAsReader("imprimatur ledger backup monday.sqlite")
    try home.makeWritable()
    #expect(made.status == 0 && made.output.contains("entries     7"))
    #expect(try home.desk.names() == ["monday.sqlite"])
  }
}
