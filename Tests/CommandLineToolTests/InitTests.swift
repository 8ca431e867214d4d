import Foundation
import Testing

/// Making a home, and changing what it says.
struct InitTests {
  private let folder: TemporaryFolder
  private static let settings =
    "--publisher 'The Echo' --host echo.example --time-zone Europe/Dublin --currency EUR"

  init() throws { folder = try TemporaryFolder() }

  private func type(_ line: String) throws -> ToolResult {
    var shell = Tool.shell(line)
    shell.environment = ["HOME": folder.path + "/user", "XDG_DATA_HOME": ""]
    shell.folder = folder.path
    return try shell.run([]).replacing([(folder.path, "FOLDER")])
  }

  @Test func `what is missing is named where nobody can be asked`() throws {
    #expect(
      try type("imprimatur init --host echo.example")
        == ToolResult(
          status: 64, output: "",
          errors: """
            error: missing --publisher, --time-zone, --currency
            hint: give --publisher … --time-zone … --currency …

            """))
    #expect(try folder.names().isEmpty)
  }

  @Test(.enabled(if: access("/usr/bin/script", X_OK) == 0, "no script(1) to play a terminal"))
  func `a terminal is asked`() throws {
    let answers = #"printf 'The Echo\necho.example\nEurope/Dublin\nEUR\n'"#
    let asked = try type(answers + " | script -qec 'imprimatur init --home new' /dev/null")
    #expect(asked.status == 0)
    for question in [
      "The publisher's name: ", "The publisher's web host, such as tribune.example: ",
      "The time zone, such as Europe/London: ", "The currency, such as EUR: ",
    ] { #expect(asked.output.contains(question)) }
    let shown = try type("imprimatur configure --home new").output
    #expect(shown.contains("The Echo") && shown.contains("Europe/Dublin"))
  }

  @Test func `the home is where the user's data is, never a found one`() throws {
    #expect(try type("imprimatur init --home .imprimatur \(InitTests.settings)").status == 0)
    let made = try type("imprimatur init \(InitTests.settings)")
    #expect(made.status == 0)
    #expect(made.output.hasPrefix("made the home FOLDER/user/.local/share/imprimatur\n"))
    let second = try type("export XDG_DATA_HOME=$PWD/data; imprimatur init \(InitTests.settings)")
    #expect(second.output.hasPrefix("made the home FOLDER/data/imprimatur\n"))
    #expect(try type("imprimatur configure --publisher Found").status == 0)
    #expect(try type("imprimatur configure --home .imprimatur").output.contains("Found"))
  }

  @Test func `again with the same settings it is there, with others nothing changes`() throws {
    let line = "imprimatur init --home new "
    #expect(try type(line + InitTests.settings).status == 0)
    for same in ["", "--publisher 'The Echo'", InitTests.settings, "--host ECHO.example"] {
      let again = try type(line + same)
      #expect(again.status == 0 && again.errors.isEmpty, "\(same)")
      #expect(again.output.hasPrefix("the home is there already: new\n"), "\(same)")
    }
    #expect(
      try type(line + "--currency USD --publisher Other")
        == ToolResult(
          status: 1, output: "",
          errors: """
            error: a home is at new already, with another publisher, another currency
            hint: nothing was changed; change a setting with "imprimatur configure --publisher … \
            --currency … --home new"

            """))
    #expect(try type("imprimatur ledger audit --home new").output.hasPrefix("clean: 3 entries, "))
    #expect(try folder.names() == ["new"])
  }

  @Test func `a setting is changed by an entry, for licenses to come`() throws {
    let home = try ExampleHome()
    let request = "license request harbor-ferry --partner northern-courier --again"
    #expect(try home.type(request + " --out before").status == 0)
    let changed = try home.type("imprimatur configure --publisher 'The Echo' --time-zone UTC")
    #expect(changed.status == 0)
    #expect(changed.output.hasPrefix("changed publisher, time-zone\n"))
    #expect(
      try home.type("imprimatur configure --publisher 'The Echo'").errors == "nothing changed\n")
    #expect(try home.type(request + " --out after").status == 0)
    #expect(
      try home.type("cat before/*.copy.txt").output.contains("published by The Harbor Tribune"))
    #expect(try home.type("cat after/*.copy.txt").output.contains("published by The Echo"))
    #expect(try home.type("license verify before/*.vc.json after/*.vc.json").status == 0)
    #expect(try home.entryCount() == 7 + 2 + 1 + 2)
    #expect(try home.isClean())
  }
}
