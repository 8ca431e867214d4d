import GRDB
import LicenseRecord
import Testing

@testable import Ledger

/// Damage that is more than one column: what the audit says of it, and where.
struct TamperedLedgerTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let sql: String
    let place: String
    let problem: String

    init(_ name: String, _ sql: String, _ place: String, _ problem: String) {
      (testDescription, self.sql, self.place, self.problem) = (name, sql, place, problem)
    }
  }

  @Test(arguments: [
    Case(
      "a license deleted", "DELETE FROM license WHERE number = 'LIC-2026-000002'",
      #"license number "LIC-2026-000002""#, "is missing; the log has it"),
    Case(
      "an article version deleted", "DELETE FROM article WHERE version = 2",
      #"article id "night-ferry", version 2"#, "is missing; the log has it"),
    Case("all postings deleted", "DELETE FROM posting", "posting entry 20, line 1", "is missing"),
    Case("the settings deleted", "DELETE FROM home", "home id 1", "is missing"),
    Case("all keys deleted", "DELETE FROM key", "key thumbprint", "is missing"),
    Case(
      "a partner added",
      "INSERT INTO partner VALUES ('ghost', 'Ghost', NULL, NULL, 'editorial', 0)",
      #"partner id "ghost""#, "is not in the log"),
    Case(
      "a posting added",
      "INSERT INTO posting SELECT entry, line + 9, account, partner, month, currency, amount FROM posting",
      "posting entry 20, line 10", "is not in the log"),
    Case(
      "a posting that unbalances its entry",
      "UPDATE posting SET amount = amount + 1 WHERE entry = 20 AND line = 1", "posting entry 20",
      #"amount: "EUR" is off by 1"#),
    Case(
      "a month that its postings do not add up to",
      "UPDATE month_total SET total = total + 1, gross = gross + 1",
      #"month_total month "2026-09", currency "EUR", partner "courier""#,
      "the receivable postings add up to"),
    Case(
      "amounts beyond 64 bits", "UPDATE posting SET amount = 9223372036854775807", "posting",
      "amounts cannot be added up"),
    Case(
      "a grant's entry deleted", "DELETE FROM entry WHERE number = 22", "entry 23",
      "number: follows 21, so it should be 22"),
    Case(
      "the first entry deleted", "DELETE FROM entry WHERE number = 1", "entry 2",
      "number: follows 0, so it should be 1"),
    Case(
      "the log cut off after a grant", "DELETE FROM entry WHERE number > 22", "entry 22",
      "the record that the grant promises is missing"),
    Case(
      "the log cut off after a license", "DELETE FROM entry WHERE number > 23",
      #"license number "LIC-2026-000003""#, "is not in the log"),
    Case("the whole log deleted", "DELETE FROM entry", "home id 1", "is not in the log"),
    Case(
      "an entry added",
      "INSERT INTO entry SELECT number + 1, time, actor, kind, body, digest "
        + "FROM entry ORDER BY number DESC LIMIT 1", "entry 269", "digest: is that of entry 268 too"
    ),
    Case(
      "a body that is no JSON, with its digest",
      "UPDATE entry SET body = 'x', digest = x'\(digestOfX)' WHERE number = 12", "entry 12",
      "body: cannot be read"),
    Case(
      "an entry number beyond all others",
      "UPDATE entry SET number = 9223372036854775807 WHERE number = 268",
      "entry 9223372036854775807", "number: follows 267, so it should be 268"),
    Case(
      "an entry numbered zero", "UPDATE entry SET number = 0 WHERE number = 1", "entry 0",
      "number: follows 0, so it should be 1"),
    Case(
      "bodies and digests of two entries swapped",
      """
      CREATE TEMP TABLE pair AS SELECT number, body, digest FROM entry WHERE number IN (10, 11);
      UPDATE entry SET (body, digest) =
        (SELECT body, digest FROM pair WHERE pair.number = 21 - entry.number)
      WHERE number IN (10, 11)
      """, "entry 10", "time: is"),
    Case(
      "records of two licenses swapped",
      """
      CREATE TEMP TABLE pair AS SELECT number, body, digest FROM entry WHERE number IN (21, 23);
      UPDATE entry SET (body, digest) =
        (SELECT body, digest FROM pair WHERE pair.number = 44 - entry.number)
      WHERE number IN (21, 23)
      """, "entry 21", "body: the record says number LIC-2026-000002, the grant LIC-2026-000001"),
    Case(
      "an erasable text replaced",
      "UPDATE erasable SET content = 'Nora''s refusal' "
        + "WHERE content = 'Nora''s consent'", #"erasable key "#,
      "salt or content: they do not give this key"),
    Case(
      "an erasable text deleted", "DELETE FROM erasable WHERE content = 'Unpaid fee'",
      #"erasable key "#, "is missing; the log mentions it"),
    Case(
      "an erased text put back",
      "INSERT INTO erasable SELECT key, zeroblob(16), 'x' FROM erasure ORDER BY key LIMIT 1",
      #"erasable key "#, "is here again; the log says it was erased"),
    Case(
      "a text erased without an entry",
      "INSERT INTO erasure SELECT key, 9 FROM erasable WHERE content = 'Unpaid fee'; "
        + "DELETE FROM erasable WHERE content = 'Unpaid fee'", #"erasable key "#,
      "is missing; the log mentions it, and no erasure of it"),
    Case(
      "an erasure taken back", "DELETE FROM erasure", #"erasure key "#,
      "is missing; the log has it"),
    Case(
      "a text that nothing mentions",
      "INSERT INTO erasable VALUES ('\(digestOfSalted)', zeroblob(16), 'x')",
      "erasable key \"\(digestOfSalted)\"", "is not mentioned in the log"),
  ])
  func `names the damage`(_ damage: Case) throws {
    let ledger = try Tampered()
    #expect(try ledger.edit(damage.sql) > 0)
    let differences = try ledger.audit()
    #expect(
      differences.contains {
        $0.place.hasPrefix(damage.place) && $0.problem.contains(damage.problem)
      }, "\(differences)")
  }

  @Test func `another spelling of the same letters is a difference`() throws {
    let ledger = try Tampered()
    try ledger.edit("UPDATE partner SET name = 'E\u{301}cole du Port' WHERE id = 'school'")
    #expect(
      try ledger.audit().map(\.description) == [
        "partner id \"school\": name is \"E\u{301}cole du Port\", the log says \"École du Port\""
      ])
  }

  @Test func `says of a long text where it leaves the log's`() throws {
    let ledger = try Tampered()
    try ledger.edit(
      "UPDATE rate_card SET document = replace(document, '\"120.00\"', '\"1.00\"') WHERE entry = 15"
    )
    let differences = try ledger.audit()
    #expect(differences.count == 1)
    let problem = try #require(differences.first?.problem)
    #expect(problem.hasPrefix("document is …\""))
    #expect(problem.contains("\"amount\":\"1.00\"") && problem.contains("\"amount\":\"120.00\""))
  }

  @Test func `says so when there is more than is named`() throws {
    let ledger = try Tampered()
    try ledger.edit(
      """
      WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2000)
      INSERT INTO partner SELECT 'ghost' || i, 'Ghost', NULL, NULL, 'editorial', 0 FROM n
      """)
    let differences = try ledger.audit()
    #expect(differences.count == TableShape.limit + 1)
    #expect(differences.last?.description == "partner: has more differences like the last ones")
  }

  @Test func `a grant changed with its digest and its tables is still not its record's`() throws {
    let ledger = try Tampered()
    try ledger.rewriteEntry(20) {
      $0.replacing("\"validUntil\":\"2027", with: "\"validUntil\":\"2037")
    }
    try ledger.edit(
      "UPDATE license SET valid_until = replace(valid_until, '2027', '2037') "
        + "WHERE request = 20")
    // The checkpoints over it and the tree give it away too.
    let differences = try ledger.audit().filter { $0.place.hasPrefix("entry ") }
    #expect(differences.count == 1, "\(differences)")
    #expect(differences.first?.place == "entry 21")
    #expect(differences.first?.problem.contains("validUntil") == true)
  }

  @Test func `audits the same ledger twice over one connection`() throws {
    let copy = try Tampered()
    let ledger = try Ledger(at: copy.folder.ledger, for: .reading)
    #expect(try ledger.audit() == ledger.audit())
  }

  /// SHA-256 of the letter x, alone and after sixteen zero bytes.
  private static let digestOfX = SHA256Digest(of: [UInt8(ascii: "x")]).hex
  private static let digestOfSalted = SHA256Digest(
    of: [UInt8](repeating: 0, count: 16) + [UInt8(ascii: "x")]
  ).hex
}
