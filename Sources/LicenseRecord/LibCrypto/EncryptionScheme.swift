import CLibCrypto

/// How one EncryptedPrivateKeyInfo is encrypted (RFC 8018, section 6), with its parameters.
///
/// They are unpacked by the same functions that libcrypto uses when it derives the key, so that
/// what was judged is what is computed. Borrows the algorithm from the structure it stands in.
struct EncryptionScheme {
  let protection: SigningKey.Protection

  private let algorithm: X509_ALGOR
  /// The salt of scrypt; empty for all other functions, which libcrypto gives theirs.
  private let salt: [UInt8]

  init(_ algorithm: X509_ALGOR) throws(KeyError) {
    self.algorithm = algorithm
    guard OBJ_obj2nid(algorithm.algorithm) == NID_pbes2 else {
      protection = try EncryptionScheme.old(algorithm)
      salt = []
      return
    }
    let parameters = try EncryptionScheme.parameters(algorithm)
    defer { PBE2PARAM_free(parameters) }
    let function = parameters.pointee.keyfunc.pointee
    switch OBJ_obj2nid(function.algorithm) {
    case NID_id_pbkdf2:
      protection = try EncryptionScheme.pbkdf2(function)
      salt = []
    case NID_id_scrypt:
      (protection, salt) = try EncryptionScheme.scrypt(function)
    default:
      throw KeyError.unknownProtection(LibCrypto.name(of: function.algorithm))
    }
  }

  /// PBES2's key derivation and cipher; the caller frees them.
  private static func parameters(
    _ algorithm: X509_ALGOR
  ) throws(KeyError) -> UnsafeMutablePointer<PBE2PARAM> {
    let unpacked = ASN1_TYPE_unpack_sequence(PBE2PARAM_it(), algorithm.parameter)
    guard let unpacked else { throw damaged("PBES2") }
    return unpacked.assumingMemoryBound(to: PBE2PARAM.self)
  }

  private static func old(_ algorithm: X509_ALGOR) throws(KeyError) -> SigningKey.Protection {
    let number = OBJ_obj2nid(algorithm.algorithm)
    guard EVP_PBE_find(EVP_PBE_TYPE_OUTER, number, nil, nil, nil) == 1 else {
      throw KeyError.unknownProtection(LibCrypto.name(of: algorithm.algorithm))
    }
    let unpacked = ASN1_TYPE_unpack_sequence(PBEPARAM_it(), algorithm.parameter)
    guard let parameters = unpacked?.assumingMemoryBound(to: PBEPARAM.self) else {
      throw damaged("PBES1")
    }
    defer { PBEPARAM_free(parameters) }
    guard let iterations = LibCrypto.count(parameters.pointee.iter) else { throw damaged("PBES1") }
    return .pbes1(iterations: iterations)
  }

  private static func pbkdf2(_ function: X509_ALGOR) throws(KeyError) -> SigningKey.Protection {
    let unpacked = ASN1_TYPE_unpack_sequence(PBKDF2PARAM_it(), function.parameter)
    guard let parameters = unpacked?.assumingMemoryBound(to: PBKDF2PARAM.self) else {
      throw damaged("PBKDF2")
    }
    defer { PBKDF2PARAM_free(parameters) }
    guard let iterations = LibCrypto.count(parameters.pointee.iter) else { throw damaged("PBKDF2") }
    return .pbkdf2(iterations: iterations)
  }

  private static func scrypt(
    _ function: X509_ALGOR
  ) throws(KeyError) -> (SigningKey.Protection, salt: [UInt8]) {
    let unpacked = ASN1_TYPE_unpack_sequence(SCRYPT_PARAMS_it(), function.parameter)
    guard let parameters = unpacked?.assumingMemoryBound(to: SCRYPT_PARAMS.self) else {
      throw damaged("scrypt")
    }
    defer { SCRYPT_PARAMS_free(parameters) }
    guard let n = LibCrypto.count(parameters.pointee.costParameter),
      let r = LibCrypto.count(parameters.pointee.blockSize),
      let p = LibCrypto.count(parameters.pointee.parallelizationParameter)
    else { throw damaged("scrypt") }
    return (.scrypt(n: n, r: r, p: p), LibCrypto.bytes(of: parameters.pointee.salt))
  }

  private static func damaged(_ name: String) -> KeyError {
    ERR_clear_error()
    return KeyError.library(operation: name, reason: "its parameters are damaged")
  }

  /// What was encrypted, its padding taken off; the caller wipes it.
  func decrypt(_ ciphertext: [UInt8], with passphrase: Passphrase) throws(KeyError) -> [UInt8] {
    guard case .scrypt(let n, let r, let p) = protection else {
      return try decryptByName(ciphertext, passphrase.characters)
    }
    let parameters = try EncryptionScheme.parameters(algorithm)
    defer { PBE2PARAM_free(parameters) }
    let cipher = try CipherContext(parameters.pointee.encryption.pointee)
    var key = [UInt8](repeating: 0, count: cipher.keyCount)
    defer { LibCrypto.wipe(&key) }
    let characters = passphrase.characters
    // libcrypto's own way to here, PKCS8_decrypt, has no room for a cost of 2^15 with blocks of 8.
    let isDerived = EVP_PBE_scrypt(
      characters, characters.count, salt, salt.count, UInt64(n), UInt64(r), UInt64(p),
      UInt64(SigningKey.Protection.mostMemory + SigningKey.Protection.mostMemory / 8), &key,
      key.count)
    guard isDerived == 1 else { throw LibCrypto.failure("EVP_PBE_scrypt") }
    return try cipher.decrypt(ciphertext, key: key)
  }

  /// The way of all but scrypt: libcrypto derives and decrypts by the name of the algorithm.
  private func decryptByName(
    _ ciphertext: [UInt8], _ characters: [CChar]
  ) throws(KeyError) -> [UInt8] {
    var plain: UnsafeMutablePointer<UInt8>?
    var count: Int32 = 0
    let result = withUnsafePointer(to: algorithm) { algorithm in
      PKCS12_pbe_crypt(
        algorithm, characters, Int32(characters.count), ciphertext, Int32(ciphertext.count),
        &plain, &count, 0)
    }
    guard result != nil, let plain else {
      let code = ERR_peek_last_error()
      guard ERR_GET_LIB(code) == ERR_LIB_PKCS12,
        ERR_GET_REASON(code) == PKCS12_R_PKCS12_CIPHERFINAL_ERROR
      else { throw LibCrypto.failure("PKCS12_pbe_crypt") }
      ERR_clear_error()
      throw KeyError.wrongPassphrase
    }
    defer { imprimatur_clear_free(plain, Int(count)) }
    return Array(UnsafeBufferPointer(start: plain, count: Int(count)))
  }
}
