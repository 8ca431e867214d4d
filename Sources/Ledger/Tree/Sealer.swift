public import LicenseRecord

/// Signs what the ledger says of its tree: the ledger itself holds no private key.
///
/// Called once for each commit, within its transaction.
public struct Sealer: Sendable {
  private let key: @Sendable () throws -> SigningKey

  /// A sealer; `key` gives the log key, and is asked for only when there is something to sign.
  public init(key: @escaping @Sendable () throws -> SigningKey) { self.key = key }

  func note(_ checkpoint: Checkpoint) throws -> SignedNote {
    try checkpoint.signed(by: NoteSigner(name: checkpoint.origin, key: key()))
  }
}
