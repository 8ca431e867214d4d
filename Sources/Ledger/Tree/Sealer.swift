public import LicenseRecord

/// Signs what the ledger says of its tree: the ledger itself holds no private key.
///
/// Called once for each commit, within its transaction.
public struct Sealer: Sendable {
  private let key: @Sendable (KeyName) throws -> SigningKey

  /// A sealer; `key` gives the log key of a name, and is asked for only when there is something to
  /// sign.
  public init(key: @escaping @Sendable (KeyName) throws -> SigningKey) { self.key = key }

  /// A checkpoint signed by the key that the ledger names.
  func note(_ checkpoint: Checkpoint, by name: KeyName) throws -> SignedNote {
    let key = try key(name)
    guard key.publicKey.thumbprint == name.thumbprint else { throw LedgerError.noLogKey }
    return try checkpoint.signed(by: NoteSigner(name: checkpoint.origin, key: key))
  }
}
