extension PublicKey {
  private static let label = "PUBLIC KEY"

  /// What stands before the 32 bytes in a SubjectPublicKeyInfo (RFC 8410, section 4).
  private static let prefix: [UInt8] = [
    0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00,
  ]

  /// The key of a PEM file with a SubjectPublicKeyInfo, as `openssl pkey -pubout` writes it.
  ///
  /// Throws `KeyError.notPEM`, `.unexpectedPEM` (a private key, a certificate), `.notEd25519`,
  /// else as `init(rawBytes:)`.
  public init(pem: [UInt8]) throws(KeyError) {
    let block = try PEMBlock(reading: pem)
    guard block.label == PublicKey.label else {
      throw KeyError.unexpectedPEM(label: block.label, expected: PublicKey.label)
    }
    // DER leaves one spelling, so the prefix decides and no general decoder is needed.
    guard block.bytes.starts(with: PublicKey.prefix), block.bytes.count == 44 else {
      throw KeyError.notEd25519
    }
    try self.init(rawBytes: Array(block.bytes.dropFirst(PublicKey.prefix.count)))
  }

  /// The key as PEM text with a final newline, byte-identical to OpenSSL's own.
  public var pem: String {
    PEMText.wrap(PublicKey.prefix + rawBytes, label: PublicKey.label)
  }
}
