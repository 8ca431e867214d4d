extension SigningKey {
  private static let label = "PRIVATE KEY"

  /// What stands before the 32-byte seed in the usual PKCS#8 shape (RFC 8410, section 7).
  private static let prefix: [UInt8] = [
    0x30, 0x2e, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x04, 0x22, 0x04, 0x20,
  ]

  /// The key of an unencrypted PKCS#8 PEM file, as `openssl genpkey` writes it.
  ///
  /// Throws `KeyError.notPEM`, `.encrypted`, `.unexpectedPEM` or `.notEd25519`, and
  /// `.library` for a damaged structure. Never asks for a passphrase.
  public convenience init(pem: [UInt8]) throws(KeyError) {
    var block = try PEMBlock(reading: pem)
    defer { LibCrypto.wipe(&block.bytes) }
    guard block.label != "ENCRYPTED PRIVATE KEY", !block.hasHeader else {
      throw KeyError.encrypted
    }
    guard block.label == SigningKey.label else {
      throw KeyError.unexpectedPEM(label: block.label, expected: SigningKey.label)
    }
    // The general decoder costs as much as ten signatures; nearly every file has this shape.
    guard block.bytes.starts(with: SigningKey.prefix), block.bytes.count == 48 else {
      try self.init(pkcs8: block.bytes)
      return
    }
    var seed = Array(block.bytes.dropFirst(SigningKey.prefix.count))
    defer { LibCrypto.wipe(&seed) }
    try self.init(rawBytes: seed)
  }

  /// The key as PKCS#8 PEM bytes with a final newline; secret, to be written with mode 0600.
  ///
  /// Throws `KeyError.library` if libcrypto refuses to give the seed out.
  public var pem: [UInt8] {
    get throws(KeyError) {
      var seed = try seed()
      defer { LibCrypto.wipe(&seed) }
      return Array(PEMText.wrap(SigningKey.prefix + seed, label: SigningKey.label).utf8)
    }
  }
}
