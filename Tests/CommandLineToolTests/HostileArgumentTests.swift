import StrictJSON
import Testing

/// What is typed, and what files and folders are called, reaches no stream as it is.
struct HostileArgumentTests {
  static let controls = [
    "\u{1B}[31m", "a\nerror: feigned\nhint: feigned", "\u{9B}2J", "\u{202E}x", "\u{7F}\r",
  ]

  static let commands = [
    "it's", "$(touch gone)", "`touch gone`", "'; touch gone; '", "\u{301}'\u{301}; touch gone",
  ]

  @Test(arguments: controls)
  func `an argument is escaped wherever it is repeated`(_ text: String) throws {
    let home = try ExampleHome()
    let lines: [(String, [String])] = [
      ("license", [text]), ("license", ["help", text]), ("license", ["list", text]),
      ("license", ["list", "--x" + text]), ("license", ["list", "--month", text]),
      ("license", ["list", "--month=" + text]), ("license", ["list", "--home", text]),
      ("license", ["list", "--home=" + text]), ("license", ["list", "--partner", text]),
      ("license", ["request", text, "--partner", "northern-courier"]),
      ("license", ["request", "harbor-ferry", "--partner", text]),
      ("license", ["request", "harbor-ferry", "--partner", "x", "--channel", text]),
      ("license", ["request", "harbor-ferry", "--partner", "x", "--territory", text]),
      ("license", ["request", "harbor-ferry", "--partner", "x", "--language", text]),
      ("license", ["request", "harbor-ferry", "--partner", "x", "--until", text]),
      ("license", ["request", "harbor-ferry", "--partner", "x", "--images", text]),
      ("license", ["verify", text]), ("license", ["verify", "x", "--key", text]),
      ("license", ["verify", "x", "--did", text]), ("license", ["verify", "x", "--at", text]),
      ("license", ["verify", "x", "--did", "y", "--trust", text]), ("license", ["show", text]),
      ("fee", ["report", text]), ("fee", ["report", "--format", text]),
      ("imprimatur", ["article", "add", text, "--url", "https://a.example/x"]),
      ("imprimatur", ["article", "clear", text, "yes", "--reason", "x"]),
      ("imprimatur", ["article", "clear", "harbor-ferry", text, "--reason", "x"]),
      ("imprimatur", ["agreement", "add", text]), ("imprimatur", ["rate-card", "add", text]),
      ("imprimatur", ["configure", "--time-zone", text]),
      ("imprimatur", ["configure", "--currency", text]),
      ("imprimatur", ["configure", "--host", text]),
    ]
    for (tool, arguments) in lines {
      let result = try home.tool(tool).run(arguments)
      #expect(result.status == 1 || result.status == 64, "\(arguments)")
      #expect(result.output.isEmpty && result.isInert, "\(arguments)")
      #expect(result.errors.utf8.starts(with: "error: ".utf8), "\(arguments)")
      #expect(!result.errors.contains("\nerror: "), "\(arguments)")
    }
    #expect(try home.entryCount() == 7)
  }

  /// In the shell people type in: `$'…'` is not yet in every `/bin/sh`.
  @Test(arguments: controls + commands)
  func `lines to type name hostile places so that a shell finds them`(_ text: String) throws {
    let home = try ExampleHome()
    let setUp = #"""
      mv "$IMPRIMATUR_HOME" "$1" && mkdir work && cd work && unset IMPRIMATUR_HOME &&
      license request harbor-ferry --partner northern-courier --home "../$1" --out "out$1"
      """#
    let granted = try home.shell(setUp).run([text])
    #expect(granted.status == 0 && granted.isInert, "\(granted.errors)")
    let hint = try #require(granted.errors.wholeMatch(of: #/hint: check it with "(.*)"\n/#)?.1)
    let type = #"cd work && unset IMPRIMATUR_HOME && exec /bin/bash -c "$@""#
    let verified = try home.shell(type).run([hint + #" --evidence "evidence$0""#, text])
    #expect(verified.status == 0 && verified.isInert, "\(hint)\n\(verified.errors)")
    let line = try #require(verified.output.split(separator: "\n").last)
    #expect(try home.shell(type).run([String(line)]).output == "Signature Verified Successfully\n")
    #expect(!(try home.desk.names("work").contains("gone")))
  }

  @Test func `bytes that are no UTF-8 are shown as such`() throws {
    let home = try ExampleHome()
    let bytes = #"$(printf '\377\376')"#
    for line in [
      "license verify \"\(bytes)\"", "license request \"\(bytes)\" --partner x",
      "imprimatur article add \"\(bytes)\"", "license list --home \"\(bytes)\"",
      "license list --month \"\(bytes)\"",
    ] {
      let result = try home.type(line)
      #expect(result.status == 1 || result.status == 64)
      #expect(result.isInert && result.errors.contains("\u{FFFD}"), "\(line)")
    }
  }
}
