import Foundation
import StrictJSON
import Testing

/// A ledger that was lost comes back, and says nothing twice.
struct RestoreTests {
  private let home: ExampleHome
  private static let request = "license request harbor-ferry --partner northern-courier --again"

  init() throws { home = try ExampleHome() }

  private func issue(_ count: Int) throws {
    for _ in 0..<count {
      try #require(home.type(RestoreTests.request + " --out out").status == 0)
    }
  }

  /// Loses the database, and nothing else.
  private func loseLedger() throws {
    try #require(home.type("rm \"$IMPRIMATUR_HOME\"/ledger.sqlite*").status == 0)
  }

  private func number(_ serial: Int) -> String {
    "LIC-\(ExampleHome.year)-" + String(format: "%06d", serial)
  }

  /// The numbers and the places in status lists of all records below the working folder.
  private func given() throws -> (numbers: [String], places: [String]) {
    let script = """
      find . -name '*.vc.json' -exec jq -r \
        '[.id, .credentialStatus[0].id, .credentialStatus[1].id] | join(" ")' {} +
      """
    let lines = try home.type(script).output.split(separator: "\n")
    let parts = lines.map { $0.split(separator: " ").map(String.init) }
    return (parts.map { $0[0] }, parts.flatMap { $0.dropFirst() })
  }

