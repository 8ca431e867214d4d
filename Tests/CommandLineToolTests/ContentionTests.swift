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
    for delay in try moments(60, of: "\(request) --out measured") {
      let tool = try home.shell("exec \(request) --out out").launch([])
      usleep(delay)
      tool.kill()
      let result = tool.wait()
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

  /// Moments in microseconds from zero to twice what a command takes here and now.
  private func moments(_ count: Int, of line: String) throws -> [UInt32] {
    let start = ContinuousClock.now
    #expect(try home.type(line).status == 0)
    let microseconds = (ContinuousClock.now - start) / .microseconds(1)
    return (0...count).map { UInt32(microseconds * 2 * Double($0) / Double(count)) }
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
      exec imprimatur init --home new/home --publisher P --host p.example --time-zone UTC \
      --currency EUR --example
      """
    var made = 0
    for (index, delay) in try moments(40, of: line).enumerated() {
      _ = try home.type("rm -rf new && mkdir new")
      let tool = try home.shell(line).launch([])
      usleep(delay)
      tool.kill()
      _ = tool.wait()
      let visible = try home.desk.names("new").filter { !$0.hasPrefix(".") }
      if visible == ["home"] {
        made += 1
        #expect(try home.type("imprimatur ledger audit --home new/home").status == 0)
      } else {
        #expect(visible.isEmpty)
      }
      // What it left behind, if anything, does not stand in the way of another.
      if index.isMultiple(of: 8) { #expect(try home.type(line).status == 0) }
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
