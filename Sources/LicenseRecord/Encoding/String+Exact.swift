extension String {
  /// Whether both texts are the same bytes.
  ///
  /// `==` on strings follows canonical equivalence: under it a record may say U+212A (KELVIN
  /// SIGN) where a thumbprint has `K`. Nothing that is proved here is compared that way.
  func isExactly(_ other: String) -> Bool {
    guard utf8.count == other.utf8.count else { return false }
    // A native string lends its bytes, which compare many times faster than its view.
    let isEqual = utf8.withContiguousStorageIfAvailable { bytes in
      other.utf8.withContiguousStorageIfAvailable { bytes.elementsEqual($0) }
    }
    return (isEqual ?? nil) ?? utf8.elementsEqual(other.utf8)
  }

  /// Whether the text starts with exactly these bytes.
  func hasExactPrefix(_ prefix: String) -> Bool {
    utf8.starts(with: prefix.utf8)
  }

  /// The rest after `prefix`, or nil when the text does not start with exactly these bytes.
  func dropping(prefix: String) -> String? {
    guard hasExactPrefix(prefix) else { return nil }
    return String(decoding: utf8.dropFirst(prefix.utf8.count), as: UTF8.self)
  }

  /// Whether the bytes come before the other's; for equal forms of time, whether it is earlier.
  func precedes(_ other: String) -> Bool {
    utf8.lexicographicallyPrecedes(other.utf8)
  }
}
