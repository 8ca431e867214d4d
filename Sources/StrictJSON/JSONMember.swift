/// One member of a JSON object.
public struct JSONMember: Sendable {
  /// The name, unescaped.
  ///
  /// Compare by bytes: `==` on `String` is by canonical equivalence.
  public let name: String
  /// The value.
  public let value: JSON
  /// Where the name starts (its opening quotation mark); nil for a member built in code.
  public let position: JSONPosition?

  /// A member built in code, or read at a place of a document.
  public init(name: String, value: JSON, position: JSONPosition? = nil) {
    self.name = name
    self.value = value
    self.position = position
  }
}

extension String {
  /// Whether both hold the same UTF-8 bytes.
  func hasSameBytes(as other: String) -> Bool {
    // `==` would be canonical equivalence.
    guard utf8.count == other.utf8.count else { return false }
    // A native string lends its bytes, which compare many times faster than its view.
    let isEqual = utf8.withContiguousStorageIfAvailable { bytes in
      other.utf8.withContiguousStorageIfAvailable { bytes.elementsEqual($0) }
    }
    return (isEqual ?? nil) ?? utf8.elementsEqual(other.utf8)
  }
}
