import StrictJSON

/// A column's value as it is stored, byte for byte.
///
/// Never compared as `String`: that takes two spellings of one accented letter for
/// equal and mends bytes that are not UTF-8.
enum StoredValue: Hashable {
  case null
  case integer(Int64)
  case real(Double)
  case text([UInt8])
  case blob([UInt8])

  /// The bytes of a text, else none.
  var textBytes: [UInt8] {
    if case .text(let bytes) = self { bytes } else { [] }
  }

  /// The value for a message; of a long text the part where it leaves `other`.
  func shown(beside other: StoredValue = .null) -> String {
    switch self {
    case .null: "NULL"
    case .integer(let number): "\(number)"
    case .real(let number): "\(number)"
    case .text(let bytes): StoredValue.excerpt(bytes, beside: other.textBytes)
    case .blob(let bytes):
      "x'" + hexadecimal(Array(bytes.prefix(40))) + (bytes.count > 40 ? "…'" : "'")
    }
  }

  private static func excerpt(_ bytes: [UInt8], beside other: [UInt8]) -> String {
    let length = 80
    guard bytes.count > length else { return "\"\(decoded(bytes[...]))\"" }
    let parting = zip(bytes, other).prefix { $0 == $1 }.count
    let start = max(0, min(parting - 20, bytes.count - length))
    let part = bytes[start..<min(start + length, bytes.count)]
    return (start > 0 ? "…\"" : "\"") + decoded(part)
      + (part.endIndex < bytes.count ? "\"…" : "\"")
  }

  private static func decoded(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self).displayed
  }
}
