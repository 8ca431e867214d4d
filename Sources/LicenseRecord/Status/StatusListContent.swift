/// What a status list says: which records of a publisher are revoked, or suspended.
///
/// A list is a Verifiable Credential about its own bits (W3C Bitstring Status List 1.0,
/// `BitstringStatusListCredential`). The initializers that read check every form; the memberwise
/// one does not, and `credential(signedWith:created:)` refuses to sign what would not read back.
public struct StatusListContent: Hashable, Sendable {
  /// The publisher's host, from which `did:web:HOST` and the list's address follow.
  public let host: String
  /// What a set bit means.
  public let purpose: StatusPurpose
  /// The number of the list, from 1: `revocation-N` or `suspension-N`.
  public let number: Int
  /// The moment the bits are of: `YYYY-MM-DDThh:mm:ssZ`.
  public let validFrom: String
  /// The moment from which they are too old, in the same form; some seven days later.
  public let validUntil: String
  /// A bit for each record, at its `statusListIndex`.
  public let bits: StatusBits

  /// A content of the given values, unchecked.
  public init(
    host: String, purpose: StatusPurpose, number: Int, validFrom: String, validUntil: String,
    bits: StatusBits
  ) {
    self.host = host
    self.purpose = purpose
    self.number = number
    self.validFrom = validFrom
    self.validUntil = validUntil
    self.bits = bits
  }

  /// The issuer of the list: `did:web:HOST`.
  public var issuer: String { Vocabulary.did(host) }

  /// The list's name and the address it is served at: `https://HOST/licensing/status/PURPOSE-N`.
  public var id: String { identifier.text }

  var identifier: StatusListID { StatusListID(host: host, purpose: purpose, number: number) }
}
