import Foundation
import StrictJSON
import Testing

/// The site that makes licenses checkable, as it is typed and as strangers use it.
struct PublishTests {
  private let home: ExampleHome
  private let number = "LIC-\(ExampleHome.year)-000001"

  init() throws {
    home = try ExampleHome()
    let granted = try home.type("license request harbor-ferry --partner northern-courier")
    try #require(granted.status == 0)
  }

  @Test func `publishing twice writes once, and the check agrees`() throws {
    let due = try home.type("imprimatur publish --check")
    #expect(due.status == 3)
    #expect(due.output == "revocation-1 was never signed\nsuspension-1 was never signed\n")
    #expect(due.errors == "hint: publish with \"imprimatur publish DIR\"\n")
    let first = try home.type("imprimatur publish site")
    #expect(first.status == 0 && first.errors.isEmpty)
    #expect(first.output.hasSuffix("wrote 10 files, 0 unchanged; the log has 11 entries\n"))
    let before = try home.snapshot()
    #expect(
      try home.type("imprimatur publish site")
        == ToolResult(
          status: 0, output: "wrote 0 files, 10 unchanged; the log has 11 entries\n", errors: ""))
    #expect(try home.snapshot() == before)
    #expect(
      try home.type("imprimatur publish site --check")
        == ToolResult(status: 0, output: "the status lists are good\n", errors: ""))
    _ = try home.type("license revoke \(number) --reason x --fee keep")
    let behind = try home.json("imprimatur", ["publish", "--check"])
    #expect(behind["due"]?.bool == true)
    #expect(behind["faults"]?.array?.first?["id"]?.string == "revocation-1")
    #expect(
      try home.json("imprimatur", ["publish", "site"])["signed"]?.array?.compactMap {
        $0["id"]?.string
      }
        == ["revocation-1"])
    #expect(try home.type("imprimatur publish site --check").status == 0)
    #expect(try home.isClean())
  }

  @Test(arguments: [
    ("ln -s /etc site", "site: it is a link", "name the folder it leads to"),
    ("ln -s nowhere site", "site: it is a link", "name the folder it leads to"),
    ("touch site", "site: Not a directory", "name a folder"),
    (
      "mkdir -p real site && ln -s ../real site/licensing", "site/licensing: it is no folder",
      "publish to another folder, or move it away"
    ),
    (
      "mkdir -p site/licensing && touch site/licensing/log", "site/licensing/log: it is no folder",
      "publish to another folder, or move it away"
    ),
    (
      "mkdir -p site/.well-known && ln -s /etc/hostname site/.well-known/did.json",
      "site/.well-known/did.json: it is a link", "publish to another folder, or move it away"
    ),
    (
      "mkdir -p site/licensing/status/revocation-1",
      "site/licensing/status/revocation-1: it is there and is no plain file",
      "publish to another folder, or move it away"
    ),
    (
      "mkdir -p site/licensing/log && mkfifo site/licensing/log/checkpoint",
      "site/licensing/log/checkpoint: it is there and is no plain file",
      "publish to another folder, or move it away"
    ),
    (
      "mkdir -p site/licensing/log/tile/0 real && ln -s ../../../../real site/licensing/log/tile/0/000.p",
      "site/licensing/log/tile/0/000.p: it is no folder",
      "publish to another folder, or move it away"
    ),
    ("true", "site/of/mine: No such file or directory", "make the folder above it first"),
  ])
  func `a place that is taken is left alone`(_ made: String, _ problem: String, _ mend: String)
    throws
  {
    try #require(try home.type(made).status == 0)
    let folder = String(problem.prefix { $0 != ":" }).hasPrefix("site/of") ? "site/of/mine" : "site"
    let before = try home.snapshot()
    #expect(
      try home.type("imprimatur publish \(folder)")
        == ToolResult(status: 1, output: "", errors: "error: \(problem)\nhint: \(mend)\n"))
    #expect(try home.snapshot() == before)
    #expect(try home.entryCount() == 9)
  }

  @Test(arguments: [
    ("imprimatur publish", "error: the folder to publish to is not given"),
    (
      "imprimatur publish site --check --dry-run", "error: --check and --dry-run exclude each other"
    ),
  ])
  func `a command line that leaves it open`(_ line: String, _ message: String) throws {
    let result = try home.type(line)
    #expect(result.status == 64)
    #expect(result.errors.hasPrefix(message), "\(result.errors)")
  }

  @Test func `a third party with the folder and a record alone learns what holds`() throws {
    try #require(try home.type("license show \(number) --proof --out .").status == 0)
    let stranger = try TemporaryFolder()
    func judge() throws -> (Int32, String) {
      try #require(try home.type("imprimatur publish site").status == 0)
      var tool = Tool("license")
      (tool.environment, tool.folder) = (
        ["IMPRIMATUR_HOME": stranger.path + "/none"], home.desk.path
      )
      let result = try tool.run([
        "verify", "\(number).vc.json", "--did", "site/.well-known/did.json", "--status", "site",
        "--log-policy", "site/licensing/log/policy",
      ])
      return (result.status, String(result.output.prefix { $0 != "\n" && $0 != "(" }))
    }
    #expect(try judge() == (0, "\(number).vc.json: valid"))
    _ = try home.type("license suspend \(number) --reason x")
    #expect(try judge() == (6, "\(number).vc.json: suspended "))
    _ = try home.type("license resume \(number) --reason x")
    #expect(try judge() == (0, "\(number).vc.json: valid"))
    _ = try home.type("license revoke \(number) --reason x --fee keep")
    #expect(try judge() == (6, "\(number).vc.json: revoked "))
  }

  @Test func `killed at any moment, it leaves a site that can be served`() throws {
    for round in 0..<20 {
      let verb = round.isMultiple(of: 2) ? "suspend" : "resume"
      #expect(try home.type("license \(verb) \(number) --reason x").status == 0)
      let running = try home.tool("imprimatur").launch(["publish", "site"])
      usleep(UInt32.random(in: 5_000...60_000))
      running.kill()
      _ = running.wait()
      try checkSite()
    }
    #expect(try home.type("imprimatur publish site").status == 0)
    try checkSite()
    #expect(try home.type("imprimatur publish site --check").status == 0)
    #expect(try home.isClean())
  }

  /// A checkpoint has the tile it speaks of, and no file is half.
  private func checkSite() throws {
    let site = home.desk.path + "/site/licensing"
    if let note = try? String(contentsOfFile: site + "/log/checkpoint", encoding: .utf8) {
      let size = try #require(note.split(separator: "\n").dropFirst().first.flatMap { Int($0) })
      for (folder, width) in [("tile/0", 32), ("tile/entries", 34)] {
        let tile = try Data(
          contentsOf: URL(fileURLWithPath: "\(site)/log/\(folder)/000.p/\(size)"))
        #expect(tile.count == width * size)
      }
    }
    for list in ["revocation-1", "suspension-1"] {
      guard let data = FileManager.default.contents(atPath: site + "/status/" + list) else {
        continue
      }
      #expect(try JSON.parse(Array(data))["proof"] != nil)
    }
  }

  @Test func `a proof is printed, or written beside the record`() throws {
    let printed = try home.type("license show \(number) --proof")
    #expect(printed.output.hasPrefix("c2sp.org/tlog-proof@v1\nindex 8\n"))
    let shown = try home.json("license", ["show", number, "--proof"])
    #expect(shown["proof"]?.string == printed.output)
    #expect(try home.type("license show \(number) --proof --out .").status == 0)
    #expect(try home.desk.text("\(number).vc.json.tlog-proof") == printed.output)
    // Later checkpoints give other proofs; the one that is there still holds.
    _ = try home.type("imprimatur publish site")
    #expect(try home.type("license show \(number) --proof").output != printed.output)
    #expect(try home.type("license show \(number) --proof --out .").status == 0)
    #expect(try home.desk.text("\(number).vc.json.tlog-proof") == printed.output)
    try home.desk.write("\(number).vc.json.tlog-proof", "something else\n")
    let taken = try home.type("license show \(number) --proof --out .")
    #expect(taken.status == 1)
    #expect(taken.errors.contains("another file of this name is there"))
  }

  @Test(arguments: PageCheck.allCases)
  func `the page's own checks agree`(_ check: PageCheck) throws {
    guard let command = check.command else { return print("skipped: \(check) is not here") }
    for _ in 0..<2 {
      _ = try home.type("license request harbor-ferry --partner northern-courier --again")
    }
    let numbers = (1...3).map { "LIC-\(ExampleHome.year)-00000\($0)" }
    _ = try home.type("license revoke \(numbers[1]) --reason x --fee keep")
    _ = try home.type("license suspend \(numbers[2]) --reason x")
    try #require(try home.type("imprimatur publish site").status == 0)
    let key = try #require(
      try home.json("imprimatur", ["key", "list"]).array?.first?["id"]?.string)
    try home.desk.write(
      check.file, check.program(in: home.desk.text("site/licensing/verify/index.html")))
    _ = try home.type("cp site/licensing/keys/*.pem site/licensing/status/* .")
    func run(_ record: String, trusting thumbprint: String? = nil) throws -> (Int32, String) {
      let result = try home.type(
        "\(command) \(check.file) \(record) ./\(key).pem \(thumbprint ?? key)")
      return (result.status, String(result.output.prefix { $0 != ":" && $0 != " " }))
    }
    #expect(try run(numbers[0] + ".vc.json") == (0, "valid"))
    #expect(try run(numbers[1] + ".vc.json") == (6, "revocation"))
    #expect(try run(numbers[2] + ".vc.json") == (6, "suspension"))
    let other = String(key.reversed())
    #expect(try run(numbers[0] + ".vc.json", trusting: other) == (3, "invalid"))
    for edit in ["s/GBR/IRL/", "s/^  /   /", "s/eddsa-jcs-2022/eddsa-jcs-2023/"] {
      _ = try home.type("sed '\(edit)' \(numbers[0]).vc.json > changed.json")
      #expect(try run("changed.json") == (3, "invalid"), "\(edit)")
    }
    #expect(try run("suspension-1") == (3, "invalid"))
    let later = try home.type(
      """
      imprimatur key new && imprimatur key rotate && imprimatur publish site &&
      cp site/licensing/keys/*.pem site/licensing/status/* .
      """)
    #expect(later.status == 0)
    let next = try #require(
      try home.json("imprimatur", ["key", "list"]).array?
        .first { $0["role"]?.string == "license" && $0["state"]?.string == "signing" }?["id"]?
        .string)
    #expect(try run(numbers[0] + ".vc.json") == (7, "status"))
    for (pair, outcome) in [
      ("./\(next).pem \(next)", (Int32(0), "valid")), ("./\(next).pem \(key)", (3, "invalid")),
    ] {
      #expect(try run(numbers[0] + ".vc.json", trusting: key + " " + pair) == outcome)
    }
    _ = try home.type("cp revocation-1 suspension-1")
    #expect(try run(numbers[0] + ".vc.json") == (7, "status"))
    _ = try home.type("rm suspension-1")
    #expect(try run(numbers[0] + ".vc.json") == (7, "status"))
  }
}

/// A program that the page gives a reader.
enum PageCheck: String, CaseIterable, Sendable {
  case shell
  case python
  case node

  var file: String {
    switch self {
    case .shell: "check.sh"
    case .python: "check.py"
    case .node: "check.mjs"
    }
  }

  /// What runs it here; nil when something it needs is missing.
  var command: String? {
    switch self {
    case .shell:
      Self.isThere("command -v jq && command -v xxd && command -v openssl") ? "sh" : nil
    case .python: Python.forRecords
    case .node: Self.isThere("command -v node") ? "node" : nil
    }
  }

  private static func isThere(_ script: String) -> Bool {
    (try? Tool.shell(script).run([]).status) == 0
  }

  /// The program as a reader would copy it.
  func program(in page: String) throws -> String {
    let blocks = page.matches(of: #/(?s)<pre><code>(.*?)</code></pre>/#).map { String($0.output.1) }
    let block = try #require(
      blocks.count == 4 ? blocks[1 + (Self.allCases.firstIndex(of: self) ?? 0)] : nil)
    return block.replacing("&lt;", with: "<").replacing("&gt;", with: ">")
      .replacing("&amp;", with: "&")
  }
}
