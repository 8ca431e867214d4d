import GRDB
import GRDBSQLite

/// The prepared statements of one connection.
///
/// To be used on the connection's queue only, which takes one caller at a time.
final class KeptStatements: @unchecked Sendable {
  private var statements: [Key: Statement] = [:]

  /// A text whose hash costs no look at all of it.
  private struct Key: Hashable {
    let sql: String

    func hash(into hasher: inout Hasher) {
      hasher.combine(sql.utf8.count)
      hasher.combine(sql.utf8.last)
    }
  }

  /// The statement of a text, prepared the first time.
  func statement(_ sql: String, _ db: Database) throws -> Statement {
    if let kept = statements[Key(sql: sql)] {
      // One that is still in the middle of its rows is another caller's.
      return sqlite3_stmt_busy(kept.sqliteStatement) == 0 ? kept : try db.makeStatement(sql: sql)
    }
    let made = try db.makeStatement(sql: sql)
    statements[Key(sql: sql)] = made
    return made
  }

  /// Lets go of all, as must be before the connection can be closed.
  func removeAll() { statements.removeAll() }
}
