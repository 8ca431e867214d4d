import StrictJSON

/// The lines of a text that may be a record in emitted form, walked from the first to the last.
///
/// Guesses, and promises nothing: what it finds is a record only if writing it gives the same text.
struct RecordLines {
  private let bytes: UnsafeBufferPointer<UInt8>
  /// Where the next line begins.
  private var next = 0
  /// The line without white space before and a comma after it.
  private(set) var line: Range<Int>

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    line = 0..<0
  }

  /// Steps to the next line; false at the end.
  mutating func advance() -> Bool {
    var start = next
    while start < bytes.count, bytes[start] == UInt8(ascii: " ") { start += 1 }
    let end = endOfLine(from: start)
    guard end < bytes.count else { return false }
    next = end + 1
    line = start..<(end > start && bytes[end - 1] == UInt8(ascii: ",") ? end - 1 : end)
    return true
  }

  /// Looks at eight bytes at once.
  private func endOfLine(from start: Int) -> Int {
    guard let base = bytes.baseAddress.map(UnsafeRawPointer.init) else { return 0 }
    let ones: UInt64 = 0x0101_0101_0101_0101
    var index = start
    while index + 8 <= bytes.count {
      let word = base.loadUnaligned(fromByteOffset: index, as: UInt64.self).littleEndian
      let difference = word ^ (ones &* 0x0A)
      let zeros = (difference &- ones) & ~difference & (ones &* 0x80)
      guard zeros == 0 else { return index + zeros.trailingZeroBitCount / 8 }
      index += 8
    }
    while index < bytes.count, bytes[index] != UInt8(ascii: "\n") { index += 1 }
    return index
  }

  /// Whether the line begins with a member's name.
  func isMember(_ name: StaticString) -> Bool {
    let count = name.utf8CodeUnitCount
    guard line.count >= count + 3, bytes[line.lowerBound + count + 1] == UInt8(ascii: "\"") else {
      return false
    }
    let start = line.lowerBound + 1
    let letters = name.utf8Start
    return (0..<count).allSatisfy { letters[$0] == bytes[start + $0] }
  }

  /// Steps to the next member of a name; false when there is none.
  mutating func skip(to name: StaticString) -> Bool {
    while advance() {
      if isMember(name) { return true }
    }
    return false
  }

  /// The string of the next member of a name.
  mutating func value(_ name: StaticString) -> String? {
    skip(to: name) ? value(after: name) : nil
  }

  /// The string of the member in this line, whose name has been found.
  func value(after name: StaticString) -> String? {
    text(from: line.lowerBound + name.utf8CodeUnitCount + 4)
  }

  /// The strings of the array that the next member of a name has.
  mutating func values(_ name: StaticString) -> [String]? {
    guard skip(to: name) else { return nil }
    var values: [String] = []
    while advance(), line.count > 1 {
      guard let value = text(from: line.lowerBound) else { return nil }
      values.append(value)
    }
    return values
  }

  /// The string that begins here and ends with the line.
  private func text(from start: Int) -> String? {
    guard line.upperBound - start >= 2, bytes[start] == UInt8(ascii: "\"") else { return nil }
    let inner = UnsafeBufferPointer(rebasing: bytes[(start + 1)..<(line.upperBound - 1)])
    guard inner.contains(UInt8(ascii: "\\")) else {
      return String(decoding: inner, as: UTF8.self)
    }
    return (try? JSON.parse(Array(bytes[start..<line.upperBound])))?.string
  }
}
