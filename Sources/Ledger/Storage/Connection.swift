import Foundation
import GRDB

/// How connections to a ledger file are opened, and what must hold of each.
enum Connection {
  /// How many seconds SQLite waits for a lock of its own.
  ///
  /// Our writers take turns before they reach it, so only another program's hand on the
  /// file can make anybody wait.
  static let busySeconds = 30

  /// A connection that appends.
  ///
  /// Durability settings are read back, not believed. Closing the last connection
  /// checkpoints, which must not happen without the lock: so the connection outlives
  /// its owner, also when it is refused here, unless it is closed and released.
  static func writer(_ path: String) throws -> DatabaseQueue {
    let queue = try DatabaseQueue(path: path, configuration: configuration(readOnly: false))
    _ = Unmanaged.passRetained(queue)
    try queue.inDatabase { db in
      _ = try version(db, path)
      // After opening, and read back: GRDB's own WAL set-up resets it to NORMAL.
      try db.execute(sql: "PRAGMA synchronous = FULL")
      // A batch of a thousand licenses touches more pages than fit by default, and would write
      // many of them to the log again and again.
      try db.execute(sql: "PRAGMA cache_size = -65536")
      try db.execute(sql: "PRAGMA temp_store = MEMORY")
      // What is erased is overwritten; Debian's SQLite does so anyway, another one may not.
      try db.execute(sql: "PRAGMA secure_delete = ON")
      try expect(db, "journal_mode", "wal")
      try expect(db, "synchronous", "2")
      try expect(db, "foreign_keys", "1")
      try expect(db, "secure_delete", "1")
    }
    return queue
  }

  /// A connection that only reads and never checkpoints.
  static func reader(_ path: String) throws -> (DatabaseQueue, TemporaryCopy?) {
    let (source, copy) =
      FileSystem.isWritable(FileSystem.folder(of: path)) ? (path, nil) : try untouched(path)
    return (try reader(of: source, path), copy)
  }

  /// A connection to a file that nobody writes to; makes no file beside it.
  static func still(_ path: String) throws -> DatabaseQueue {
    try reader(of: immutableURI(path), path)
  }

  /// Copies one state of a database page by page into an empty file.
  static func copy(
    _ source: Database, to path: String,
    progress: @escaping (_ done: Int, _ of: Int) -> Void = { _, _ in }
  ) throws {
    // A transaction under way sees one state from its first look on.
    _ = try version(source, path)
    let target = try DatabaseQueue(path: path)
    defer { try? target.close() }
    try target.inDatabase { db in
      try source.backup(to: db, pagesPerStep: 1_024) {
        progress($0.completedPageCount, $0.totalPageCount)
      }
    }
  }

  /// Copies a ledger that nobody writes to, of whatever version, into an empty file.
  ///
  /// - Returns: Its version.
  static func copy(_ original: String, to path: String) throws -> Int {
    guard FileSystem.size(original) != nil else { throw LedgerError.missing(path: original) }
    guard FileSystem.isFile(original) else { throw LedgerError.notALedger(path: original) }
    let (source, copy) = try untouched(original)
    let queue = try DatabaseQueue(path: source, configuration: configuration(readOnly: true))
    return try withExtendedLifetime(copy) {
      try queue.read { db in
        try self.copy(db, to: path)
        return try version(db, original)
      }
    }
  }

  private static func reader(of source: String, _ path: String) throws -> DatabaseQueue {
    let queue = try DatabaseQueue(path: source, configuration: configuration(readOnly: true))
    try queue.inDatabase { db in
      let found = try version(db, path)
      guard found == Schema.version else {
        throw LedgerError.olderVersion(found: found, supported: Schema.version)
      }
    }
    return queue
  }

  /// What to open where the folder cannot be written, and SQLite cannot keep its shared
  /// memory there.
  ///
  /// A file with nothing in its write-ahead log is read as immutable; one with a log is
  /// copied with it to a private folder and read there, since `immutable` would drop
  /// the commits in the log.
  static func untouched(_ path: String) throws -> (source: String, copy: TemporaryCopy?) {
    guard (FileSystem.size(path + "-wal") ?? 0) > 0 else { return (immutableURI(path), nil) }
    let copy = try TemporaryCopy(of: path)
    return (copy.path, copy)
  }

