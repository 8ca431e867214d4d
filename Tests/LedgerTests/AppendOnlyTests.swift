import GRDB
import Licensing
import Testing

@testable import Ledger

/// The log can be appended to and nothing else, and a transaction is all or nothing.
struct AppendOnlyTests {
  private let copy: Tampered
  private let ledger: Ledger

  init() throws {
    copy = try Tampered()
    ledger = try Ledger(at: copy.folder.ledger, for: .writing, sealer: Sample.sealer)
  }

  @Test(arguments: [
    "UPDATE entry SET actor = 'me' WHERE number = 5",
    "UPDATE entry SET number = number + 1 WHERE number = 268",
    "DELETE FROM entry WHERE number = 268",
    "DELETE FROM entry",
    "INSERT INTO entry SELECT 270, time, actor, kind, body, digest FROM entry WHERE number = 268",
    "INSERT INTO entry SELECT -1, time, actor, kind, body, digest FROM entry WHERE number = 268",
    "INSERT OR REPLACE INTO entry SELECT * FROM entry WHERE number = 5",
    "UPDATE OR REPLACE entry SET number = 4 WHERE number = 5",
    "UPDATE checkpoint SET note = 'x'", "DELETE FROM checkpoint",
    "UPDATE cosignature SET line = 'x'", "DELETE FROM cosignature",
  ])
  func `triggers refuse to change the log`(_ sql: String) throws {
    #expect(throws: LedgerError.self) {
      try ledger.write { try $0.statements.db.execute(sql: sql) }
    }
    #expect(try ledger.audit().differences == [])
  }

  @Test func `an error leaves nothing of a transaction`() throws {
    struct Stop: Error {}
    #expect(throws: Stop.self) {
      try ledger.write { transaction in
        _ = try transaction.store("a note that nobody will read")
        try append(transaction)
        throw Stop()
      }
    }
    #expect(try ledger.audit().entries == 268)
    #expect(try ledger.audit().differences == [])
  }

  @Test func `a full disk leaves nothing of a transaction`() throws {
    #expect(throws: LedgerError.full) {
      try ledger.write { transaction in
        let pages = try Int.fetchOne(transaction.statements.db, sql: "PRAGMA page_count") ?? 0
        _ = try Int.fetchOne(transaction.statements.db, sql: "PRAGMA max_page_count = \(pages + 2)")
        for _ in 0..<200 {
          _ = try transaction.store(String(repeating: "long ", count: 2_000))
          try append(transaction)
        }
      }
    }
    #expect(try ledger.audit().entries == 268)
    #expect(try ledger.audit().differences == [])
    try ledger.write { transaction in
      _ = try Int.fetchOne(transaction.statements.db, sql: "PRAGMA max_page_count = 1000000")
      try append(transaction)
    }
    #expect(try ledger.audit().entries == 269)
  }

  @Test func `an entry is never earlier than the one before`() throws {
    let last = try ledger.read { try $0.recordedTime(now: Sample.start) }
    #expect(last > Sample.start)
    #expect(throws: LedgerError.self) {
      try ledger.write { try append($0, at: Instant(seconds: last.seconds - 1)) }
    }
    #expect(try ledger.write { try append($0, at: last) } == 269)
  }

  @Test func `a text with a NUL, which SQLite would cut, is refused`() throws {
    #expect(throws: LedgerError.self) { try ledger.write { _ = try $0.store("a\0b") } }
    #expect(throws: LedgerError.self) { try ledger.write { try append($0, actor: "a\0b") } }
    #expect(try ledger.audit().differences == [])
  }

  @Test func `an entry too large to be read again is refused`() throws {
    let partner = Partner(
      id: try #require(PartnerID("long")), name: String(repeating: "n", count: 1 << 20), url: nil,
      audience: nil, useClass: .editorial, isSuspended: false)
    #expect(throws: LedgerError.self) {
      try ledger.write {
        try $0.append(
          .partnerAdded(partner), time: $0.reader.recordedTime(now: Sample.start), actor: "test")
      }
    }
    #expect(try ledger.audit().differences == [])
  }

  @Test func `a reader does not write`() throws {
    let reader = try Ledger(at: copy.folder.ledger, for: .reading)
    #expect(throws: LedgerError.readOnly(path: copy.folder.ledger)) { try reader.write { _ in } }
    #expect(throws: LedgerError.self) {
      try reader.read { try $0.statements.db.execute(sql: "DELETE FROM posting") }
    }
  }

  @discardableResult
  private func append(
    _ transaction: LedgerTransaction, at time: Instant? = nil, actor: String = "test"
  ) throws -> Int {
    try transaction.append(
      .homeConfigured(transaction.reader.settings()),
      time: time ?? transaction.reader.recordedTime(now: Sample.start), actor: actor)
  }
}
