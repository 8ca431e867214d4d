import GRDB
import Testing

@testable import Ledger

/// Tables, triggers and indexes must be as they were made; nothing is read from a
/// table that is not, since a view in its place may never end.
struct TamperedSchemaTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let sql: String
    let difference: String

    init(_ name: String, _ sql: String, _ difference: String) {
      (testDescription, self.sql, self.difference) = (name, sql, difference)
    }
  }

  @Test(arguments: [
    Case(
      "a trigger dropped", "DROP TRIGGER entry_is_gapless",
      "schema: trigger entry_is_gapless is missing"),
    Case(
      "a trigger that does nothing",
      """
      DROP TRIGGER entry_is_never_updated;
      CREATE TRIGGER entry_is_never_updated BEFORE UPDATE ON entry BEGIN SELECT 1; END
      """, "schema: trigger entry_is_never_updated is not as it was made"),
    Case(
      "a trigger added",
      "CREATE TRIGGER more AFTER INSERT ON license BEGIN DELETE FROM posting; END",
      "schema: trigger more does not belong here"),
    Case(
      "an index dropped", "DROP INDEX request_idempotency_key",
      "schema: index request_idempotency_key is missing"),
    Case(
      "an index over other columns",
      "DROP INDEX license_article; CREATE INDEX license_article ON license (partner)",
      "schema: index license_article is not as it was made"),
    Case(
      "an index added", "CREATE UNIQUE INDEX \"\u{1b}[2J\" ON partner (name)",
      "schema: index \\u{1B}[2J does not belong here"),
    Case(
      "a column added", "ALTER TABLE partner ADD COLUMN rebate INTEGER",
      "schema: table partner is not as it was made"),
    Case(
      "a check taken away",
      """
      PRAGMA writable_schema = ON;
      UPDATE sqlite_schema SET sql = replace(sql, 'CHECK (amount <> 0)', '')
      WHERE name = 'posting'
      """, "schema: table posting is not as it was made"),
    Case("a table dropped", "DROP TABLE status_list", "schema: table status_list is missing"),
    Case("a table added", "CREATE TABLE more (a)", "schema: table more does not belong here"),
    Case("the log dropped", "DROP TABLE entry", "schema: table entry is missing"),
    Case(
      "an endless view in the place of a table",
      """
      DROP TABLE month_total;
      CREATE VIEW month_total (month, currency, partner, licenses, gross, minimum, handling, total)
      AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)
      SELECT i, 'EUR', 'courier', 1, 1, 1, 1, 3 FROM n
      """, "schema: view month_total does not belong here"),
    Case(
      "an endless view in the place of the log",
      """
      DROP TABLE entry;
      CREATE VIEW entry (number, time, actor, kind, body, digest)
      AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)
      SELECT i, '', '', '', '', x'' FROM n
      """, "schema: view entry does not belong here"),
  ])
  func `names the object`(_ damage: Case) throws {
    let ledger = try Tampered()
    try ledger.edit(damage.sql, keepingTriggers: true)
    let differences = try ledger.audit().map(\.description)
    #expect(differences.contains(damage.difference), "\(differences)")
  }

  /// A table, a trigger or an index of a fresh ledger.
  struct Object: Sendable, CustomTestStringConvertible {
    let type: String
    let name: String

    var testDescription: String { "\(type) \(name)" }

    static let all: [Object] = {
      do {
        let fresh = try DatabaseQueue()
        return try fresh.inDatabase { db in
          for migration in Schema.migrations { try db.execute(sql: migration) }
          let rows = try Row.fetchAll(
            db, sql: "SELECT type, name FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY 1, 2")
          return rows.map { Object(type: $0[0], name: $0[1]) }
        }
      } catch { preconditionFailure("the schema cannot be listed: \(error)") }
    }()
  }

  @Test(arguments: Object.all)
  func `names each object that is missing`(_ object: Object) throws {
    let ledger = try Tampered()
    try ledger.edit("DROP \(object.type) \(object.name)", keepingTriggers: true)
    let differences = try ledger.audit().map(\.description)
    #expect(differences.contains("schema: \(object.testDescription) is missing"), "\(differences)")
  }

  @Test func `an index that does not hold what its table does`() throws {
    let ledger = try Tampered()
    // The index is filled under one definition and given back the other.
    try ledger.edit(
      "DROP INDEX license_article; CREATE INDEX license_article ON license (partner)",
      "PRAGMA writable_schema = ON",
      """
      UPDATE sqlite_schema SET sql = 'CREATE INDEX license_article ON license (article)'
      WHERE name = 'license_article'
      """)
    let differences = try ledger.audit()
    #expect(
      differences.contains { $0.place == "storage" && $0.problem.contains("license_article") },
      "\(differences)")
  }
}
