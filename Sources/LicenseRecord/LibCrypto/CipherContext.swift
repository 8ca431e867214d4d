import CLibCrypto

/// One cipher with the parameters of its AlgorithmIdentifier, owned and freed here.
struct CipherContext: ~Copyable {
  private let context: OpaquePointer

  init(_ algorithm: X509_ALGOR) throws(KeyError) {
    let number = OBJ_obj2nid(algorithm.algorithm)
    guard let cipher = EVP_get_cipherbyname(OBJ_nid2sn(number)) else {
      throw KeyError.unknownProtection(LibCrypto.name(of: algorithm.algorithm))
    }
    guard let context = EVP_CIPHER_CTX_new() else { throw LibCrypto.failure("EVP_CIPHER_CTX_new") }
    guard EVP_DecryptInit_ex(context, cipher, nil, nil, nil) == 1,
      EVP_CIPHER_asn1_to_param(context, algorithm.parameter) > 0
    else {
      EVP_CIPHER_CTX_free(context)
      throw LibCrypto.failure("EVP_CIPHER_asn1_to_param")
    }
    self.context = context
  }

  deinit {
    EVP_CIPHER_CTX_free(context)
  }

  var keyCount: Int { Int(EVP_CIPHER_CTX_get_key_length(context)) }

  /// The plain bytes without their padding; the caller wipes them.
  ///
  /// Throws `KeyError.wrongPassphrase` when the padding is not one.
  func decrypt(_ ciphertext: [UInt8], key: [UInt8]) throws(KeyError) -> [UInt8] {
    guard EVP_DecryptInit_ex(context, nil, nil, key, nil) == 1 else {
      throw LibCrypto.failure("EVP_DecryptInit_ex")
    }
    var plain = [UInt8](repeating: 0, count: ciphertext.count + Int(EVP_MAX_BLOCK_LENGTH))
    defer { LibCrypto.wipe(&plain) }
    var count: Int32 = 0
    var rest: Int32 = 0
    let isWhole = plain.withUnsafeMutableBufferPointer { buffer in
      guard let start = buffer.baseAddress,
        EVP_DecryptUpdate(context, start, &count, ciphertext, Int32(ciphertext.count)) == 1
      else { return false }
      return EVP_DecryptFinal_ex(context, start + Int(count), &rest) == 1
    }
    guard isWhole else {
      ERR_clear_error()
      throw KeyError.wrongPassphrase
    }
    return Array(plain[..<Int(count + rest)])
  }
}
