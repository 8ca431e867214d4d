import GRDB
import GRDBSQLite

/// The prepared statements of one connection.
///
/// To be used on the connection's queue only, which takes one caller at a time.
final class KeptStatements: @unchecked Sendable {
  private var statements: [Key: Statement] = [:]
  /// Where the texts that are bound lie while their statement runs: SQLite would allocate a copy
  /// of each.
  private let room = UnsafeMutableRawBufferPointer.allocate(byteCount: 32_768, alignment: 8)
  private(set) var used = 0
  /// How often something was changed through this connection that may have been read before.
  var changes = 0

  deinit { room.deallocate() }

  /// A copy of bytes that stays until ``release(to:)``; nil when there is no room for it.
  func keep(_ bytes: UnsafeRawBufferPointer) -> UnsafeRawPointer? {
    guard let start = room.baseAddress, bytes.count <= room.count - used else { return nil }
    let place = start + used
    if let source = bytes.baseAddress { place.copyMemory(from: source, byteCount: bytes.count) }
    used += bytes.count
    return UnsafeRawPointer(place)
  }

  /// Lets go of what was kept since ``used`` had this value; statements end in the reverse order
  /// of their beginning.
  func release(to mark: Int) { used = mark }

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
