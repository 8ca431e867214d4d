extension JSONParser {
  /// The error for whatever comes next where something else must.
  func unexpected(_ expected: JSONSyntaxError.Expectation) -> JSONSyntaxError {
    guard index < bytes.count else {
      return JSONSyntaxError(.unexpectedEnd(expected: expected), at: position)
    }
    do throws(JSONSyntaxError) {
      return JSONSyntaxError(.unexpected(try scalar(), expected: expected), at: position)
    } catch {
      return error
    }
  }

  /// The scalar that comes next; there must be a byte left.
  func scalar() throws(JSONSyntaxError) -> Unicode.Scalar {
    let length = try scalarLength()
    var value = UInt32(bytes[index])
    if length > 1 {
      value &= 0x7F >> UInt32(length)
      for byte in bytes[(index + 1)..<(index + length)] {
        value = value << 6 | UInt32(byte & 0x3F)
      }
    }
    return Unicode.Scalar(value) ?? "\u{FFFD}"
  }

  /// The length in bytes of the scalar that comes next (Unicode table 3-7).
  func scalarLength() throws(JSONSyntaxError) -> Int {
    let first = bytes[index]
    let length: Int
    let second: ClosedRange<UInt8>
    switch first {
    case 0x00...0x7F: return 1
    case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: throw JSONSyntaxError(.invalidUTF8, at: position)
    }
    guard
      index + length <= bytes.count, second.contains(bytes[index + 1]),
      bytes[(index + 2)..<(index + length)].allSatisfy({ $0 & 0xC0 == 0x80 })
    else { throw JSONSyntaxError(.invalidUTF8, at: position) }
    return length
  }
}
