import Foundation
import GRDB
import StrictJSON

/// An empty ledger on disk that the log is replayed into, gone with this object.
///
/// A file and not memory, so that memory stays flat however long the log is.
final class Replica {
  /// The schema name under which the audited connection sees the replica.
  static let name = "replica"

  /// What SQLite keeps of either file, in KiB when below zero.
  ///
  /// So little that a small ledger fills it too: both are walked from one end to the other, for
  /// which more is of no use.
  static let cacheSize = -1_024

  private let folder: String
  private let path: String
  private let queue: DatabaseQueue

  init() throws {
    let template = NSTemporaryDirectory() + "/imprimatur-audit-XXXXXX"
    var name = Array(template.utf8CString)
    guard mkdtemp(&name) != nil else { throw LedgerError.readOnly(path: template) }
    folder = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    path = folder + "/replica.sqlite"
    queue = try DatabaseQueue(path: path)
    try queue.inDatabase { db in
      // Nobody needs this file after a crash. A journal in memory, not none: without
      // one, a statement that a constraint stops half-way leaves a damaged file.
      try db.execute(sql: "PRAGMA page_size = 16384; PRAGMA synchronous = OFF")
      try db.execute(sql: "PRAGMA cache_size = \(Replica.cacheSize)")
      _ = try String.fetchOne(db, sql: "PRAGMA journal_mode = MEMORY")
      for migration in Schema.migrations { try db.execute(sql: migration) }
      try db.execute(sql: "CREATE TABLE mention (key TEXT PRIMARY KEY) STRICT, WITHOUT ROWID")
    }
  }

  deinit {
    try? queue.close()
    try? FileManager.default.removeItem(atPath: folder)
  }

  /// Replays entries, in one transaction.
  func fill(_ body: (Filler) throws -> Void) throws {
    try queue.inTransaction { db in
      try body(Filler(statements: Statements(db, KeptStatements())))
      // A grant at the end of a log that was cut off promises a record that is gone:
      // without an entry in its place the transaction could not be committed.
      try db.execute(
        sql: """
          INSERT INTO entry (number, time, actor, kind, body, digest)
          SELECT record, issued, '', '', '', zeroblob(32) FROM license
          WHERE record NOT IN (SELECT number FROM entry)
          """)
      return .commit
    }
  }

  /// Lets the audited connection see the replica's tables.
  func attach(to db: Database) throws {
    try queue.close()
    try db.execute(sql: "ATTACH DATABASE ? AS \(Replica.name)", arguments: [path])
    try db.execute(sql: "PRAGMA \(Replica.name).cache_size = \(Replica.cacheSize)")
  }

  /// Lets go of a replica, if one is attached, so that the next audit can attach its own.
  static func detach(from queue: DatabaseQueue) {
    try? queue.inDatabase { try $0.execute(sql: "DETACH DATABASE \(name)") }
  }

  /// Adds entries to a replica.
  struct Filler {
    let statements: Statements

    /// The tree of the entries that are added, which the replica keeps too.
    var tree: TreeRows { TreeRows(statements) }

    func add(_ number: Int, _ said: SaidEntry) throws {
      try statements.run(
        """
        INSERT INTO entry (number, time, actor, kind, body, digest)
        VALUES (?, ?, ?, ?, '', zeroblob(32))
        """, .integer(number), .text(said.time), .text(said.actor), .text(said.kind.rawValue))
      for key in Mentions.keys(in: said.body) {
        try statements.run("INSERT OR IGNORE INTO mention (key) VALUES (?)", .text(key))
      }
      try Replay(statements: statements).apply(
        said.kind, said.body, number: number, time: said.time)
    }

    /// The entry that holds the record of a license.
    func record(of license: String) throws -> Int? {
      try statements.first("SELECT record FROM license WHERE number = ?", .text(license)) {
        try $0.tally(0)
      }
    }

    /// The entry of the record that a license has, before another takes its place.
    func recordEntry(_ record: JSON) throws -> Int? {
      let id = record["id"]?.string ?? ""
      return try self.record(of: id.split(separator: "/").last.map(String.init) ?? "")
    }

    /// Where the bits of a status list are not the states that the licenses have at its entry.
    func wrongBits(_ body: JSON) throws -> String? {
      try ListedStates.wrongBits(body, LedgerReader(statements: statements))
    }
  }
}
