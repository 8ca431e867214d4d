import GRDBSQLite

/// The row a statement stands on, whose columns may be what a damaged file holds.
///
/// What is not as the schema says is an error: nothing is converted and nothing traps.
struct StoredRow {
  let handle: OpaquePointer

  /// How many columns it has.
  var count: Int { Int(sqlite3_column_count(handle)) }

  /// A text.
  func text(_ index: Int) throws(LedgerError) -> String {
    guard type(index) == SQLITE_TEXT, let start = sqlite3_column_text(handle, Int32(index)) else {
      throw damaged(index)
    }
    let bytes = UnsafeBufferPointer(
      start: start, count: Int(sqlite3_column_bytes(handle, Int32(index))))
    guard let text = String(validating: bytes, as: UTF8.self) else { throw damaged(index) }
    return text
  }

  /// A text, or nil for NULL.
  func optionalText(_ index: Int) throws(LedgerError) -> String? {
    isNull(index) ? nil : try text(index)
  }

  /// A text in the form that `parse` accepts.
  func parsed<Value>(_ index: Int, _ parse: (String) -> Value?) throws(LedgerError) -> Value {
    guard let value = parse(try text(index)) else { throw damaged(index) }
    return value
  }

  /// A text in the form that `parse` accepts, or nil for NULL.
  func optionallyParsed<Value>(
    _ index: Int, _ parse: (String) -> Value?
  ) throws(LedgerError) -> Value? {
    isNull(index) ? nil : try parsed(index, parse)
  }

  /// An amount in minor units, of any size.
  func amount(_ index: Int) throws(LedgerError) -> Int64 {
    guard type(index) == SQLITE_INTEGER else { throw damaged(index) }
    return sqlite3_column_int64(handle, Int32(index))
  }

  /// How many of something: never negative, and small enough that the next number
  /// and the sum of a few of them are numbers too.
  func tally(_ index: Int) throws(LedgerError) -> Int {
    let number = try amount(index)
    guard 0...1_000_000_000_000_000 ~= number else { throw damaged(index) }
    return Int(number)
  }

  /// How many of something, or nil for NULL.
  func optionalTally(_ index: Int) throws(LedgerError) -> Int? {
    isNull(index) ? nil : try tally(index)
  }

  /// 0 or 1.
  func flag(_ index: Int) throws(LedgerError) -> Bool {
    switch try amount(index) {
    case 0: false
    case 1: true
    default: throw damaged(index)
    }
  }

  /// Bytes.
  func bytes(_ index: Int) throws(LedgerError) -> [UInt8] {
    guard type(index) == SQLITE_BLOB else { throw damaged(index) }
    return rawBytes(index)
  }

  /// The column's value as it is stored, byte for byte.
  func value(_ index: Int) -> StoredValue {
    switch type(index) {
    case SQLITE_INTEGER: .integer(sqlite3_column_int64(handle, Int32(index)))
    case SQLITE_FLOAT: .real(sqlite3_column_double(handle, Int32(index)))
    case SQLITE_TEXT: .text(rawBytes(index))
    case SQLITE_BLOB: .blob(rawBytes(index))
    default: .null
    }
  }

  /// Every column's value as it is stored.
  var values: [StoredValue] { (0..<count).map(value) }

  /// The bytes of a text or blob column; those of its decimal form for a number.
  func rawBytes(_ index: Int) -> [UInt8] { withRawBytes(index) { Array($0) } }

  /// The same bytes where they lie; they are gone with the row.
  func withRawBytes<Value>(_ index: Int, _ body: (UnsafeRawBufferPointer) -> Value) -> Value {
    let start = sqlite3_column_blob(handle, Int32(index))
    let count = Int(sqlite3_column_bytes(handle, Int32(index)))
    return body(UnsafeRawBufferPointer(start: start, count: count))
  }

  private func isNull(_ index: Int) -> Bool { type(index) == SQLITE_NULL }

  private func type(_ index: Int) -> Int32 { sqlite3_column_type(handle, Int32(index)) }

  private func damaged(_ index: Int) -> LedgerError {
    let name = sqlite3_column_name(handle, Int32(index)).map { String(cString: $0) } ?? ""
    return .storage("a row is damaged: its column \(name) does not hold what the schema says")
  }
}
