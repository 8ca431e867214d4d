import StrictJSON
import Testing

/// Standard streams that are closed, full, or nobody reads.
struct StreamTests {
  private static let commands = [
    "license request harbor-ferry --partner northern-courier",
    "imprimatur partner add other --name Other", "imprimatur article list", "imprimatur --help",
    "license --version", "fee report", "imprimatur ledger audit",
  ]

  @Test(arguments: commands)
  func `a closed output is found before anything is done`(_ line: String) throws {
    let home = try ExampleHome()
    let before = try home.snapshot()
    let result = try home.type(line + " >&-")
    #expect(
      result
        == ToolResult(
          status: 1, output: "",
          errors: """
            error: standard output cannot be written: Bad file descriptor
            hint: nothing was done; send the output to a terminal, a file or /dev/null

            """))
    #expect(try home.snapshot() == before)
  }

  @Test(arguments: commands)
  func `a full output is found before anything is done`(_ line: String) throws {
    let home = try ExampleHome()
    let before = try home.snapshot()
    let result = try home.type(line + " > /dev/full")
    #expect(
      result
        == ToolResult(
          status: 1, output: "",
          errors: """
            error: standard output cannot be written: No space left on device
            hint: nothing was done; send the output to a terminal, a file or /dev/null

            """))
    #expect(try home.snapshot() == before)
  }

  @Test func `closed input and errors end up in no file of the home`() throws {
    let home = try ExampleHome()
    let line = "license request harbor-ferry --partner northern-courier"
    #expect(try home.type(line + " <&- 2>&-").status == 0)
    #expect(try home.type("license request nowhere --partner x <&- 2>&-").status == 1)
    #expect(try home.type("imprimatur article add - <&- 2>&-").status == 1)
    #expect(try home.isClean())
    #expect(try home.entryCount() == 9)
  }

  @Test func `a reader that leaves early loses no license`() throws {
    let home = try ExampleHome()
    let line = "license request harbor-ferry --partner northern-courier | head -c 1"
    #expect(try home.type(line).output == "g")
    #expect(try home.json("license", ["list"]).array?.count == 1)
    #expect(try home.isClean())
  }
}
