public import LicenseRecord

/// What publishing came to.
public struct Publication: Sendable {
  /// A status list that was signed anew, or in a dry run would be.
  public struct SignedList: Hashable, Sendable {
    /// What a set bit of it means.
    public let purpose: StatusPurpose
    /// Its number, from 1.
    public let number: Int
    /// How many licenses it marks.
    public let marked: Int
    /// The moment from which it is too old, `YYYY-MM-DDThh:mm:ssZ`.
    public let validUntil: String

    init(_ content: StatusListContent) {
      purpose = content.purpose
      number = content.number
      marked = content.bits.setCount
      validUntil = content.validUntil
    }

    /// The last part of its address: `revocation-1`.
    public var name: String { "\(purpose.rawValue)-\(number)" }
  }

  /// The lists that were signed anew.
  public let signed: [SignedList]
  /// How many entries of the log are published.
  public let entries: Int
  /// How many files are new or have new bytes.
  public let written: Int
  /// How many files were there just so.
  public let unchanged: Int
}

/// Why what is published does not do any longer.
public struct PublicationFault: Hashable, Sendable {
  /// The list or the keys, by the last part of the address: `revocation-1`, `did.json`.
  public let file: String
  /// What is wrong with it.
  public let problem: String
}
