public import LicenseRecord
public import StrictJSON

/// A version of a status list as it was signed.
public struct PublishedStatus: Sendable {
  /// What a set bit means.
  public let purpose: StatusPurpose
  /// The number of the list, from 1.
  public let list: Int
  /// The moment its bits are of, `YYYY-MM-DDThh:mm:ssZ`.
  public let validFrom: String
  /// The moment from which they are too old, in the same form.
  public let validUntil: String
  /// The signed list; its emitted form is `pretty()`.
  public let credential: JSON

  /// The version that `credential` is, signed over `content`.
  public init(_ content: StatusListContent, credential: JSON) {
    purpose = content.purpose
    list = content.number
    validFrom = content.validFrom
    validUntil = content.validUntil
    self.credential = credential
  }

  /// The thumbprint of the key that signed it, as it says.
  public var signer: String? {
    credential["proof"]?["verificationMethod"]?.string?.split(separator: "#").last.map(String.init)
  }

  /// Reads the body of an entry.
  init(reading body: JSON) throws(DocumentError) {
    var reader = try ObjectReader(body)
    purpose = try reader.parsed("purpose", "a purpose of a status list") {
      StatusPurpose(rawValue: $0)
    }
    list = try reader.count("list")
    validFrom = try reader.string("validFrom")
    validUntil = try reader.string("validUntil")
    credential = try reader.value("credential")
  }

  var members: [(String, JSON)] {
    [
      ("purpose", .text(purpose.rawValue)), ("list", .text("\(list)")),
      ("validFrom", .text(validFrom)), ("validUntil", .text(validUntil)),
      ("credential", credential),
    ]
  }
}
