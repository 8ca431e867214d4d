/// Why a reply proves no time for a record, in the order of the checks.
public enum TimestampFault: Error, Hashable, Sendable {
  /// The file is longer than 1 MiB.
  case tooLong
  /// The bytes are no reply of RFC 3161 in DER, or hold more than one.
  case malformed
  /// The authority did not grant the time; the number is its PKIStatus (RFC 3161, section 2.4.2).
  case refused(status: Int)
  /// The time is for something else.
  case imprint
  /// The reply answers another request.
  case nonce
  /// The token is signed over a digest under which others can be made to match.
  case weakDigest
  /// The signer's certificate does not lead to one of the trusted roots at the time, and why.
  case untrusted(String)
  /// A certificate is not one for timestamps (RFC 3161, section 2.3).
  case purpose
  /// The signature is not the authority's over this token.
  case signature
}

extension TimestampFault: CustomStringConvertible {
  /// One sentence for a person, without a period.
  public var description: String {
    switch self {
    case .tooLong: "the timestamp is longer than \(TimestampReply.maximumCount) bytes"
    case .malformed: "not a timestamp reply (RFC 3161)"
    case .refused(let status): "the authority gave no time: \(TimestampFault.words(status))"
    case .imprint: "the timestamp is for something else"
    case .nonce: "the timestamp answers another request"
    case .weakDigest: "the timestamp is signed over a digest that is not safe any more"
    case .untrusted(let reason): "the authority is not trusted: \(reason)"
    case .purpose: "the authority's certificate is not one for timestamps"
    case .signature: "the timestamp's signature does not hold"
    }
  }

  private static func words(_ status: Int) -> String {
    let names = [
      2: "rejection", 3: "waiting", 4: "revocation warning", 5: "revocation notification",
    ]
    return names[status] ?? "status \(status)"
  }
}
