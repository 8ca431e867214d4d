import CLibCrypto

/// One EncryptedPrivateKeyInfo (RFC 5958, section 3), owned and freed here.
///
/// Everything goes through functions that take the passphrase as bytes: none of them can ask for
/// one on the terminal.
struct EncryptedKeyInfo: ~Copyable {
  private let info: OpaquePointer

  init(der: [UInt8]) throws(KeyError) {
    let (info, isWhole) = der.withUnsafeBufferPointer { buffer in
      var next = buffer.baseAddress
      let info = d2i_X509_SIG(nil, &next, buffer.count)
      return (info, next == buffer.baseAddress.map { $0 + buffer.count })
    }
    guard let info else { throw LibCrypto.failure("d2i_X509_SIG") }
    guard isWhole else {
      X509_SIG_free(info)
      throw KeyError.library(operation: "d2i_X509_SIG", reason: "bytes after the key")
    }
    self.info = info
  }

  /// Encrypts a PrivateKeyInfo as `SigningKey.Protection.written` says, with AES-256-CBC.
  init(encrypting info: [UInt8], with passphrase: Passphrase) throws(KeyError) {
    guard case .scrypt(let n, let r, let p) = SigningKey.Protection.written,
      let plain = EncryptedKeyInfo.privateKeyInfo(info)
    else { throw LibCrypto.failure("d2i_PKCS8_PRIV_KEY_INFO") }
    defer { PKCS8_PRIV_KEY_INFO_free(plain) }
    let salt = secureRandom(16)
    let algorithm = PKCS5_pbe2_set_scrypt(
      EVP_aes_256_cbc(), salt, Int32(salt.count), nil, UInt64(n), UInt64(r), UInt64(p))
    guard let algorithm else { throw LibCrypto.failure("PKCS5_pbe2_set_scrypt") }
    let characters = passphrase.characters
    guard let info = PKCS8_set0_pbe(characters, Int32(characters.count), plain, algorithm) else {
      X509_ALGOR_free(algorithm)
      throw LibCrypto.failure("PKCS8_set0_pbe")
    }
    // From here on the algorithm belongs to it.
    self.info = info
  }

  deinit {
    X509_SIG_free(info)
  }

  /// The structure in DER.
  func der() throws(KeyError) -> [UInt8] {
    let count = Int(i2d_X509_SIG(info, nil))
    guard count > 0 else { throw LibCrypto.failure("i2d_X509_SIG") }
    return [UInt8](unsafeUninitializedCapacity: count) { buffer, written in
      var next = buffer.baseAddress
      written = Int(max(0, i2d_X509_SIG(info, &next)))
    }
  }

  /// How it is encrypted; derives nothing.
  func protection() throws(KeyError) -> SigningKey.Protection {
    try parts().scheme.protection
  }

  /// The PrivateKeyInfo in DER; the caller wipes it.
  ///
  /// Refuses parameters that cost too much before anything is derived from them.
  func decrypt(with passphrase: Passphrase) throws(KeyError) -> [UInt8] {
    let (scheme, ciphertext) = try parts()
    guard scheme.protection.isAffordable else {
      throw KeyError.costlyProtection(scheme.protection)
    }
    var plain = try scheme.decrypt(ciphertext, with: passphrase)
    // One wrong passphrase in 256 leaves a good padding, and behind it noise.
    guard let info = EncryptedKeyInfo.privateKeyInfo(plain) else {
      LibCrypto.wipe(&plain)
      ERR_clear_error()
      throw KeyError.wrongPassphrase
    }
    PKCS8_PRIV_KEY_INFO_free(info)
    return plain
  }

  /// The scheme, which lives as long as this, and what it encrypted.
  private func parts() throws(KeyError) -> (scheme: EncryptionScheme, ciphertext: [UInt8]) {
    var algorithm: UnsafePointer<X509_ALGOR>?
    var ciphertext: UnsafePointer<ASN1_OCTET_STRING>?
    X509_SIG_get0(info, &algorithm, &ciphertext)
    guard let algorithm else { throw LibCrypto.failure("X509_SIG_get0") }
    return (try EncryptionScheme(algorithm.pointee), LibCrypto.bytes(of: ciphertext))
  }

  private static func privateKeyInfo(_ der: [UInt8]) -> OpaquePointer? {
    der.withUnsafeBufferPointer { buffer in
      var next = buffer.baseAddress
      return d2i_PKCS8_PRIV_KEY_INFO(nil, &next, buffer.count)
    }
  }
}
