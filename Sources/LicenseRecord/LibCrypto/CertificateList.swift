import CLibCrypto

/// Certificates (X.509), owned and freed here.
///
/// A class because one list serves many verifications at once; OpenSSL counts references and
/// locks inside, and nothing changes a certificate after it was read.
final class CertificateList: @unchecked Sendable {
  private let certificates: [OpaquePointer]

  static let maximumFile = 1 << 20
  static let maximumCount = 100

  init(pem: [UInt8]) throws(CertificateFault) {
    guard pem.count <= CertificateList.maximumFile else { throw .tooLong }
    certificates = try pem.withUnsafeBufferPointer { (buffer) throws(CertificateFault) in
      try CertificateList.read(buffer)
    }
  }

  deinit {
    for certificate in certificates { X509_free(certificate) }
  }

  private static func read(
    _ pem: UnsafeBufferPointer<UInt8>
  ) throws(CertificateFault) -> [OpaquePointer] {
    guard let input = BIO_new_mem_buf(pem.baseAddress, Int32(pem.count)) else {
      ERR_clear_error()
      throw .noCertificate
    }
    defer {
      BIO_free(input)
      ERR_clear_error()
    }
    var certificates: [OpaquePointer] = []
    // The callback stands where OpenSSL's own would ask for a passphrase on the terminal.
    while let certificate = PEM_read_bio_X509(input, nil, { _, _, _, _ in -1 }, nil) {
      certificates.append(certificate)
      if certificates.count > maximumCount { break }
    }
    let code = ERR_peek_last_error()
    let isAtEnd = ERR_GET_LIB(code) == ERR_LIB_PEM && ERR_GET_REASON(code) == PEM_R_NO_START_LINE
    let fault: CertificateFault? =
      if certificates.count > maximumCount {
        .tooLong
      } else if !isAtEnd {
        .damaged(certificates.count + 1)
      } else {
        certificates.isEmpty ? .noCertificate : nil
      }
    guard let fault else { return certificates }
    for certificate in certificates { X509_free(certificate) }
    throw fault
  }

  /// A store that trusts the certificates, and judges them at a time; the caller frees it.
  func makeStore(at seconds: Int) -> OpaquePointer? {
    guard let store = X509_STORE_new() else { return nil }
    for certificate in certificates where X509_STORE_add_cert(store, certificate) != 1 {
      X509_STORE_free(store)
      return nil
    }
    let parameters = X509_STORE_get0_param(store)
    X509_VERIFY_PARAM_set_time(parameters, seconds)
    // 112 bits: no certificate under SHA-1 or RSA keys below 2,048 bits.
    X509_VERIFY_PARAM_set_auth_level(parameters, 2)
    X509_VERIFY_PARAM_set_depth(parameters, 10)
    return store
  }

  /// The certificates as a stack with references of its own, for tokens without their signer's;
  /// the caller frees it.
  func makeStack() -> OpaquePointer? {
    guard let stack = OPENSSL_sk_new_null() else { return nil }
    for certificate in certificates {
      guard X509_up_ref(certificate) == 1 else { continue }
      if OPENSSL_sk_push(stack, UnsafeRawPointer(certificate)) == 0 { X509_free(certificate) }
    }
    return stack
  }
}