  /// Makes the tables of an empty file.
  static func makeTables(_ path: String) throws {
    let queue = try DatabaseQueue(path: path, configuration: configuration(readOnly: false))
    try queue.inDatabase { db in
      // Before the journal mode: afterwards the page size is silently ignored.
      try db.execute(sql: "PRAGMA page_size = 16384")
      _ = try String.fetchOne(db, sql: "PRAGMA journal_mode = WAL")
      try expect(db, "page_size", "16384")
      try expect(db, "journal_mode", "wal")
      try db.inTransaction(.immediate) {
        for migration in Schema.migrations { try db.execute(sql: migration) }
        try db.execute(sql: "PRAGMA application_id = \(Schema.applicationID)")
        try db.execute(sql: "PRAGMA user_version = \(Schema.version)")
        return .commit
      }
    }
    try queue.close()
  }

  /// Moves a long write-ahead log into the database and empties it.
  ///
  /// The caller holds the write lock. A process that opens the database forgets what
  /// was checkpointed before it, so one-shot writers would let the log grow without
  /// end. Readers in the middle of a transaction are not waited for: the log is then
  /// emptied another time.
  static func shortenLog(of queue: DatabaseQueue, _ path: String) throws {
    guard (FileSystem.size(path + "-wal") ?? 0) > 2 << 20 else { return }
    try queue.inDatabase { db in
      try db.execute(sql: "PRAGMA busy_timeout = 0")
      defer { try? db.execute(sql: "PRAGMA busy_timeout = \(busySeconds * 1_000)") }
      _ = try Row.fetchOne(db, sql: "PRAGMA wal_checkpoint(TRUNCATE)")
    }
  }

  /// Moves all of the write-ahead log into the database, and cuts it off at nothing.
  ///
  /// The caller holds the write lock.
  /// - Throws: ``LedgerError/beingRead`` when readers of an older state stay for so many seconds.
  static func emptyLog(of queue: DatabaseQueue, waiting seconds: Int) throws {
    let isBusy = try queue.inDatabase { db in
      try db.execute(sql: "PRAGMA busy_timeout = \(seconds * 1_000)")
      defer { try? db.execute(sql: "PRAGMA busy_timeout = \(busySeconds * 1_000)") }
      return try Int.fetchOne(db, sql: "PRAGMA wal_checkpoint(TRUNCATE)") != 0
    }
    if isBusy { throw LedgerError.beingRead }
  }

  private static func configuration(readOnly: Bool) -> Configuration {
    var configuration = Configuration()
    configuration.readonly = readOnly
    configuration.busyMode = .timeout(TimeInterval(busySeconds))
    configuration.observesSuspensionNotifications = false
    return configuration
  }

  /// Brings a ledger of an older version up to date, in one transaction.
  ///
  /// The caller holds the write lock.
  static func migrate(_ queue: DatabaseQueue, _ path: String, _ sealer: Sealer?) throws {
    try queue.inDatabase { db in
      let found = try version(db, path)
      guard found < Schema.version else { return }
      try Statements(db, KeptStatements()).transaction { statements in
        for migration in Schema.migrations[found...] { try db.execute(sql: migration) }
        if found < 2 {
          guard let sealer else { throw LedgerError.noLogKey }
          try TreeRows.fill(statements)
          try LedgerTransaction(statements).sealFirst(with: sealer)
        }
        try db.execute(sql: "PRAGMA user_version = \(Schema.version)")
      }
    }
  }

  /// The version of a ledger, which this software can read or bring up to date.
  static func version(_ db: Database, _ path: String) throws -> Int {
    guard try Int32.fetchOne(db, sql: "PRAGMA application_id") == Schema.applicationID else {
      throw LedgerError.notALedger(path: path)
    }
    let found = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    guard found <= Schema.version else {
      throw LedgerError.newerVersion(found: found, supported: Schema.version)
    }
    guard found > 0 else { throw LedgerError.notALedger(path: path) }
    return found
  }

  private static func expect(_ db: Database, _ name: String, _ value: String) throws {
    let read = try String.fetchOne(db, sql: "PRAGMA \(name)") ?? ""
    guard read == value else { throw LedgerError.setting(name: name, value: read) }
  }

  private static func immutableURI(_ path: String) -> String {
    var escaped = ""
    for byte in path.utf8 {
      let isPlain = byte < 0x80 && byte > 0x20 && !"%?#".utf8.contains(byte)
      escaped += isPlain ? String(UnicodeScalar(byte)) : "%" + hexadecimal([byte])
    }
    return "file:\(escaped)?immutable=1"
  }
}
