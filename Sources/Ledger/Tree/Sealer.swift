public import LicenseRecord

/// Signs what the ledger says of its tree: the ledger itself holds no private key.
///
/// Called once for each commit, within its transaction.
public struct Sealer: Sendable {
  private let sign: @Sendable (Checkpoint) throws -> SignedNote

  /// A sealer; `sign` gives the checkpoint signed with the log key.
  public init(_ sign: @escaping @Sendable (Checkpoint) throws -> SignedNote) { self.sign = sign }

  /// A sealer with a key that is at hand.
  public init(key: SigningKey) {
    self.init { checkpoint in
      guard let note = try checkpoint.note(signedWith: key) else {
        throw LedgerError.storage("\(checkpoint.origin) cannot be the name of a log")
      }
      return note
    }
  }

  func note(_ checkpoint: Checkpoint) throws -> SignedNote { try sign(checkpoint) }
}
