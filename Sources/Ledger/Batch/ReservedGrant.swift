public import LicenseRecord
import Licensing

/// A grant that has its place in the log, and is still to be written and signed.
public struct ReservedGrant: Sendable {
  /// The license to be.
  public let license: IssuedLicense
  /// Where it stands in its status lists.
  public let status: StatusPlace
  let plan: GrantPlan
  let idempotencyKey: String?
  let note: ErasableText?

  /// Writes the grant's entry and puts the signed record beside it.
  ///
  /// May be done on any thread: nothing of the ledger is touched.
  public func signed(_ record: SignedRecord) -> SignedGrant {
    let body = plan.body(
      license: license.number, statusIndex: status.index, idempotencyKey: idempotencyKey,
      note: note?.key)
    return SignedGrant(
      reserved: self, body: body, digest: SHA256Digest(of: body), record: record)
  }
}
