import GRDB
import Licensing
import StrictJSON
import Testing

@testable import Ledger

/// The tables say what the log says, no more: made anew from it, they are the same.
struct ReplayTests {
  private let copy: Tampered
  private let entries: [Entry]

  init() throws {
    copy = try Tampered()
    let ledger = try Ledger(at: copy.folder.ledger, for: .writing, sealer: Sample.sealer)
    entries = try ledger.write { transaction in
      // In the sample a resumption undoes the only suspension.
      try transaction.append(
        .partnerSuspended(try #require(PartnerID("school")), reason: nil),
        time: transaction.reader.recordedTime(now: Sample.start), actor: "test")
      var entries: [Entry] = []
      try transaction.reader.forEachEntry { entries.append($0) }
      return entries
    }
    try ledger.close()
  }

  @Test func `every table made anew is as it was`() throws {
    let found = try DatabaseQueue(path: copy.folder.ledger).inDatabase { try dump($0) }
    let made = try replay(entries)
    for table in Schema.derivedTables {
      #expect(made[table.name] == found[table.name], "\(table.name)")
      #expect(found[table.name]?.isEmpty == false, "\(table.name)")
    }
  }

  /// A kind whose replay did nothing would not be missed by the comparison above.
  @Test(arguments: EntryKind.allCases.filter { $0 != .licenseIssued })
  func `a kind that is not replayed is missed`(_ kind: EntryKind) throws {
    let whole = try replay(entries)
    let without = try? replay(entries.filter { $0.kind != kind })
    let isMissed = without != whole
    #expect(isMissed)
  }

  @Test func `a record is refused that no grant promises`() throws {
    let record = try #require(entries.last { $0.kind == .licenseIssued })
    #expect(throws: DocumentError.self) {
      try replay(entries + [Entry(copying: record, number: entries.count + 1)])
    }
  }

  @Test func `a new version of a withdrawn article is withdrawn`() throws {
    let ledger = try Ledger(at: copy.folder.ledger, for: .writing, sealer: Sample.sealer)
    let facts = try ledger.write { transaction in
      let time = try transaction.reader.recordedTime(now: Sample.start)
      try transaction.append(
        .articleAdded(try SampleText.tides.facts(transaction, version: 2)), time: time, actor: "")
      return try transaction.reader.article(SampleText.tides.id)
    }
    #expect(facts?.article.version == 2)
    #expect(facts?.article.isWithdrawn == true)
    #expect(try ledger.audit().differences == [])
    try ledger.close()
  }

  /// Replays into an empty database, and says what its tables then hold.
  private func replay(_ entries: [Entry]) throws -> [String: [String]] {
    let fresh = try DatabaseQueue()
    return try fresh.inDatabase { db in
      for migration in Schema.migrations { try db.execute(sql: migration) }
      try db.execute(sql: "DROP TRIGGER entry_is_gapless; PRAGMA foreign_keys = OFF")
      let statements = Statements(db, KeptStatements())
      var tree = TreeRows(statements)
      for entry in entries {
        try tree.append(entry.digest)
        try db.execute(
          sql: "INSERT INTO entry VALUES (?, ?, '', '', '', zeroblob(32))",
          arguments: [entry.number, entry.time.text])
        try Replay(statements: statements).apply(
          entry.kind, JSON.parse(entry.body), number: entry.number, time: entry.time.text)
      }
      try tree.store()
      return try dump(db)
    }
  }

  /// Each derived table's rows, every value written as SQL.
  private func dump(_ db: Database) throws -> [String: [String]] {
    var tables: [String: [String]] = [:]
    for table in Schema.derivedTables {
      let columns = try db.columns(in: table.name).map { "quote(\"\($0.name)\")" }
      tables[table.name] = try String.fetchAll(
        db,
        sql: """
          SELECT \(columns.joined(separator: " || ',' || ")) FROM "\(table.name)"
          ORDER BY \(table.key.joined(separator: ", "))
          """)
    }
    return tables
  }
}

extension Entry {
  init(copying entry: Entry, number: Int) {
    self.init(
      number: number, time: entry.time, actor: entry.actor, kind: entry.kind, body: entry.body,
      digest: entry.digest)
  }
}
