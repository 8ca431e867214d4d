import StrictJSON

extension String {
  /// Whether both texts are the same bytes.
  ///
  /// `==` on strings follows canonical equivalence: under it a record may say U+212A (KELVIN
  /// SIGN) where a thumbprint has `K`. Nothing that is proved here is compared that way.
  func isExactly(_ other: String) -> Bool {
    hasSameBytes(as: other)
  }

  /// Whether the text starts with exactly these bytes.
  func hasExactPrefix(_ prefix: String) -> Bool {
    withBytes { bytes in prefix.withBytes { bytes.starts(with: $0) } }
  }

  /// The rest after `prefix`, or nil when the text does not start with exactly these bytes.
  func dropping(prefix: String) -> String? {
    guard hasExactPrefix(prefix) else { return nil }
    let count = prefix.utf8.count
    return withBytes { bytes in
      String(decoding: UnsafeBufferPointer(rebasing: bytes[count...]), as: UTF8.self)
    }
  }

  /// Whether the bytes come before the other's; for equal forms of time, whether it is earlier.
  func precedes(_ other: String) -> Bool {
    withBytes { bytes in other.withBytes { bytes.lexicographicallyPrecedes($0) } }
  }

  /// Lends the bytes of the text, which a native string can without a copy.
  @inline(__always)
  func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    utf8.withContiguousStorageIfAvailable(body) ?? Array(utf8).withUnsafeBufferPointer(body)
  }
}
