import CLibCrypto

/// One Ed25519 `EVP_PKEY`, owned and freed here.
///
/// OpenSSL counts references and locks inside, so that one key may sign in several threads at
/// once as long as each call has a context of its own (OpenSSL, "openssl-threads").
struct KeyHandle: ~Copyable, @unchecked Sendable {
  private let key: OpaquePointer

  /// A context ready to sign or to verify, never used itself: a copy of it costs a fraction of a
  /// new one.
  private let ready: OpaquePointer?

  /// Takes over a key that is to verify.
  private init(verifying key: OpaquePointer) throws(KeyError) {
    self.key = key
    ready = EVP_MD_CTX_new()
    guard ready != nil, EVP_DigestVerifyInit(ready, nil, nil, nil, key) == 1 else {
      throw LibCrypto.failure("EVP_DigestVerifyInit")
    }
  }

  /// Takes over a key that is to sign.
  private init(signing key: OpaquePointer) throws(KeyError) {
    self.key = key
    ready = EVP_MD_CTX_new()
    // No digest is named: that is what makes it Ed25519 and not Ed25519ph.
    guard ready != nil, EVP_DigestSignInit(ready, nil, nil, nil, key) == 1 else {
      throw LibCrypto.failure("EVP_DigestSignInit")
    }
  }

  deinit {
    EVP_MD_CTX_free(ready)
    EVP_PKEY_free(key)
  }

  /// A new key pair.
  static func generate() throws(KeyError) -> KeyHandle {
    guard let context = EVP_PKEY_CTX_new_id(EVP_PKEY_ED25519, nil) else {
      throw LibCrypto.failure("EVP_PKEY_CTX_new_id")
    }
    defer { EVP_PKEY_CTX_free(context) }
    var key: OpaquePointer?
    guard EVP_PKEY_keygen_init(context) == 1, EVP_PKEY_keygen(context, &key) == 1, let key else {
      throw LibCrypto.failure("EVP_PKEY_keygen")
    }
    return try KeyHandle(signing: key)
  }

  /// The key pair of a 32-byte seed (RFC 8032, section 5.1.5).
  init(seed: [UInt8]) throws(KeyError) {
    guard seed.count == 32 else { throw KeyError.wrongLength(seed.count) }
    guard let key = EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, nil, seed, seed.count) else {
      throw LibCrypto.failure("EVP_PKEY_new_raw_private_key")
    }
    try self.init(signing: key)
  }

  /// A public key of 32 bytes, able to verify only.
  init(publicKey: [UInt8]) throws(KeyError) {
    guard publicKey.count == 32 else { throw KeyError.wrongLength(publicKey.count) }
    let key = EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nil, publicKey, publicKey.count)
    guard let key else { throw LibCrypto.failure("EVP_PKEY_new_raw_public_key") }
    try self.init(verifying: key)
  }

  /// A private key in any PKCS#8 shape OpenSSL knows; slow, for keys made elsewhere.
  init(pkcs8 der: [UInt8]) throws(KeyError) {
    let key = der.withUnsafeBufferPointer { buffer in
      var start = buffer.baseAddress
      return d2i_AutoPrivateKey(nil, &start, buffer.count)
    }
    guard let key else { throw LibCrypto.failure("d2i_AutoPrivateKey") }
    guard EVP_PKEY_get_id(key) == EVP_PKEY_ED25519 else {
      EVP_PKEY_free(key)
      throw KeyError.notEd25519
    }
    try self.init(signing: key)
  }

  /// The 32 bytes of the public half.
  func publicBytes() throws(KeyError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: 32)
    var count = bytes.count
    guard EVP_PKEY_get_raw_public_key(key, &bytes, &count) == 1, count == 32 else {
      throw LibCrypto.failure("EVP_PKEY_get_raw_public_key")
    }
    return bytes
  }

  /// The 32-byte seed; the caller wipes it.
  func seed() throws(KeyError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: 32)
    var count = bytes.count
    guard EVP_PKEY_get_raw_private_key(key, &bytes, &count) == 1, count == 32 else {
      throw LibCrypto.failure("EVP_PKEY_get_raw_private_key")
    }
    return bytes
  }

  /// Pure Ed25519 over `message` (RFC 8032, section 5.1.6): 64 bytes.
  func sign(_ message: [UInt8]) throws(KeyError) -> [UInt8] {
    guard let context = EVP_MD_CTX_new() else { throw LibCrypto.failure("EVP_MD_CTX_new") }
    defer { EVP_MD_CTX_free(context) }
    var signature = [UInt8](repeating: 0, count: 64)
    var count = signature.count
    guard EVP_MD_CTX_copy_ex(context, ready) == 1,
      EVP_DigestSign(context, &signature, &count, message, message.count) == 1, count == 64
    else { throw LibCrypto.failure("EVP_DigestSign") }
    return signature
  }

  /// Whether `signature` is this key's over `message`; anything but a clear yes is a no.
  func verifies(_ signature: [UInt8], over message: [UInt8]) -> Bool {
    guard signature.count == 64, let context = EVP_MD_CTX_new() else { return false }
    defer { EVP_MD_CTX_free(context) }
    let holds =
      EVP_MD_CTX_copy_ex(context, ready) == 1
      && EVP_DigestVerify(context, signature, signature.count, message, message.count) == 1
    if !holds { ERR_clear_error() }
    return holds
  }
}
