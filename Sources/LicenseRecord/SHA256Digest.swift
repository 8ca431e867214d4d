/// A SHA-256 digest (FIPS 180-4).
///
/// Names records (the record digest), licensed texts and entries of the log.
public struct SHA256Digest: Hashable, Sendable {
  /// The 32 bytes.
  public let bytes: [UInt8]

  /// The digest of `bytes`.
  public init(of bytes: [UInt8]) {
    self.bytes = LibCrypto.sha256(bytes)
  }

  /// A digest just computed: 32 bytes.
  init(made bytes: [UInt8]) { self.bytes = bytes }

  /// The digest of these 32 bytes' value; nil for another number of bytes.
  public init?(bytes: [UInt8]) {
    guard bytes.count == 32 else { return nil }
    self.bytes = bytes
  }

  /// The digest written as 64 lower-case hexadecimal digits; nil for any other text.
  public init?(hex: String) {
    guard hex.utf8.count == 64, let bytes = Hexadecimal.decode(hex) else { return nil }
    self.bytes = bytes
  }

  /// The digest as 64 lower-case hexadecimal digits.
  public var hex: String { Hexadecimal.encode(bytes) }

  /// The digest in the form of Subresource Integrity: `sha256-` and base64.
  public var sri: String { "sha256-" + Base64.encode(bytes) }
}

extension SHA256Digest: CustomStringConvertible {
  /// The hexadecimal form.
  public var description: String { hex }
}
