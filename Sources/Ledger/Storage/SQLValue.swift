/// A value to be bound to a parameter of a statement.
enum SQLValue {
  case null
  case integer(Int64)
  case text(String)
  /// A text at hand as its UTF-8 bytes.
  case utf8([UInt8])
  case blob([UInt8])

  static func integer(_ value: Int) -> SQLValue { .integer(Int64(value)) }

  /// The text, or NULL for nil.
  static func optional(_ text: String?) -> SQLValue { text.map(SQLValue.text) ?? .null }

  /// The number, or NULL for nil.
  static func optional(_ number: Int?) -> SQLValue { number.map(SQLValue.integer) ?? .null }
}
