/// A reply of a timestamp authority (RFC 3161, section 2.4.2): the bytes of a `.tsr` file.
///
/// Nothing that it says is given out before it is verified.
public struct TimestampReply: Hashable, Sendable {
  /// The most bytes of a reply.
  public static let maximumCount = 1 << 20

  /// The bytes as they came.
  public let bytes: [UInt8]

  /// The reply of a file; it may be anything.
  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Whether an authority that is trusted saw the digest, and when.
  ///
  /// - `imprint`: the record digest.
  /// - `nonce`: that of the request, where it is known.
  /// - `authorities`: the roots to trust.
  ///
  /// The authority's certificates are judged at the token's own time, so that a token outlives
  /// them. Whether one was revoked is not known offline. Whether the time is later than the one
  /// the record is judged at is the caller's question.
  public func verify(
    imprint: SHA256Digest, nonce: [UInt8]? = nil, authorities: TimestampAuthorities
  ) -> TimestampFinding {
    do {
      let response = try answer(imprint, nonce)
      let time = try response.time()
      try response.verify(authorities, at: time.seconds)
      return .seen(at: time.text)
    } catch {
      return .failed(error)
    }
  }

  /// Why the reply is not one that grants what was asked for; nil when it is.
  ///
  /// For one who keeps a reply without having the authority's root: says nothing of signatures.
  public func fault(answering request: TimestampRequest) -> TimestampFault? {
    do {
      _ = try answer(request.imprint, request.nonce)
      return nil
    } catch {
      return error
    }
  }

  /// Why the reply is not one that grants a time for a digest; nil when it is.
  ///
  /// For one who keeps a reply that somebody else asked for: says nothing of signatures.
  public func fault(imprint: SHA256Digest) -> TimestampFault? {
    do {
      _ = try answer(imprint, nil)
      return nil
    } catch {
      return error
    }
  }

  private func answer(
    _ imprint: SHA256Digest, _ nonce: [UInt8]?
  ) throws(TimestampFault) -> TimestampResponse {
    guard bytes.count <= TimestampReply.maximumCount else { throw .tooLong }
    let response = try TimestampResponse(der: bytes)
    guard response.imprint == imprint.bytes else { throw .imprint }
    if let nonce, response.nonce != nonce { throw .nonce }
    return response
  }
}
