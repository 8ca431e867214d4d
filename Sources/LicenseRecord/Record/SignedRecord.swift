public import StrictJSON

/// A signed license record as it is stored: its canonical bytes.
public struct SignedRecord: Hashable, Sendable {
  /// The secured document in canonical form (RFC 8785).
  public let canonical: [UInt8]
  /// The license number it was written for.
  public let number: String
  /// The record digest: SHA-256 of the canonical bytes.
  public let digest: SHA256Digest

  init(canonical: [UInt8], number: String) {
    self.canonical = canonical
    self.number = number
    digest = SHA256Digest(of: canonical)
  }

  /// The secured document; its emitted form is `pretty()`.
  ///
  /// Throws what the parser says of a document beyond its limits, such as one over 1 MiB.
  public var document: JSON {
    get throws(JSONSyntaxError) { try JSON.parse(canonical) }
  }
}
