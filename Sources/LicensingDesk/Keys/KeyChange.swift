public import Ledger

/// What changing a key came to.
public struct KeyChange: Sendable {
  /// The key as it now is, or in a dry run would be.
  public let key: ListedKey
  /// Whether anything was written; false when it was so before.
  public let changed: Bool
  /// The key whose place it took, when it was let sign.
  public var previous: ListedKey?
  /// The licenses whose records were signed anew, when it was revoked.
  public var reissued: [IssuedLicense] = []
}
