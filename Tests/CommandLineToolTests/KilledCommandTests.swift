import Foundation
import Testing

/// Commands that are killed at one moment after the other.
///
/// The ledger is whole, no file is half, and what was begun is finished afterwards, or was never
/// there.
struct KilledCommandTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    /// What is typed before, in a home with one license.
    let before: String
    /// What is killed.
    let line: String
    /// What is typed afterwards, and must succeed.
    let after: String

    init(_ name: String, before: String = "true", _ line: String, after: String) {
      (testDescription, self.before, self.line, self.after) = (name, before, line, after)
    }
  }

  private static let request = "license request harbor-ferry --partner northern-courier"
  private static let number = "LIC-\(ExampleHome.year)-000001"

  @Test(arguments: [
    Case(
      "publish", before: "imprimatur publish whole", "imprimatur publish site",
      after: "imprimatur publish site && imprimatur publish whole && diff -r site whole"),
    Case(
      "backup", "imprimatur ledger backup copy",
      after: """
        test ! -e copy || (mkdir -m 700 other && mv copy other/ledger.sqlite \
          && imprimatur ledger audit --home other) && imprimatur ledger backup copy
        """),
    Case(
      "export", "imprimatur ledger export copy",
      after: "rm -f copy && imprimatur ledger export copy"),
    Case(
      "key rotate", before: "imprimatur key new", "imprimatur key rotate",
      after: "\(request) --again && license verify *.vc.json"),
    Case(
      "key rotate --role log", before: "imprimatur key new --role log",
      "imprimatur key rotate --role log", after: "\(request) --again"),
    Case(
      "key revoke",
      before: """
        imprimatur key list | grep -o '[A-Za-z0-9_-]\\{43\\}' | head -1 > key \
          && imprimatur key new && imprimatur key rotate
        """,
      "imprimatur key revoke $(cat key) --reason stolen",
      after: "imprimatur key revoke $(cat key) --reason stolen"),
    Case(
      "key passphrase", before: "echo 'old harbor lights' > next && chmod 600 next",
      "imprimatur key passphrase --new-passphrase-file next",
      after: """
        export IMPRIMATUR_PASSPHRASE_FILE=next && \(request) --again \
          && imprimatur key passphrase --new-passphrase-file next \
          && test $(grep -l ENCRYPTED "$IMPRIMATUR_HOME"/keys/*.pem | wc -l) = 2
        """),
    Case(
      "article erase", "imprimatur article erase harbor-ferry --reason x",
      after: """
        imprimatur article erase harbor-ferry --reason x \
          && ! grep -r 'with forty-one passengers' "$IMPRIMATUR_HOME"
        """),
    Case(
      "license revoke", "license revoke \(number) --reason x --fee reverse",
      after: "license revoke \(number) --reason x --fee reverse"),
    Case("ledger rebuild", "imprimatur ledger rebuild", after: "imprimatur ledger rebuild"),
  ])
  func `what was begun`(_ killed: Case) throws {
    let home = try ExampleHome()
    let kept = try TemporaryFolder()
    try run("\(KilledCommandTests.request) && \(killed.before)", home)
    try run("cp -a \"$IMPRIMATUR_HOME\" \(kept.path)/home && cp -a . \(kept.path)/desk", home)
    var duration = 0.0
    for turn in 0...5 {
      let start = ContinuousClock.now
      let tool = try home.shell("exec " + killed.line).launch([])
      if turn == 0 {
        try #require(tool.wait().status == 0)
        duration = (ContinuousClock.now - start) / .microseconds(1)
      } else {
        usleep(UInt32(duration * Double(turn) / 6))
        tool.kill()
        _ = tool.wait()
        #expect(try home.isClean(), "turn \(turn)")
        try run(killed.after, home)
        #expect(try home.isClean(), "turn \(turn)")
      }
      try run(
        """
        rm -rf "$IMPRIMATUR_HOME" ./* && cp -a \(kept.path)/home "$IMPRIMATUR_HOME" \
          && cp -a \(kept.path)/desk/. .
        """, home)
    }
  }

  private func run(_ line: String, _ home: ExampleHome) throws {
    let result = try home.type(line)
    try #require(result.status == 0, "\(line)\n\(result.output)\(result.errors)")
  }
}
