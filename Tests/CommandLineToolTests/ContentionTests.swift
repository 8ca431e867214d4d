import Foundation
import StrictJSON
import Testing

/// Several processes in one home, some of them killed.
struct ContentionTests {
  private let home: ExampleHome
  private let request = "license request harbor-ferry --partner northern-courier --again --json"

  init() throws { home = try ExampleHome() }

  @Test func `two processes issue four hundred licenses without a gap`() throws {
    let script = "for i in $(seq 200); do \(request) --out \"$1\" > /dev/null || exit; done"
    let writers = try ["one", "two"].map { try home.shell(script).launch([$0]) }
    for writer in writers {
      #expect(writer.wait() == ToolResult(status: 0, output: "", errors: ""))
    }
    let numbers = try home.json("license", ["list"]).array?.compactMap { $0["id"]?.string }
    let expected = (1...400).map { number in
      "LIC-\(ExampleHome.year)-" + String(String(1_000_000 + number).dropFirst())
    }
    #expect(numbers == expected)
    #expect(try home.desk.names("one").count + home.desk.names("two").count == 2000)
    #expect(try home.entryCount() == 7 + 800)
    #expect(try home.isClean())
  }

  /// Kills at every moment of a request, from before it begins to after its end.
  @Test(arguments: [false, true])
  func `a killed process loses nothing it printed`(_ isShared: Bool) throws {
    let other = isShared ? try home.shell(neighbor).launch([]) : nil
    var printed: Set<String> = []
    try kill("\(request) --out out", measuredAs: "\(request) --out measured", times: 100) {
      result in
      printed.formUnion(result.output.matches(of: #/LIC-\d{4}-\d{6}/#).map { String($0.0) })
    }
    try home.desk.write("stop", "")
    if let other { #expect(other.wait().status == 0) }
    #expect(try home.isClean())
    let listed = try home.json("license", ["list"]).array?.compactMap { $0["id"]?.string } ?? []
    #expect(!printed.isEmpty, "every one was killed too early: nothing was shown")
    #expect(printed.isSubset(of: listed))
    let files = (try? home.desk.names("out")) ?? []
    let visible = files.filter { !$0.hasPrefix(".") }.map { String($0.prefix(15)) }
    #expect(Set(visible).isSubset(of: listed))
    #expect(files.filter { $0.hasPrefix(".") }.isEmpty)
    try checkFilesCanBeMadeAgain(listed)
  }

  /// Kills at the very moment when the first file gets its name: by then the license
  /// must be in the ledger.
  @Test func `a file that can be seen is of a license that is listed`() throws {
    var seen: Set<String> = []
    for turn in 0..<20 {
      let folder = try home.desk.makeFolder("out\(turn)")
      let tool = try home.shell("exec \(request) --out out\(turn)").launch([])
      var names: [String] = []
      while names.isEmpty, tool.isRunning {
        names = try FileManager.default.contentsOfDirectory(atPath: folder)
      }
      tool.kill()
      _ = tool.wait()
      seen.formUnion(try home.desk.names("out\(turn)").map { String($0.prefix(15)) })
    }
    let listed = try home.json("license", ["list"]).array?.compactMap { $0["id"]?.string } ?? []
    #expect(seen.count == 20)
    #expect(seen.isSubset(of: listed))
    #expect(try home.isClean())
  }

  /// Runs a command again and again and kills it at moments from its beginning to half
  /// as long again as it takes; how long that is, is measured now and then.
  private func kill(
    _ line: String, measuredAs measured: String, times: Int, then check: (ToolResult) throws -> Void
  ) throws {
    var microseconds = 0.0
    for turn in 0..<times {
      if turn.isMultiple(of: 10) {
        let start = ContinuousClock.now
        #expect(try home.type(measured).status == 0)
        microseconds = (ContinuousClock.now - start) / .microseconds(1)
      }
      // Early and late moments take turns, so that a busy machine spoils neither.
      let moment = Double(turn * 37 % times) / Double(times) * 1.5
      let tool = try home.shell("exec " + line).launch([])
      usleep(UInt32(microseconds * moment))
      tool.kill()
      try check(tool.wait())
    }
  }

  private var neighbor: String {
    "while [ ! -e stop ]; do \(request) --out neighbor > /dev/null 2>&1 || exit; done"
  }

  /// What a killed process did not get to write is written by `license show`.
  private func checkFilesCanBeMadeAgain(_ numbers: [String]) throws {
    let some = numbers.prefix(3) + numbers.suffix(3)
    for number in Set(some) {
      #expect(try home.type("license show \(number) --out out").status == 0)
      #expect(try home.type("license verify out/\(number).vc.json").status == 0)
    }
  }

  @Test func `a killed init leaves a whole home or none`() throws {
    let line = """
      imprimatur init --home new/home --publisher P --host p.example --time-zone UTC \
      --currency EUR --example
      """
    let fresh = "rm -rf new; mkdir new"
    var made = 0
    try kill(line, measuredAs: "\(fresh); \(line); \(fresh)", times: 40) { _ in
      let visible = try home.desk.names("new").filter { !$0.hasPrefix(".") }
      if visible == ["home"] {
        made += 1
        #expect(try home.type("imprimatur ledger audit --home new/home").status == 0)
      } else {
        #expect(visible.isEmpty)
        // What it left behind, if anything, does not stand in the way of another.
        #expect(try home.type(line).status == 0)
      }
      _ = try home.type(fresh)
    }
    #expect(made > 0, "every one was killed too early: nothing was shown")
  }

  @Test func `only one of several inits makes the home`() throws {
    let line = """
      exec imprimatur init --home new --publisher P$1 --host p.example --time-zone UTC \
      --currency EUR
      """
    let results = try (1...4).map { try home.shell(line).launch(["\($0)"]) }.map { $0.wait() }
    #expect(results.count { $0.status == 0 } == 1)
    #expect(results.count { $0.status == 1 } == 3)
    #expect(try home.desk.names() == ["new"])
    #expect(try home.type("imprimatur ledger audit --home new").status == 0)
  }
}
