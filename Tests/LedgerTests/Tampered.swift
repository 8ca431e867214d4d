import Foundation
import GRDB
import LicenseRecord
import Licensing
import Synchronization
import Testing

@testable import Ledger

/// A copy of the sample ledger for one test to damage.
struct Tampered {
  let folder: TemporaryFolder

  /// Which sample is copied.
  enum Original {
    /// The ledger alone.
    case plain
    /// The ledger alone, without a restoration in it.
    case unrestored
    /// The ledger after some more commits, with the file of checkpoints beside it.
    case grown
  }

  init(_ original: Original = .plain) throws {
    folder = try TemporaryFolder()
    switch original {
    case .plain: try copy(SharedSample.shared.get(), ["ledger.sqlite"])
    case .unrestored: try copy(SharedSample.unrestored.get(), ["ledger.sqlite"])
    case .grown: try copy(SharedSample.grown.get(), ["ledger.sqlite", "ledger.checkpoints"])
    }
  }

  private func copy(_ sample: SharedSample, _ names: [String]) throws {
    for name in names {
      try FileManager.default.copyItem(
        atPath: sample.folder.path + "/" + name, toPath: folder.path + "/" + name)
    }
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

/// A ledger that tests copy, made once.
final class SharedSample: Sendable {
  /// The sample as it was made.
  static let shared = Result { try SharedSample { try Sample().make(at: $0, isRestored: true) } }

  /// The same without a restoration.
  static let unrestored = Result { try SharedSample { try Sample().make(at: $0) } }

  /// The sample after some more commits, each of which a witness has seen.
  static let grown = Result {
    try SharedSample { path in
      try Sample().make(at: path, isRestored: true)
      let ledger = try Ledger(at: path, for: .writing, sealer: Sample.sealer)
      for day in 2...3 as ClosedRange<Int64> {
        try ledger.write { transaction in
          try transaction.append(
            .partnerResumed(#require(PartnerID("courier")), reason: nil),
            time: transaction.reader.recordedTime(now: Sample.start), actor: "test")
        }
        try ledger.cosign(with: Sample.witness, at: Sample.start.seconds + day * 86_400)
      }
      try ledger.close()
    }
  }

  let folder: TemporaryFolder

  private init(_ make: (String) throws -> Void) throws {
    folder = try TemporaryFolder()
    try make(folder.ledger)
    try? FileManager.default.removeItem(atPath: folder.ledger + ".lock")
    let path = folder.path
    SharedSample.folders.withLock { $0.append(path) }
    atexit { SharedSample.removeAll() }
  }

  private static let folders = Mutex<[String]>([])

  private static func removeAll() {
    for path in folders.withLock({ $0 }) { try? FileManager.default.removeItem(atPath: path) }
  }
}
