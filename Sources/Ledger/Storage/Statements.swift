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

  /// Runs `body` in a write transaction: all of what it does, or nothing.
  func transaction<Value>(_ body: (Statements) throws -> Value) throws -> Value {
    try run("BEGIN IMMEDIATE")
    do {
      let value = try body(self)
      try run("COMMIT")
      return value
    } catch {
      // A full disk, say, has SQLite roll back by itself.
      if sqlite3_get_autocommit(db.sqliteConnection) == 0 { try? run("ROLLBACK") }
      throw error
    }
  }

  /// Runs a statement that gives no rows.
  func run(_ sql: String, _ values: SQLValue...) throws { try run(sql, values) }

  /// Runs a statement that gives no rows.
  func run(_ sql: String, _ values: [SQLValue]) throws {
    let handle = try prepared(sql, values)
    defer { sqlite3_reset(handle) }
    while try step(handle) {}
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
    let handle = try prepared(sql, values)
    defer { sqlite3_reset(handle) }
    return try step(handle) ? try read(StoredRow(handle: handle)) : nil
  }

  /// Every row, in order.
  func all<Value>(
    _ sql: String, _ values: SQLValue..., read: (StoredRow) throws -> Value
  ) throws -> [Value] {
    let handle = try prepared(sql, values)
    defer { sqlite3_reset(handle) }
    var rows: [Value] = []
    while try step(handle) { rows.append(try read(StoredRow(handle: handle))) }
    return rows
  }

  /// The rows one by one, for what may be too long to hold.
  func rows(_ sql: String, _ values: SQLValue...) throws -> StoredRows {
    let statement = try kept.statement(sql, db)
    try bind(values, to: statement.sqliteStatement)
    return StoredRows(statement) { try step($0) }
  }

  private func prepared(_ sql: String, _ values: [SQLValue]) throws -> OpaquePointer {
    let handle = try kept.statement(sql, db).sqliteStatement
    try bind(values, to: handle)
    return handle
  }

  private func bind(_ values: [SQLValue], to handle: OpaquePointer) throws {
    for (index, value) in values.enumerated() {
      let result = bind(value, to: handle, Int32(index + 1))
      guard result == SQLITE_OK else { throw error(result) }
    }
  }

  private func bind(_ value: SQLValue, to handle: OpaquePointer, _ place: Int32) -> Int32 {
    switch value {
    case .null: sqlite3_bind_null(handle, place)
    case .integer(let number): sqlite3_bind_int64(handle, place, number)
    case .text(var text): text.withUTF8 { bind($0, to: handle, place) }
    case .utf8(let bytes): bytes.withUnsafeBufferPointer { bind($0, to: handle, place) }
    case .blob(let bytes):
      bytes.withUnsafeBytes {
        sqlite3_bind_blob64(handle, place, $0.baseAddress, UInt64($0.count), copied)
      }
    }
  }

  private func bind(
    _ text: UnsafeBufferPointer<UInt8>, to handle: OpaquePointer, _ place: Int32
  ) -> Int32 {
    // A null pointer would bind NULL, not an empty text.
    guard let start = text.baseAddress else {
      return sqlite3_bind_text(handle, place, "", 0, copied)
    }
    return start.withMemoryRebound(to: CChar.self, capacity: text.count) {
      sqlite3_bind_text64(handle, place, $0, UInt64(text.count), copied, UInt8(SQLITE_UTF8))
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

  private func error(_ result: Int32) -> DatabaseError {
    DatabaseError(
      resultCode: ResultCode(rawValue: result),
      message: String(cString: sqlite3_errmsg(db.sqliteConnection)))
  }
}

/// SQLite copies what is bound, so that nothing need outlive the call.
private let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
