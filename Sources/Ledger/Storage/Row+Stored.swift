import Foundation
import GRDB

/// Columns as a damaged file may hold them.
///
/// GRDB's typed subscripts trap on NULL and on a value of another type, so none of
/// them is used on a row of the ledger: what is not as the schema says is an error.
extension Row {
  /// A text.
  func text(_ index: Int) throws(LedgerError) -> String {
    guard case .string(let text) = stored(index) else { throw damaged(index) }
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
    guard case .int64(let number) = stored(index) else { throw damaged(index) }
    return number
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
    guard case .blob(let data) = stored(index) else { throw damaged(index) }
    return Array(data)
  }

  private func isNull(_ index: Int) -> Bool {
    if case .null = stored(index) { true } else { false }
  }

  private func stored(_ index: Int) -> DatabaseValue.Storage {
    (self[index] as DatabaseValue).storage
  }

  private func damaged(_ index: Int) -> LedgerError {
    let names = Array(columnNames)
    return .storage(
      "a row is damaged: its column \(names[index]) does not hold what the schema says")
  }
}
