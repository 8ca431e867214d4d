/// Looks at eight bytes at once.
enum ByteScan {
  /// How many bytes from `start` up to `end` are neither below U+0020, `"`, `\`, DEL nor beyond ASCII.
  @inline(__always)
  static func plainCount(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    guard let base = bytes.baseAddress.map(UnsafeRawPointer.init) else { return 0 }
    var index = start
    while index + 8 <= bytes.count {
      let word = base.loadUnaligned(fromByteOffset: index, as: UInt64.self).littleEndian
      let stops = self.stops(word)
      guard stops == 0 else { return index + stops.trailingZeroBitCount / 8 - start }
      index += 8
    }
    while index < bytes.count, !isStop(bytes[index]) { index += 1 }
    return index - start
  }

  /// Whether two runs of equally many bytes are equal.
  @inline(__always)
  static func areEqual(
    _ one: UnsafeBufferPointer<UInt8>, _ other: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard one.count == other.count else { return false }
    guard let bytes = one.baseAddress.map(UnsafeRawPointer.init),
      let otherBytes = other.baseAddress.map(UnsafeRawPointer.init)
    else { return true }
    var index = 0
    while index + 8 <= one.count {
      guard load(bytes, index) == load(otherBytes, index) else { return false }
      index += 8
    }
    guard index < one.count else { return true }
    // The last eight again, rather than what is left one by one.
    if one.count >= 8 { return load(bytes, one.count - 8) == load(otherBytes, one.count - 8) }
    while index < one.count, one[index] == other[index] { index += 1 }
    return index == one.count
  }

  @inline(__always)
  private static func load(_ bytes: UnsafeRawPointer, _ index: Int) -> UInt64 {
    bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
  }

  /// Whether a text is nothing but plain bytes.
  @inline(__always)
  static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.count >= 8, let base = bytes.baseAddress.map(UnsafeRawPointer.init) else {
      return plainCount(bytes, from: 0) == bytes.count
    }
    var index = 0
    while index + 8 <= bytes.count {
      guard stops(load(base, index)) == 0 else { return false }
      index += 8
    }
    return stops(load(base, bytes.count - 8)) == 0
  }

  /// Whether there are nothing but spaces between two places.
  @inline(__always)
  static func areSpaces(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int
  ) -> Bool {
    guard let base = bytes.baseAddress.map(UnsafeRawPointer.init) else { return start == end }
    let spaces: UInt64 = 0x2020_2020_2020_2020
    var index = start
    while index + 8 <= end {
      guard load(base, index) == spaces else { return false }
      index += 8
    }
    if end - start >= 8 { return load(base, end - 8) == spaces }
    while index < end, bytes[index] == UInt8(ascii: " ") { index += 1 }
    return index == end
  }

  static func isStop(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte >= 0x7F || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }

  /// The highest bit of the first byte that stops, and perhaps of others after it.
  ///
  /// Borrows run upwards, so that nothing below the first true bit is wrong.
  @inline(__always)
  private static func stops(_ word: UInt64) -> UInt64 {
    let high: UInt64 = 0x8080_8080_8080_8080
    let ones: UInt64 = 0x0101_0101_0101_0101
    let quote = word ^ (ones &* 0x22)
    let backslash = word ^ (ones &* 0x5C)
    let delete = word ^ (ones &* 0x7F)
    let below = (word &- (ones &* 0x20)) & ~word
    let equal =
      (quote &- ones) & ~quote | (backslash &- ones) & ~backslash | (delete &- ones) & ~delete
    return (below | equal | word) & high
  }
}
