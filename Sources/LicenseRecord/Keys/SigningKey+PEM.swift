extension SigningKey {
  private static let label = "PRIVATE KEY"
  private static let encryptedLabel = "ENCRYPTED PRIVATE KEY"

  /// What stands before the 32-byte seed in the usual PKCS#8 shape (RFC 8410, section 7).
  private static let prefix: [UInt8] = [
    0x30, 0x2e, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x04, 0x22, 0x04, 0x20,
  ]

  /// The key of a PKCS#8 PEM file, as `openssl genpkey` writes it, or under a passphrase.
  ///
  /// A passphrase for a file that needs none is not used. Throws `KeyError.notPEM`,
  /// `.unexpectedPEM` or `.notEd25519`, and `.library` for a damaged structure; for a file under a
  /// passphrase also `.encrypted` without one, `.wrongPassphrase`, `.unknownProtection` and
  /// `.costlyProtection`. Never asks for a passphrase.
  ///
  /// PBES2 does not authenticate: compare `publicKey` with the one that is expected, as a file
  /// changed by someone may open to another key.
  public convenience init(pem: [UInt8], passphrase: Passphrase? = nil) throws(KeyError) {
    var block = try PEMBlock(reading: pem)
    defer { LibCrypto.wipe(&block.bytes) }
    if passphrase == nil, block.isEncrypted { throw KeyError.encrypted }
    guard let passphrase, try SigningKey.protection(of: block) != .none else {
      guard block.label == SigningKey.label else {
        throw KeyError.unexpectedPEM(label: block.label, expected: SigningKey.label)
      }
      try self.init(privateKeyInfo: block.bytes)
      return
    }
    var info = try EncryptedKeyInfo(der: block.bytes).decrypt(with: passphrase)
    defer { LibCrypto.wipe(&info) }
    try self.init(privateKeyInfo: info)
  }

  private convenience init(privateKeyInfo der: [UInt8]) throws(KeyError) {
    // The general decoder costs as much as ten signatures; nearly every file has this shape.
    guard der.starts(with: SigningKey.prefix), der.count == 48 else {
      try self.init(pkcs8: der)
      return
    }
    var seed = Array(der.dropFirst(SigningKey.prefix.count))
    defer { LibCrypto.wipe(&seed) }
    try self.init(rawBytes: seed)
  }

  static func protection(of block: PEMBlock) throws(KeyError) -> Protection {
    guard !block.hasHeader else { throw KeyError.unknownProtection("Proc-Type header") }
    switch block.label {
    case label: return .none
    case encryptedLabel: return try EncryptedKeyInfo(der: block.bytes).protection()
    default: throw KeyError.unexpectedPEM(label: block.label, expected: label)
    }
  }

  /// The key as PKCS#8 PEM bytes with a final newline; secret, to be written with mode 0600.
  ///
  /// Throws `KeyError.library` if libcrypto refuses to give the seed out.
  public var pem: [UInt8] {
    get throws(KeyError) {
      var info = try privateKeyInfo()
      defer { LibCrypto.wipe(&info) }
      return Array(PEMText.wrap(info, label: SigningKey.label).utf8)
    }
  }

  /// The key as PEM bytes under a passphrase: PBES2 with scrypt and AES-256-CBC (RFC 8018,
  /// RFC 7914), with a final newline; `Protection.written` has the parameters.
  ///
  /// Different bytes each time, as salt and initialization vector are new. `openssl pkey` reads
  /// it. Throws `KeyError.library`.
  public func encryptedPEM(passphrase: Passphrase) throws(KeyError) -> [UInt8] {
    var info = try privateKeyInfo()
    defer { LibCrypto.wipe(&info) }
    let encrypted = try EncryptedKeyInfo(encrypting: info, with: passphrase).der()
    return Array(PEMText.wrap(encrypted, label: SigningKey.encryptedLabel).utf8)
  }

  /// The PrivateKeyInfo of RFC 5958 in the usual shape; the caller wipes it.
  private func privateKeyInfo() throws(KeyError) -> [UInt8] {
    var seed = try seed()
    defer { LibCrypto.wipe(&seed) }
    return SigningKey.prefix + seed
  }
}

extension PEMBlock {
  /// Whether nothing of the key is readable without a passphrase, by the label or the header.
  fileprivate var isEncrypted: Bool { hasHeader || label == "ENCRYPTED PRIVATE KEY" }
}
