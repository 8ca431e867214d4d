import Ledger
import Licensing

/// Revocations at one moment, for one reason.
struct Revoking {
  let fee: LicenseRevocation.Fee
  /// The month of the moment in the publisher's time zone: what is booked back belongs to it.
  let month: Month
  let time: Instant
  let actor: String

  /// What revoking a license comes to.
  func change(_ license: IssuedLicense, _ reader: LedgerReader) throws -> LicenseChange {
    let isBooked = try fee == .reverse && !reader.postings(of: license).isEmpty
    return LicenseChange(
      license: license.becoming(.revoked), changed: true,
      reversed: isBooked ? .init(amount: license.total, month: month) : nil)
  }

  /// Revokes a license.
  func append(_ license: IssuedLicense, reason: ErasableKey, to transaction: LedgerTransaction)
    throws -> LicenseChange
  {
    let change = try change(license, transaction.reader)
    let revocation = try LicenseRevocation(
      license.number, fee: fee, booked: transaction.reader.postings(of: license), month: month,
      reason: reason)
    try transaction.append(.licenseRevoked(revocation), time: time, actor: actor)
    return change
  }
}

extension Desk {
  func revoking(
    _ fee: LicenseRevocation.Fee, _ reader: LedgerReader, actor: String, now: Instant
  ) throws -> Revoking {
    let time = try reader.recordedTime(now: now)
    let today = try calendar(reader.settings()).day(time)
    return Revoking(fee: fee, month: Month(today), time: time, actor: actor)
  }
}
