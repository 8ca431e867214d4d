import GRDB
import GRDBSQLite

/// The rows of a query, one at a time.
final class StoredRows {
  private let statement: Statement
  private let step: (OpaquePointer) throws -> Bool

  init(_ statement: Statement, step: @escaping (OpaquePointer) throws -> Bool) {
    self.statement = statement
    self.step = step
  }

  deinit { sqlite3_reset(statement.sqliteStatement) }

  /// The next row, nil at the end; the one before is then gone.
  func next() throws -> StoredRow? {
    try step(statement.sqliteStatement) ? StoredRow(handle: statement.sqliteStatement) : nil
  }
}
