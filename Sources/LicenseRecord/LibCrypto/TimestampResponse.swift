import CLibCrypto

/// One granted TimeStampResp (RFC 3161, section 2.4.2), owned and freed here.
struct TimestampResponse: ~Copyable {
  private let response: OpaquePointer
  /// The token's content, which belongs to the response.
  private let content: OpaquePointer

  /// Throws `.malformed` and `.refused`.
  init(der: [UInt8]) throws(TimestampFault) {
    let (response, isWhole) = der.withUnsafeBufferPointer { buffer in
      var next = buffer.baseAddress
      let response = d2i_TS_RESP(nil, &next, buffer.count)
      return (response, next == buffer.baseAddress.map { $0 + buffer.count })
    }
    guard let response else {
      ERR_clear_error()
      throw .malformed
    }
    let fault = isWhole ? TimestampResponse.fault(response) : .malformed
    guard fault == nil, let content = TS_RESP_get_tst_info(response) else {
      TS_RESP_free(response)
      ERR_clear_error()
      throw fault ?? .malformed
    }
    self.response = response
    self.content = content
  }

  deinit {
    TS_RESP_free(response)
  }

  private static func fault(_ response: OpaquePointer) -> TimestampFault? {
    let status = LibCrypto.count(TS_STATUS_INFO_get0_status(TS_RESP_get_status_info(response)))
    guard let status else { return .malformed }
    guard status <= TS_STATUS_GRANTED_WITH_MODS else { return .refused(status: status) }
    guard TS_RESP_get_token(response) != nil, let content = TS_RESP_get_tst_info(response),
      TS_TST_INFO_get_version(content) == 1
    else { return .malformed }
    return nil
  }

  /// The digest the time was given for; nil for one that is not SHA-256.
  var imprint: [UInt8]? {
    guard let imprint = TS_TST_INFO_get_msg_imprint(content),
      let algorithm = TS_MSG_IMPRINT_get_algo(imprint),
      OBJ_obj2nid(algorithm.pointee.algorithm) == NID_sha256
    else { return nil }
    return LibCrypto.bytes(of: TS_MSG_IMPRINT_get_msg(imprint))
  }

  /// The number of the request, without leading zeros; nil for none.
  var nonce: [UInt8]? {
    guard let nonce = TS_TST_INFO_get_nonce(content), nonce.pointee.type == V_ASN1_INTEGER else {
      return nil
    }
    return LibCrypto.bytes(of: nonce)
  }

  /// The time the authority names.
  func time() throws(TimestampFault) -> GeneralizedTime {
    guard let time = GeneralizedTime(LibCrypto.bytes(of: TS_TST_INFO_get_time(content))) else {
      throw .malformed
    }
    return time
  }

  /// Judges the signature, and the signer's certificates as of a time (RFC 3161, section 2.3).
  ///
  /// Throws `.weakDigest`, `.untrusted`, `.purpose` or `.signature`.
  func verify(_ authorities: TimestampAuthorities, at seconds: Int) throws(TimestampFault) {
    guard isSignedOverSafeDigest else { throw .weakDigest }
    let context = TS_VERIFY_CTX_new()
    defer { TS_VERIFY_CTX_free(context) }
    guard let context, let store = authorities.certificates.makeStore(at: seconds) else {
      ERR_clear_error()
      throw .untrusted("libcrypto cannot take the certificates")
    }
    // The context owns what it is given.
    TS_VERIFY_CTX_set_store(context, store)
    TS_VERIFY_CTX_set_certs(context, authorities.certificates.makeStack())
    TS_VERIFY_CTX_set_flags(context, Int32(TS_VFY_SIGNATURE | TS_VFY_VERSION))
    guard TS_RESP_verify_response(context, response) == 1 else {
      throw TimestampResponse.failure()
    }
  }

  /// Whether the one signature is over a digest of at least 224 bits: neither MD5 nor SHA-1.
  private var isSignedOverSafeDigest: Bool {
    let signers = PKCS7_get_signer_info(TS_RESP_get_token(response))
    guard OPENSSL_sk_num(signers) == 1, let signer = OPENSSL_sk_value(signers, 0) else {
      // Other numbers of signatures are for libcrypto to refuse.
      return true
    }
    let algorithm = signer.assumingMemoryBound(to: PKCS7_SIGNER_INFO.self).pointee.digest_alg
    let name = OBJ_nid2sn(OBJ_obj2nid(algorithm?.pointee.algorithm))
    guard let digest = EVP_get_digestbyname(name) else { return false }
    return EVP_MD_get_size(digest) >= 28
  }

  /// The fault that libcrypto's error queue tells of; empties the queue.
  private static func failure() -> TimestampFault {
    defer { ERR_clear_error() }
    var data: UnsafePointer<CChar>?
    var flags: Int32 = 0
    let code = ERR_peek_last_error_data(&data, &flags)
    guard ERR_GET_LIB(code) == ERR_LIB_TS, ERR_GET_REASON(code) == TS_R_CERTIFICATE_VERIFY_ERROR
    else { return .signature }
    let isText = flags & ERR_TXT_STRING != 0
    let words = isText ? data.map { String(cString: $0) } ?? "" : ""
    let reason = words.dropping(prefix: "Verify error:") ?? words
    let purpose = String(cString: X509_verify_cert_error_string(Int(X509_V_ERR_INVALID_PURPOSE)))
    return reason.isExactly(purpose) ? .purpose : .untrusted(reason)
  }
}
