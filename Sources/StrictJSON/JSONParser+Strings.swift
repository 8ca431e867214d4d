extension JSONParser {
  /// The string that starts at the quotation mark that comes next, unescaped.
  mutating func string() throws(JSONSyntaxError) -> String {
    let opening = position
    let start = index
    index += 1
    var unescaped: [UInt8] = []
    var run = index
    while true {
      index += ByteScan.plainCount(bytes, from: index)
      guard index < bytes.count else { break }
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "\""):
        let end = index
        index += 1
        guard !unescaped.isEmpty else { return text(run..<end) }
        unescaped.append(contentsOf: bytes[run..<end])
        let string = String(decoding: unescaped, as: UTF8.self)
        note(string, spelledAt: start..<index)
        return string
      case UInt8(ascii: "\\"):
        unescaped.append(contentsOf: bytes[run..<index])
        try escape(into: &unescaped)
        run = index
      case 0x00...0x1F:
        throw JSONSyntaxError(.controlCharacter(Unicode.Scalar(byte)), at: position)
      case 0x7F:
        // Written as an escape, as `jq` does.
        isInEmittedForm = false
        isPlain = false
        index += 1
      default:
        let length = try scalarLength()
        index += length
        columnOrigin += length - 1
      }
    }
    throw JSONSyntaxError(.unterminatedString, at: opening)
  }

  /// Notes what a string with escapes is like; few strings have any.
  private mutating func note(_ string: String, spelledAt place: Range<Int>) {
    if !string.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) { isPlain = false }
    guard isInEmittedForm else { return }
    var writer = JSONWriter(escaping: .withDelete)
    writer.string(string)
    isInEmittedForm = writer.output.elementsEqual(bytes[place])
  }

  /// The text of some bytes that were found to be UTF-8.
  func text(_ place: Range<Int>) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: bytes[place]), as: UTF8.self)
  }

  /// Steps over the escape whose backslash comes next and adds what it stands for.
  private mutating func escape(into text: inout [UInt8]) throws(JSONSyntaxError) {
    let backslash = position
    guard index + 1 < bytes.count else {
      throw JSONSyntaxError(.invalidEscape, at: backslash)
    }
    index += 2
    switch bytes[index - 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(bytes[index - 1])
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "u"):
      text.append(
        contentsOf: UTF8.encode(try escapedScalar(backslash)) ?? UTF8.encodedReplacementCharacter)
    default: throw JSONSyntaxError(.invalidEscape, at: backslash)
    }
  }

  /// The scalar of a `\u` escape, or of two that are a surrogate pair; digits come next.
  private mutating func escapedScalar(
    _ backslash: JSONPosition
  ) throws(JSONSyntaxError) -> Unicode.Scalar {
    guard let unit = hexDigits() else { throw JSONSyntaxError(.invalidEscape, at: backslash) }
    if let scalar = Unicode.Scalar(unit) { return scalar }
    guard
      unit < 0xDC00, index + 1 < bytes.count, bytes[index] == UInt8(ascii: "\\"),
      bytes[index + 1] == UInt8(ascii: "u")
    else { throw JSONSyntaxError(.loneSurrogate(unit), at: backslash) }
    let second = position
    index += 2
    guard let low = hexDigits() else { throw JSONSyntaxError(.invalidEscape, at: second) }
    let pair = 0x10000 + (UInt32(unit & 0x3FF) << 10 | UInt32(low & 0x3FF))
    guard low & 0xFC00 == 0xDC00, let scalar = Unicode.Scalar(pair) else {
      throw JSONSyntaxError(.loneSurrogate(unit), at: backslash)
    }
    return scalar
  }

  /// The value of four hexadecimal digits; nil, with nothing stepped over, when they are not.
  private mutating func hexDigits() -> UInt16? {
    guard index + 4 <= bytes.count else { return nil }
    var value: UInt16 = 0
    for byte in bytes[index..<(index + 4)] {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = value << 4 | UInt16(byte & 0x0F)
      case UInt8(ascii: "A")...UInt8(ascii: "F"), UInt8(ascii: "a")...UInt8(ascii: "f"):
        value = value << 4 | UInt16(byte & 0x0F + 9)
      default: return nil
      }
    }
    index += 4
    return value
  }
}
