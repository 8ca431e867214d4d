import LicenseRecord

/// A grant with its signed record, ready for the log.
public struct SignedGrant: Sendable {
  /// What was reserved for it.
  public let reserved: ReservedGrant
  let body: [UInt8]
  let digest: SHA256Digest
  let record: SignedRecord
}
