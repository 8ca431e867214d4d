import Foundation
import GRDB
import LicenseRecord
import Testing

@testable import Ledger

/// A copy of the sample ledger for one test to damage.
struct Tampered {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    let original = try SharedSample.shared.get()
    try FileManager.default.copyItem(atPath: original.folder.ledger, toPath: folder.ledger)
  }

  /// Edits the file as somebody with SQLite at hand would: triggers gone, no checks.
  ///
  /// - Returns: How many rows the statements changed.
  @discardableResult
  func edit(_ statements: String..., keepingTriggers: Bool = false) throws -> Int {
    let queue = try DatabaseQueue(path: folder.ledger)
    let changed = try queue.inDatabase { db in
      try db.execute(
        sql: """
          PRAGMA synchronous = OFF; PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON
          """)
      if !keepingTriggers { try Tampered.dropTriggers(db) }
      let before = db.totalChangesCount
      for statement in statements { try db.execute(sql: statement) }
      let changed = db.totalChangesCount - before
      if !keepingTriggers { try Tampered.makeTriggers(db) }
      return changed
    }
    try queue.close()
    return changed
  }

  /// Rewrites the body of an entry and the digest with it, as one who knows how would.
  func rewriteEntry(_ number: Int, _ change: (String) -> String) throws {
    let body: String = try #require(try value("SELECT body FROM entry WHERE number = \(number)"))
    let changed = change(body)
    try #require(changed != body)
    try edit(
      """
      UPDATE entry SET body = '\(changed.replacing("'", with: "''"))',
        digest = x'\(SHA256Digest(of: Array(changed.utf8)).hex)'
      WHERE number = \(number)
      """)
  }

  /// One value as SQLite has it.
  func value<Value: DatabaseValueConvertible & Sendable>(_ sql: String) throws -> Value? {
    let queue = try DatabaseQueue(path: folder.ledger)
    defer { try? queue.close() }
    return try queue.inDatabase { try Value.fetchOne($0, sql: sql) }
  }

  /// What an audit says of it.
  func audit() throws -> [AuditReport.Difference] {
    try Ledger(at: folder.ledger, for: .reading).audit().differences
  }

  private static func dropTriggers(_ db: Database) throws {
    let triggers = try String.fetchAll(
      db, sql: "SELECT name FROM sqlite_schema WHERE type = 'trigger'")
    for trigger in triggers { try db.execute(sql: "DROP TRIGGER \"\(trigger)\"") }
  }

  /// Puts the triggers back as they were, so that nothing but the edit can be found.
  private static func makeTriggers(_ db: Database) throws {
    let fresh = try DatabaseQueue()
    let made = try fresh.inDatabase { fresh in
      for migration in Schema.migrations { try fresh.execute(sql: migration) }
      return try String.fetchAll(fresh, sql: "SELECT sql FROM sqlite_schema WHERE type = 'trigger'")
    }
    for sql in made { try db.execute(sql: sql) }
  }
}

/// The sample ledger that tests copy, made once.
final class SharedSample: Sendable {
  static let shared = Result { try SharedSample() }

  let folder: TemporaryFolder

  private init() throws {
    folder = try TemporaryFolder()
    try Sample().make(at: folder.ledger)
    try? FileManager.default.removeItem(atPath: folder.ledger + ".lock")
    atexit {
      if let shared = try? SharedSample.shared.get() {
        try? FileManager.default.removeItem(atPath: shared.folder.path)
      }
    }
  }
}
