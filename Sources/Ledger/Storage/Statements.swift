import GRDB
import GRDBSQLite

/// The statements of one connection: prepared once, bound and read without boxing.
///
/// Around every license some twenty of them run; through GRDB's rows and arguments each would
/// cost more than what SQLite does for it.
struct Statements {
  let db: Database
  private let kept: KeptStatements

  /// Statements of a connection, whose prepared ones `kept` holds.
  init(_ db: Database, _ kept: KeptStatements) {
    self.db = db
    self.kept = kept
  }

  /// Whether a transaction is under way; SQLite ends one by itself when a disk is full.
  var isInTransaction: Bool { sqlite3_get_autocommit(db.sqliteConnection) == 0 }

  /// How often something was changed here that may have been read before.
  var changes: Int { kept.changes }

  /// Marks what was read before as out of date.
  func noteChange() { kept.changes += 1 }

  /// Runs `body` in a write transaction: all of what it does, or nothing.
  func transaction<Value>(_ body: (Statements) throws -> Value) throws -> Value {
    try run("BEGIN IMMEDIATE")
    do {
      let value = try body(self)
      try run("COMMIT")
      return value
    } catch {
      // What was read after an entry that is now gone holds no longer.
      noteChange()
      // A full disk, say, has SQLite roll back by itself.
      if isInTransaction { try? run("ROLLBACK") }
      throw error
    }
  }

  /// Runs a statement that gives no rows.
  func run(_ sql: String, _ values: SQLValue...) throws { try run(sql, values) }

  /// Runs a statement that gives no rows.
  func run(_ sql: String, _ values: [SQLValue]) throws {
    try running(sql, values) { handle in
      while try step(handle) {}
    }
  }

  /// Runs a statement that must change a row.
  ///
  /// - Returns: Whether it did.
  func changes(_ sql: String, _ values: [SQLValue]) throws -> Bool {
    try run(sql, values)
    return sqlite3_changes64(db.sqliteConnection) > 0
  }

  /// The first row, nil when there is none.
  func first<Value>(
    _ sql: String, _ values: SQLValue..., read: (StoredRow) throws -> Value
  ) throws -> Value? {
    try running(sql, values) { handle in
      try step(handle) ? try read(StoredRow(handle: handle)) : nil
    }
  }

  /// Every row, in order.
  func all<Value>(
    _ sql: String, _ values: SQLValue..., read: (StoredRow) throws -> Value
  ) throws -> [Value] {
    try running(sql, values) { handle in
      var rows: [Value] = []
      while try step(handle) { rows.append(try read(StoredRow(handle: handle))) }
      return rows
    }
  }

  /// The rows one by one, for what may be too long to hold.
  func rows(_ sql: String, _ values: SQLValue...) throws -> StoredRows {
    let statement = try kept.statement(sql, db)
    try bind(values, to: statement.sqliteStatement, isBrief: false)
    return StoredRows(statement) { try step($0) }
  }

  /// Binds and runs a statement, and resets it when `body` is done with its rows.
  private func running<Value>(
    _ sql: String, _ values: [SQLValue], _ body: (OpaquePointer) throws -> Value
  ) throws -> Value {
    let handle = try kept.statement(sql, db).sqliteStatement
    let mark = kept.used
    defer {
      sqlite3_reset(handle)
      kept.release(to: mark)
    }
    try bind(values, to: handle, isBrief: true)
    return try body(handle)
  }

  /// Binds values; brief ones are needed no longer than the caller runs the statement.
  private func bind(_ values: [SQLValue], to handle: OpaquePointer, isBrief: Bool) throws {
    for (index, value) in values.enumerated() {
      let place = Int32(index + 1)
      let result =
        switch value {
        case .null: sqlite3_bind_null(handle, place)
        case .integer(let number): sqlite3_bind_int64(handle, place, number)
        case .text(var text):
          text.withUTF8 { bind(UnsafeRawBufferPointer($0), .text, to: handle, place, isBrief) }
        case .utf8(let bytes):
          bytes.withUnsafeBytes { bind($0, .text, to: handle, place, isBrief) }
        case .blob(let bytes):
          bytes.withUnsafeBytes { bind($0, .blob, to: handle, place, isBrief) }
        }
      guard result == SQLITE_OK else { throw error(result) }
    }
  }

  private enum Storage { case text, blob }

  private func bind(
    _ bytes: UnsafeRawBufferPointer, _ storage: Storage, to handle: OpaquePointer, _ place: Int32,
    _ isBrief: Bool
  ) -> Int32 {
    let own = isBrief ? kept.keep(bytes) : nil
    // Without a destructor SQLite takes the bytes as they lie; else it copies them.
    let destructor = own == nil ? copied : nil
    // A null pointer would bind NULL, not an empty value.
    return withUnsafeBytes(of: UInt8(0)) { nothing in
      guard let start = own ?? bytes.baseAddress ?? nothing.baseAddress else { return SQLITE_NOMEM }
      let count = UInt64(bytes.count)
      return switch storage {
      case .text:
        sqlite3_bind_text64(
          handle, place, start.assumingMemoryBound(to: CChar.self), count, destructor,
          UInt8(SQLITE_UTF8))
      case .blob: sqlite3_bind_blob64(handle, place, start, count, destructor)
      }
    }
  }

  /// Goes to the next row; false at the end.
  private func step(_ handle: OpaquePointer) throws -> Bool {
    switch sqlite3_step(handle) {
    case SQLITE_ROW: true
    case SQLITE_DONE: false
    case let result: throw error(result)
    }
  }

  /// What SQLite says of a call that failed.
  func error(_ result: Int32) -> DatabaseError {
    DatabaseError(
      resultCode: ResultCode(rawValue: result),
      message: String(cString: sqlite3_errmsg(db.sqliteConnection)))
  }
}

/// SQLite copies what is bound, so that it need not outlive the call.
let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
