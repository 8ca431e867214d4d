/// The root certificates of timestamp authorities that are trusted (RFC 5280).
///
/// A value to make once and to ask for every record, from as many threads as there are.
public struct TimestampAuthorities: Sendable {
  /// The certificates, in the order of the file.
  let certificates: CertificateList

  /// The certificates of a PEM file of at most 1 MiB, such as `openssl ts -CAfile` takes.
  ///
  /// Roots (self-signed) are trusted; others only help to lead to a root. Blocks of another kind
  /// are passed over. Throws `CertificateFault`.
  public init(pem: [UInt8]) throws(CertificateFault) {
    certificates = try CertificateList(pem: pem)
  }
}
