import GRDB
import GRDBSQLite

/// The rows of a query, one at a time.
final class StoredRows {
  private let statement: Statement
  private let step: (OpaquePointer) throws -> Bool
  private var isAtEnd = false

  init(_ statement: Statement, step: @escaping (OpaquePointer) throws -> Bool) {
    self.statement = statement
    self.step = step
  }

  deinit { sqlite3_reset(statement.sqliteStatement) }

  /// The next row, nil at the end and from then on; the one before is then gone.
  func next() throws -> StoredRow? {
    // SQLite would begin again.
    guard !isAtEnd else { return nil }
    isAtEnd = try !step(statement.sqliteStatement)
    return isAtEnd ? nil : StoredRow(handle: statement.sqliteStatement)
  }
}
