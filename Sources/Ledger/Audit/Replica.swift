import Foundation
import GRDB
import StrictJSON

/// An empty ledger on disk that the log is replayed into, gone with this object.
///
/// A file and not memory, so that memory stays flat however long the log is.
final class Replica {
  /// The schema name under which the audited connection sees the replica.
  static let name = "replica"

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
      // Nobody needs this file after a crash.
      try db.execute(sql: "PRAGMA page_size = 16384; PRAGMA synchronous = OFF")
      _ = try String.fetchOne(db, sql: "PRAGMA journal_mode = OFF")
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
      try body(Filler(db: db))
      return .commit
    }
  }

  /// Lets the audited connection see the replica's tables.
  func attach(to db: Database) throws {
    try queue.close()
    try db.execute(sql: "ATTACH DATABASE ? AS \(Replica.name)", arguments: [path])
  }

  /// Adds entries to a replica.
  struct Filler {
    let db: Database

    func add(_ row: Row, _ kind: EntryKind, _ body: JSON) throws {
      try db.cachedStatement(
        sql: "INSERT INTO entry (number, time, actor, kind, body, digest) VALUES (?, ?, ?, ?, '', ?)"
      ).execute(arguments: [
        row[0] as Int, row[1] as String, row[2] as String, row[3] as String, Data(count: 32),
      ])
      for name in ["text", "reason", "note"] {
        let holder = name == "text" ? body["article"] : body
        guard let key = holder?[name]?.string else { continue }
        try db.cachedStatement(sql: "INSERT OR IGNORE INTO mention (key) VALUES (?)")
          .execute(arguments: [key])
      }
      try Replay(db: db).apply(kind, body, number: row[0], time: row[1])
    }
  }
}
