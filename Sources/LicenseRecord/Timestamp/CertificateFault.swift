/// Why a file gives no certificates to trust.
public enum CertificateFault: Error, Hashable, Sendable {
  /// The file is longer than 1 MiB or has more than 100 certificates.
  case tooLong
  /// The file has no PEM block that is a certificate.
  case noCertificate
  /// The certificate of this number, from 1, is damaged.
  case damaged(Int)
}

extension CertificateFault: CustomStringConvertible {
  /// One sentence for a person, without a period.
  public var description: String {
    switch self {
    case .tooLong: "more than 1 MiB or 100 certificates"
    case .noCertificate: "not a PEM file with a certificate"
    case .damaged(let number): "certificate \(number) of the file is damaged"
    }
  }
}
