/// What the issuing ledger says about a record, for a verifier in the home that issued it.
public enum LedgerStatus: String, CaseIterable, Sendable {
  /// Issued, and neither suspended nor revoked.
  case active
  /// Suspended for now.
  case suspended
  /// Revoked for good.
  case revoked
  /// The ledger has no record with this digest, though the signature is the home's.
  case notRecorded = "not recorded"
}
