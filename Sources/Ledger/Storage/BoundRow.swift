import GRDBSQLite

/// The values of one row of a ``BoundStatement``, whose places are counted from 1.
struct BoundRow {
  let handle: OpaquePointer
  let start: Int32
  let statements: Statements

  /// Binds a number, until another is bound in its place.
  func bind(_ place: Int32, _ number: Int) throws { try bind(place, amount: Int64(number)) }

  /// Binds an amount in minor units.
  func bind(_ place: Int32, amount: Int64) throws {
    try check(sqlite3_bind_int64(handle, start + place, amount))
  }

  /// Binds a copy of a text, or NULL.
  func bind(_ place: Int32, text: String?) throws {
    guard var text else { return try check(sqlite3_bind_null(handle, start + place)) }
    try check(
      text.withUTF8 { bytes in
        sqlite3_bind_text64(
          handle, start + place, bytes.baseAddress, UInt64(bytes.count), copied, UInt8(SQLITE_UTF8))
      })
  }

  /// Binds a copy of bytes.
  func bind(_ place: Int32, blob: [UInt8]) throws {
    try check(sqlite3_bind_blob64(handle, start + place, blob, UInt64(blob.count), copied))
  }

  private func check(_ result: Int32) throws {
    guard result == SQLITE_OK else { throw statements.error(result) }
  }
}
