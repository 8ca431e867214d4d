import Foundation
import Testing

/// Documents from outside, and a ledger that somebody edited: messages about them repeat
/// nothing of theirs that acts.
struct HostileDocumentTests {
  /// As raw bytes and as JSON escapes; in names and in values.
  private static let documents = [
    "{\"\\u001b[31m\": 1}", "{\"id\": \"\\u001b]0;x\\u0007\\u009b2J\"}",
    "{\"title\": \"\\u202e\", \"body\": [\"\\u2066\"], \"\\u009b\": 1}", "\u{1B}[31m", "\"\u{9B}\"",
    "{\"a\u{1B}\": 1}", "{\"\u{202E}\": \"\u{2028}\"}", "[\"\\u001b\"]\u{7}",
    "{\"a\": 1, \"\\u0061\": \"\u{85}\"}",
  ]

  @Test(arguments: documents)
  func `a document`(_ document: String) throws {
    let home = try ExampleHome()
    try home.desk.write("hostile.json", document)
    for line in [
      "license verify hostile.json", "license verify hostile.json --json",
      "license verify hostile.json --did hostile.json",
      "license verify hostile.json --key hostile.json",
      "imprimatur rate-card add hostile.json", "imprimatur agreement add hostile.json",
      "imprimatur article add hostile.json", "imprimatur article add hostile.json --json",
      "cp hostile.json \"$IMPRIMATUR_HOME/preferences.json\" && "
        + "license request harbor-ferry --partner northern-courier",
    ] {
      let result = try home.type(line)
      #expect([1, 3, 64].contains(result.status), "\(line)")
      #expect(result.isInert, "\(line)")
    }
  }

  @Test(arguments: ["\u{1B}[31m", "\u{9B}2J\u{202E}", "a\nclean: feigned", "\u{7F}\r"])
  func `a ledger that was edited by hand`(_ text: String) throws {
    let home = try ExampleHome()
    #expect(try home.type("license request harbor-ferry --partner northern-courier").status == 0)
    let edit = """
      sqlite3 "$IMPRIMATUR_HOME/ledger.sqlite" "
        PRAGMA writable_schema = ON; DELETE FROM sqlite_schema WHERE type = 'trigger';
      " && sqlite3 "$IMPRIMATUR_HOME/ledger.sqlite" "
        PRAGMA ignore_check_constraints = ON; PRAGMA foreign_keys = OFF;
        UPDATE partner SET name = name || '$1'; UPDATE article SET byline = '$1';
        UPDATE entry SET actor = '$1' WHERE number = 2; UPDATE erasable SET content = '$1';"
      """
    try #require(try home.shell(edit).run([text]).status == 0)
    let audit = try home.type("imprimatur ledger audit")
    #expect(audit.status == 3 && audit.isInert)
    #expect(!audit.output.contains("\nclean: "))
    for line in [
      "imprimatur ledger audit --json", "imprimatur partner list", "imprimatur partner list --json",
      "imprimatur partner show northern-courier", "imprimatur article show harbor-ferry",
      "imprimatur article list --json", "license list", "fee report",
      "fee report $(date +%Y-%m) --format csv", "license request harbor-ferry --partner x",
      "license request harbor-ferry --partner northern-courier --again",
      "license show LIC-\(ExampleHome.year)-000001 --out out",
    ] {
      #expect(try home.type(line).isInert, "\(line)")
    }
  }
}