  @Test(arguments: [
    "license list", request,
    "imprimatur init --publisher X --host x.example --time-zone UTC --currency EUR",
  ])
  func `a home without its ledger says how to get it back`(_ line: String) throws {
    try loseLedger()
    let before = try home.snapshot()
    #expect(
      try home.type(line)
        == ToolResult(
          status: 1, output: "",
          errors: """
            error: the home HOME has its keys, but no ledger
            hint: put a backup in its place: "imprimatur ledger restore BACKUP"

            """))
    #expect(try home.snapshot() == before)
  }

  @Test func `a home that is made for a backup says that it lacks the keys`() throws {
    try #require(home.type("imprimatur ledger backup backup.sqlite").status == 0)
    let bare = try home.type("imprimatur ledger restore backup.sqlite --home spare")
    #expect(bare.status == 0)
    #expect(bare.errors.contains("put your copy of their folder at spare/keys"))
    try loseLedger()
    let whole = try home.type("imprimatur ledger restore backup.sqlite")
    #expect(whole.status == 0)
    #expect(!whole.errors.contains("without the keys"))
    #expect(
      try home.type("imprimatur ledger restore backup.sqlite --home a/b")
        == ToolResult(
          status: 1, output: "",
          errors: """
            error: a/b: No such file or directory
            hint: make the folder above it first

            """))
  }

  @Test func `a folder of records is no backup`() throws {
    try #require(home.type("mkdir found").status == 0)
    let refused = try home.type("imprimatur ledger restore found --new-log")
    #expect(refused.status == 64)
    #expect(refused.errors.contains("name folders of records with --records"))
  }

  @Test func `a backup taken during a batch is restored, and nothing is given out twice`() throws {
    let line =
      "{\"article\": \"harbor-ferry\", \"partner\": \"northern-courier\", \"again\": true}\n"
    let writer = try home.tool("license").launch(
      ["request", "--batch", "-", "--out", "out"], input: String(repeating: line, count: 600))
    while writer.isRunning, (try? home.desk.names("out").count) ?? 0 < 500 { usleep(1_000) }
    let backup = try home.json("imprimatur", ["ledger", "backup", "backup.sqlite"])
    let kept = try #require(backup["entries"]?.number.flatMap { Int($0) })
    #expect(writer.wait().status == 0)
    try #require((9..<1_207).contains(kept), "the backup was not taken in the middle")
    try #require(home.type("imprimatur publish site").status == 0)
    try loseLedger()

    let restored = try home.json("imprimatur", ["ledger", "restore", "backup.sqlite"])
    #expect(restored["readOnly"] == JSON(.bool(true)))
    #expect(restored["covered"] == 1_209)
    let before = try home.snapshot()
    for command in [
      RestoreTests.request + " --out out", "imprimatur partner add x --name X",
      "imprimatur publish site", "imprimatur ledger rebuild",
    ] {
      let refused = try home.type(command)
      #expect(refused.status == 1 && refused.output.isEmpty, "\(command)")
      #expect(refused.errors.contains("this home can only be read: it has \(kept) entries"))
      #expect(refused.errors.contains("imprimatur ledger restore --new-log --records DIR"))
    }
    #expect(try home.snapshot() == before)
    try continueAfter(kept)
  }

  /// Begins a new log with half of the lost records, and issues more.
  private func continueAfter(_ kept: Int) throws {
    let lost = 600 - (kept - 7) / 2
    // The folder that is searched has half of the records of the batch.
    try #require(
      home.type("mkdir found && cp out/*[02468].vc.json found").status == 0)
    let begun = try home.json(
      "imprimatur", ["ledger", "restore", "--new-log", "--records", "found"])
    #expect(begun["newLog"]?["id"]?.string == "tribune.example/licensing/log/2")
    #expect(begun["newLog"]?["missing"]?.number.flatMap { Int($0) } == 1_209 - kept)
    #expect(begun["recovered"]?.array?.count == lost / 2)
    #expect(begun["passedOver"] == [])
    #expect(try home.isClean())
    try issue(3)
    let (numbers, places) = try given()
    let own = Set(numbers)
    #expect(own.count == 603)
    #expect(Set(places).count == 603 * 2)
    #expect(places.contains { $0.contains("/revocation-2#") })
    try #require(home.type("imprimatur publish site").status == 0)
    #expect(try home.isClean())
    try checkLogs()
  }

  /// Each checkpoint that was ever given out verifies under the published policy, and so do proofs.
  private func checkLogs() throws {
    let policy =
      "--did site/.well-known/did.json --status site --log-policy site/licensing/log/policy"
    try #require(home.type("mkdir logged").status == 0)
    let count = try home.desk.names("out").filter { $0.hasSuffix(".vc.json") }.count
    try #require(count == 603)
    for serial in [1, 2, 600] {
      let shown = try home.type("license show \(number(serial)) --proof --out logged")
      #expect(shown.status == 0, "\(shown.errors)")
    }
    let verified = try home.type("license verify logged \(policy)")
    #expect(verified.status == 0, "\(verified.output)\(verified.errors)")
    let last = try home.type("license verify logged/\(number(600)).vc.json \(policy)")
    #expect(last.output.contains("of the log tribune.example/licensing/log/2 at "))
    let notes = try String(contentsOfFile: home.path + "/ledger.checkpoints", encoding: .utf8)
    #expect(notes.contains("tribune.example/licensing/log\n"))
    #expect(notes.contains("tribune.example/licensing/log/2\n"))
    for file in ["site/.well-known/did.json", "site/licensing/verify/index.html"] {
      #expect(try home.desk.text(file).contains("/licensing/log/2"), "\(file)")
    }
    // The old log's last checkpoint is still served, and was kept.
    let old = try home.type("imprimatur ledger audit --since site/licensing/log/checkpoint")
    #expect(old.status == 3)
    #expect(
      old.output.contains("kept checkpoint: covers 1209 entries of a log that was lost after"))
    let new = try home.type("imprimatur ledger audit --since site/licensing/log/2/checkpoint")
    #expect(new.status == 0, "\(new.output)")
  }

  @Test func `a backup that lacks nothing is restored, and writing goes on`() throws {
    try issue(1)
    try #require(home.type("imprimatur ledger backup b.sqlite").status == 0)
    try loseLedger()
    let result = try home.type("imprimatur ledger restore b.sqlite")
    #expect(result.status == 0 && result.output.hasPrefix("restored the ledger\n"))
    #expect(try home.isClean())
    try issue(1)
    #expect(try home.isClean())
    #expect(try home.desk.names("out").contains(number(2) + ".vc.json"))
    let needless = try home.type("imprimatur ledger restore --new-log")
    #expect(
      needless
        == ToolResult(
          status: 1, output: "",
          errors: """
            error: nothing is known to be missing, so no new log is needed
            hint: name a newer checkpoint with --known FILE, or records with --records DIR

            """))
  }

  @Test func `a sound ledger is not replaced`() throws {
    try #require(home.type("imprimatur ledger backup b.sqlite").status == 0)
    let before = try home.snapshot()
    let result = try home.type("imprimatur ledger restore b.sqlite")
    #expect(result.status == 1 && result.output.isEmpty)
    #expect(
      result.errors.hasPrefix(
        "error: a sound ledger is at HOME/ledger.sqlite; nothing was restored"))
    #expect(try home.snapshot() == before)
  }

  @Test func `a damaged ledger gets another name and is kept`() throws {
    try issue(1)
    try #require(home.type("imprimatur ledger backup b.sqlite").status == 0)
    try #require(home.type("rm \"$IMPRIMATUR_HOME\"/ledger.sqlite-*").status == 0)
    try #require(home.type("printf rubbish > \"$IMPRIMATUR_HOME\"/ledger.sqlite").status == 0)
    let result = try home.type("imprimatur ledger restore b.sqlite")
    #expect(result.status == 0)
    #expect(
      result.errors.hasPrefix(
        "note: what was in its place is kept as HOME/ledger.sqlite.replaced-1\n"))
    #expect(try home.type("cat \"$IMPRIMATUR_HOME\"/ledger.sqlite.replaced-1").output == "rubbish")
    #expect(try home.isClean())
  }

  @Test func `a checkpoint that somebody kept tells what is missing`() throws {
    try issue(1)
    try #require(home.type("imprimatur ledger backup b.sqlite").status == 0)
    try issue(2)
    try #require(
      home.type("license show \(number(3)) --proof > kept.tlog-proof").status == 0)
    try loseLedger()
    try #require(home.type("rm \"$IMPRIMATUR_HOME\"/ledger.checkpoints").status == 0)
    let result = try home.type(
      "imprimatur ledger restore b.sqlite --known kept.tlog-proof --new-log --records out")
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output.contains("missing        4 entries after entry 9"))
    #expect(result.output.hasSuffix("recovered 2 licenses\n"))
    #expect(try home.isClean())
    try issue(1)
    #expect(try home.desk.names("out").contains(number(6) + ".vc.json"))
    #expect(try home.isClean())
  }

  @Test func `a copy of the file of checkpoints tells it too`() throws {
    try #require(home.type("imprimatur ledger backup b.sqlite").status == 0)
    try issue(2)
    try #require(home.type("mv \"$IMPRIMATUR_HOME\"/ledger.checkpoints copy").status == 0)
    try loseLedger()
    let restored = try home.json(
      "imprimatur", ["ledger", "restore", "b.sqlite", "--known", "copy"])
    #expect(restored["covered"] == 11)
    #expect(try home.type(RestoreTests.request).errors.contains("can only be read"))
  }

  @Test func `a license key that came after the backup is taken from its file`() throws {
    try #require(home.type("imprimatur ledger backup b.sqlite").status == 0)
    try #require(home.type("imprimatur key new && imprimatur key rotate").status == 0)
    try issue(2)
    try loseLedger()
    let result = try home.type(
      "imprimatur ledger restore b.sqlite --new-log --records out && imprimatur publish site")
    #expect(result.status == 0 && result.output.contains("\nrecovered 2 licenses\n"))
    #expect(try home.isClean())
    let verified = try home.type(
      "license verify out --did site/.well-known/did.json --status site")
    #expect(verified.status == 0, "\(verified.output)")
    #expect(try home.type("imprimatur key rotate").status == 0)
    try issue(1)
    #expect(try home.isClean())
  }

  @Test func `a restoration that is killed leaves what was there or all of the backup`() throws {
    try issue(1)
    try #require(home.type("imprimatur ledger backup b.sqlite").status == 0)
    let backup = try home.desk.bytes("b.sqlite")
    for round in 0..<12 {
      try loseLedger()
      try #require(home.type("printf rubbish > \"$IMPRIMATUR_HOME\"/ledger.sqlite").status == 0)
      let restoring = try home.tool("imprimatur").launch(["ledger", "restore", "b.sqlite"])
      usleep(UInt32(round) * 4_000)
      restoring.kill()
      _ = restoring.wait()
      let left = try Data(contentsOf: URL(fileURLWithPath: home.path + "/ledger.sqlite"))
      try #require(Array(left) == backup || left == Data("rubbish".utf8), "round \(round)")
      let again = try home.type("imprimatur ledger restore b.sqlite")
      #expect(again.status == (Array(left) == backup ? 1 : 0), "\(again.errors)")
      #expect(try home.isClean())
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: home.path)
    #expect(!names.contains { $0.contains("restoring") }, "\(names)")
  }

  @Test func `a writer does not go on with a ledger that was replaced`() throws {
    try #require(home.type("imprimatur ledger backup b.sqlite").status == 0)
    let line =
      "{\"article\": \"harbor-ferry\", \"partner\": \"northern-courier\", \"again\": true}\n"
    let writer = try home.tool("license").launch(
      ["request", "--batch", "-", "--out", "out"], input: String(repeating: line, count: 2_000))
    while writer.isRunning, (try? home.desk.names("out").count) ?? 0 < 200 { usleep(1_000) }
    try loseLedger()
    let stopped = writer.wait()
    #expect(stopped.status == 1)
    #expect(stopped.errors.contains("another file is in its place"), "\(stopped.errors)")
    try #require(home.type("imprimatur ledger restore b.sqlite").status == 0)
    #expect(
      try home.type("imprimatur ledger restore --new-log --records out").output
        .contains("recovered "))
    #expect(try home.isClean())
  }

  @Test(arguments: [
    ("missing.sqlite", 1, "error: no ledger at missing.sqlite\n"),
    ("rubbish", 1, "error: rubbish cannot be restored: it is no ledger of this software, or it is"),
    ("", 64, "error: the backup is not given\n"),
    ("b.sqlite --records out", 64, "error: --records is read when a new log begins\n"),
    ("b.sqlite --known rubbish", 1, "error: rubbish: it is no signed checkpoint: "),
    (
      "b.sqlite --known foreign", 1,
      "error: the backup does not go with the checkpoints in foreign: "
    ),
  ])
  func `what cannot be restored leaves no trace`(
    _ arguments: String, _ status: Int32, _ message: String
  ) throws {
    try #require(home.type("imprimatur ledger backup b.sqlite").status == 0)
    try home.desk.write("rubbish", "no ledger\n")
    try home.desk.write(
      "foreign",
      "tribune.example/licensing/log\n900\n" + String(repeating: "A", count: 43) + "=\n\n"
        + "\u{2014} tribune.example/licensing/log " + String(repeating: "A", count: 91) + "=\n")
    try loseLedger()
    let before = try home.snapshot()
    let result = try home.type("imprimatur ledger restore " + arguments)
    #expect(result.status == status && result.output.isEmpty)
    #expect(result.errors.hasPrefix(message), "\(result.errors)")
    #expect(try home.snapshot() == before)
  }
}
