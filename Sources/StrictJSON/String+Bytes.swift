extension String {
  /// Whether both hold the same UTF-8 bytes.
  ///
  /// `==` is canonical equivalence, under which two names that differ are one.
  public func hasSameBytes(as other: String) -> Bool {
    guard utf8.count == other.utf8.count else { return false }
    return withBytes(of: other) { ByteScan.areEqual($0, $1) } ?? utf8.elementsEqual(other.utf8)
  }

  /// Whether it is printable ASCII without quotation marks and backslashes; found faster than
  /// whether it is anything else.
  public var isPlainASCII: Bool {
    utf8.withContiguousStorageIfAvailable { ByteScan.isPlain($0) } ?? false
  }

  /// Whether the bytes come before the other's.
  func precedesInUTF8(_ other: String) -> Bool {
    withBytes(of: other) { one, two in
      let count = min(one.count, two.count)
      var index = 0
      while index < count, one[index] == two[index] { index += 1 }
      return index < count ? one[index] < two[index] : one.count < two.count
    } ?? utf8.lexicographicallyPrecedes(other.utf8)
  }

  /// Whether the text comes before the other by UTF-16 code units (RFC 8785 section 3.2.3).
  func precedesInUTF16(_ other: String) -> Bool {
    withBytes(of: other) { one, two in
      let count = min(one.count, two.count)
      var index = 0
      while index < count, one[index] == two[index] { index += 1 }
      guard index < count else { return one.count < two.count }
      // UTF-8 keeps the order of code points, and UTF-16 differs from it in one thing alone:
      // U+E000 to U+FFFF (first byte EE or EF) come after all that needs a surrogate pair (F0 up).
      let (byte, otherByte) = (one[index], two[index])
      let swaps = min(byte, otherByte) >= 0xEE && (byte >= 0xF0) != (otherByte >= 0xF0)
      return swaps ? byte > otherByte : byte < otherByte
    } ?? utf16.lexicographicallyPrecedes(other.utf16)
  }

  /// Lends the bytes of both, as native strings can; nil when one is not native.
  @inline(__always)
  private func withBytes<Result>(
    of other: String,
    _ body: (UnsafeBufferPointer<UInt8>, UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result? {
    let result = utf8.withContiguousStorageIfAvailable { one in
      other.utf8.withContiguousStorageIfAvailable { body(one, $0) }
    }
    return result ?? nil
  }
}
