/// Why an encoded list gives no bits (W3C Bitstring Status List 1.0, section 3.4).
public enum EncodedListFault: Error, Hashable, Sendable {
  /// The text is not `u` and base64url without padding, in its one spelling.
  case notMultibase
  /// The bytes are no GZIP member, or its content or checksum is damaged.
  case notGzip
  /// The member ends too early.
  case truncated
  /// Something follows the member.
  case trailingBytes
  /// The list has more than 8,388,608 bits, of which no more were unpacked.
  case tooLong
  /// The list has only this many bits; shorter than 131,072 a list would give away who is in it.
  case tooShort(Int)
}

extension EncodedListFault: CustomStringConvertible {
  /// What is wrong, in words that follow a path: `must not …`.
  public var description: String {
    switch self {
    case .notMultibase: "must be u and base64url without padding"
    case .notGzip: "must be sound GZIP data"
    case .truncated: "must not end before its GZIP member does"
    case .trailingBytes: "must be one GZIP member and nothing after it"
    case .tooLong: "must not have more than \(StatusBits.largestCount) bits"
    case .tooShort(let count):
      "must have at least \(StatusBits.smallestCount) bits, this has \(count)"
    }
  }
}
