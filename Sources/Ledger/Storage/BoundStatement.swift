import GRDB
import GRDBSQLite

/// A statement that inserts some rows at once, thousands of times: what is bound stays bound.
final class BoundStatement {
  private let statement: Statement
  private let statements: Statements

  /// The places of each row.
  let rows: [BoundRow]

  /// Prepares an `INSERT … VALUES (…)` of one row for `count` of them, with nothing bound.
  init(_ insert: String, rows count: Int, _ statements: Statements) throws {
    self.statements = statements
    let row = insert.ranges(of: "VALUES").last.map { insert[$0.upperBound...] } ?? ""
    let width = row.count { $0 == "?" }
    let statement = try statements.db.makeStatement(
      sql: insert + String(repeating: "," + row, count: count - 1))
    rows = (0..<count).map {
      BoundRow(
        handle: statement.sqliteStatement, start: Int32($0 * width), statements: statements)
    }
    self.statement = statement
  }

  /// Inserts the one row with a text and a blob that are bound for this once and not copied.
  func run(_ textPlace: Int32, _ text: [UInt8], _ blobPlace: Int32, _ blob: [UInt8]) throws {
    let handle = statement.sqliteStatement
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

  private func check(_ result: Int32) throws {
    guard result == SQLITE_OK else { throw statements.error(result) }
  }

  /// Inserts the rows with what is bound.
  func run() throws {
    let handle = statement.sqliteStatement
    let result = sqlite3_step(handle)
    defer { sqlite3_reset(handle) }
    guard result == SQLITE_DONE else { throw statements.error(result) }
  }
}
