extension JSONParser {
  /// Steps over white space, which in the emitted form is a new line and two spaces a level.
  @inline(__always)
  mutating func newLine(level: Int) {
    let end = index + 1 + 2 * level
    guard end <= bytes.count, bytes[index] == UInt8(ascii: "\n"),
      ByteScan.areSpaces(bytes, from: index + 1, to: end),
      end == bytes.count || !JSONParser.isWhiteSpace(bytes[end])
    else {
      isInEmittedForm = false
      skipWhiteSpace()
      return
    }
    columnOrigin = index + 1
    line += 1
    index = end
  }

  /// Steps over white space that the emitted form does not have.
  @inline(__always)
  mutating func skipUnexpectedWhiteSpace() {
    guard index < bytes.count, JSONParser.isWhiteSpace(bytes[index]) else { return }
    isInEmittedForm = false
    skipWhiteSpace()
  }

  private mutating func skipWhiteSpace() {
    while index < bytes.count, JSONParser.isWhiteSpace(bytes[index]) {
      index += 1
      guard bytes[index - 1] == UInt8(ascii: "\n") else { continue }
      line += 1
      columnOrigin = index
    }
  }

  private static func isWhiteSpace(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"), UInt8(ascii: "\n"): true
    default: false
    }
  }
}
