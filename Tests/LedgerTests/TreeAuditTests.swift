import Testing

@testable import Ledger

/// The audit of the tree alone: what it names, and what it leaves to the whole audit.
struct TreeAuditTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let sql: String
    let found: [String]

    init(_ name: String, _ sql: String, _ found: String...) {
      (testDescription, self.sql, self.found) = (name, sql, found)
    }
  }

  @Test func `a sound ledger has no difference`() throws {
    let copy = try Tampered()
    let report = try Ledger(at: copy.folder.ledger, for: .reading).auditTree()
    #expect(
      report
        == AuditReport(entries: 268, records: 0, signatures: 0, erased: 0, differences: []))
  }

  @Test(arguments: [
    Case(
      "a digest", "UPDATE entry SET digest = zeroblob(32) WHERE number = 12",
      "entry 12: digest or body: the digest is not the SHA-256 of the body"),
    Case(
      "a body", "UPDATE entry SET body = body || ' ' WHERE number = 268",
      "entry 268: digest or body: the digest is not the SHA-256 of the body",
      "tree: is not the one that the entries make",
      "checkpoint: the newest is not over these 268 entries"),
    Case(
      "the last entry gone", "DELETE FROM entry WHERE number = 268",
      "tree: is not the one that the entries make",
      "checkpoint: the newest is not over these 267 entries"),
    Case(
      "a number", "UPDATE entry SET number = 270 WHERE number = 268",
      "entry 270: number: follows 267"),
    Case(
      "a hash of the tree", "UPDATE subtree SET hash = zeroblob(32)",
      "subtree level 1 number 0: hash is not that of its entries"),
    Case(
      "a hash too many", "INSERT INTO subtree VALUES (1, 1, zeroblob(32))",
      "subtree: has 2 hashes, the entries make 1"),
    Case(
      "the edge", "UPDATE tree SET edge = zeroblob(length(edge))",
      "tree: is not the one that the entries make"),
    Case(
      "the checkpoints gone", "DELETE FROM checkpoint",
      "checkpoint: the newest is not over these 268 entries"),
    Case("a derived row, which is not looked at", "DELETE FROM posting"),
  ])
  func `damage is named where it is`(_ damage: Case) throws {
    let copy = try Tampered()
    #expect(try copy.edit(damage.sql) > 0)
    let report = try Ledger(at: copy.folder.ledger, for: .reading).auditTree()
    #expect(report.differences.map(\.description) == damage.found)
  }
}
