public import Ledger
public import Licensing

/// What changing the state of a license came to.
public struct LicenseChange: Sendable {
  /// The license as it now is, or in a dry run would be.
  public let license: IssuedLicense
  /// Whether anything was written; false when it was so before.
  public let changed: Bool
  /// What was booked back, or would be; nil when nothing is.
  public let reversed: Reversal?

  /// A fee that is booked back.
  public struct Reversal: Hashable, Sendable {
    /// How much.
    public let amount: Money
    /// The month it belongs to: that of the revocation in the publisher's time zone.
    public let month: Month
  }
}

/// What withdrawing an article came to.
public struct Withdrawal: Sendable {
  /// The latest version of the article, as it now is.
  public let article: Article
  /// The version that was withdrawn; nil for all of them.
  public let version: Int?
  /// Whether it was not withdrawn before.
  public let changed: Bool
  /// The licenses that were revoked with it, in the order they were issued.
  public let revoked: [LicenseChange]
}
