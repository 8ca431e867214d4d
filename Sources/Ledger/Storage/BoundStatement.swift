import GRDB
import GRDBSQLite

/// A statement that runs thousands of times with most of its values the same: those stay bound.
///
/// For what gives no rows.
struct BoundStatement {
  private let statement: Statement
  private let statements: Statements

  /// Prepares a statement, with nothing bound.
  init(_ sql: String, _ statements: Statements) throws {
    self.statements = statements
    statement = try statements.db.makeStatement(sql: sql)
  }

  private var handle: OpaquePointer { statement.sqliteStatement }

  /// Binds a number, until another is bound in its place.
  func bind(_ place: Int32, _ number: Int) throws {
    try check(sqlite3_bind_int64(handle, place, Int64(number)))
  }

  /// Binds an amount in minor units.
  func bind(_ place: Int32, amount: Int64) throws {
    try check(sqlite3_bind_int64(handle, place, amount))
  }

  /// Binds a copy of a text, or NULL.
  func bind(_ place: Int32, text: String?) throws {
    guard var text else { return try check(sqlite3_bind_null(handle, place)) }
    try check(
      text.withUTF8 { bytes in
        sqlite3_bind_text64(
          handle, place, bytes.baseAddress, UInt64(bytes.count), copied, UInt8(SQLITE_UTF8))
      })
  }

  /// Binds a copy of bytes.
  func bind(_ place: Int32, blob: [UInt8]) throws {
    try check(sqlite3_bind_blob64(handle, place, blob, UInt64(blob.count), copied))
  }

  /// Runs the statement with a text and a blob that are bound for this once and not copied.
  func run(_ textPlace: Int32, _ text: [UInt8], _ blobPlace: Int32, _ blob: [UInt8]) throws {
    try text.withUnsafeBytes { text in
      try blob.withUnsafeBytes { blob in
        try check(
          sqlite3_bind_text64(
            handle, textPlace, text.baseAddress?.assumingMemoryBound(to: CChar.self),
            UInt64(text.count), nil, UInt8(SQLITE_UTF8)))
        try check(
          sqlite3_bind_blob64(handle, blobPlace, blob.baseAddress, UInt64(blob.count), nil))
        // What is bound here must not be looked at later.
        defer {
          sqlite3_bind_null(handle, textPlace)
          sqlite3_bind_null(handle, blobPlace)
        }
        try run()
      }
    }
  }

  /// Runs the statement with what is bound.
  func run() throws {
    let result = sqlite3_step(handle)
    defer { sqlite3_reset(handle) }
    guard result == SQLITE_DONE else { throw statements.error(result) }
  }

  private func check(_ result: Int32) throws {
    guard result == SQLITE_OK else { throw statements.error(result) }
  }
}
