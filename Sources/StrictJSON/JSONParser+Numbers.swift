extension JSONParser {
  /// The lexeme of the number that comes next (RFC 8259 section 6).
  mutating func number() throws(JSONSyntaxError) -> String {
    let start = position
    if next == UInt8(ascii: "-") { index += 1 }
    try integerPart()
    if next == UInt8(ascii: ".") {
      index += 1
      try digits()
    }
    let hasExponent = next == UInt8(ascii: "e") || next == UInt8(ascii: "E")
    if hasExponent {
      index += 1
      if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { index += 1 }
      try digits()
    }
    let lexeme = text(start.offset..<index)
    // A double holds any number of up to 308 digits, so few lexemes need the costly look.
    if hasExponent || index - start.offset > 300, Double(lexeme)?.isFinite != true {
      throw JSONSyntaxError(.numberOutOfRange, at: start)
    }
    return lexeme
  }

  private mutating func integerPart() throws(JSONSyntaxError) {
    let zero = position
    let isZero = next == UInt8(ascii: "0")
    try digits()
    if isZero, index > zero.offset + 1 { throw JSONSyntaxError(.leadingZero, at: zero) }
  }

  /// Steps over at least one digit.
  private mutating func digits() throws(JSONSyntaxError) {
    let start = index
    while index < bytes.count, bytes[index].isDigit { index += 1 }
    guard index > start else { throw unexpected(.digit) }
  }
}

extension UInt8 {
  /// Whether the byte is an ASCII digit.
  var isDigit: Bool { self &- UInt8(ascii: "0") < 10 }
}
