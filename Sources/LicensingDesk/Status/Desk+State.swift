public import Ledger
public import Licensing

extension Desk {
  /// Takes a license back, for good.
  ///
  /// A reversal is a journal entry of its own, in the month of the revocation. A license that is
  /// revoked already is left as it is.
  /// - Parameters:
  ///   - fee: Whether the fee stays, or is booked back.
  ///   - isDryRun: Nothing is written.
  /// - Throws: A ``DeskError`` when there is no such license, or when its fee is to be reversed and
  ///   an earlier revocation kept it.
  public func revoke(
    _ license: String, reason: String, fee: LicenseRevocation.Fee, isDryRun: Bool = false,
    actor: String, now: Instant
  ) throws -> LicenseChange {
    let reason = try LineText.check("reason", reason)
    func standing(_ reader: LedgerReader) throws -> IssuedLicense? {
      let found = try find(license: license, reader)
      guard found.state == .revoked else { return found }
      try checkKept(found, fee, reader)
      return nil
    }
    func unchanged(_ reader: LedgerReader) throws -> LicenseChange {
      LicenseChange(license: try find(license: license, reader), changed: false, reversed: nil)
    }
    if isDryRun {
      return try ledger.read { reader in
        guard let found = try standing(reader) else { return try unchanged(reader) }
        return try revoking(fee, reader, actor: actor, now: now).change(found, reader)
      }
    }
    return try write { transaction in
      let reader = transaction.reader
      guard let found = try standing(reader) else { return try unchanged(reader) }
      return try revoking(fee, reader, actor: actor, now: now)
        .append(found, reason: transaction.store(reason), to: transaction)
    }
  }

  private func checkKept(
    _ license: IssuedLicense, _ fee: LicenseRevocation.Fee, _ reader: LedgerReader
  ) throws {
    guard fee == .reverse, try reader.stateChange(of: license.number)?.fee == .keep,
      !license.total.isZero
    else { return }
    throw DeskError.state(
      license: license.number.description,
      problem: "was revoked before and its fee kept then, so it cannot be reversed now; a "
        + "revocation and what it does with the fee are final")
  }

  /// Suspends a license, or ends its suspension.
  ///
  /// - Parameter isDryRun: Nothing is written.
  /// - Throws: A ``DeskError`` when there is no such license, or when it is revoked.
  public func suspend(
    _ license: String, _ suspended: Bool, reason: String, isDryRun: Bool = false, actor: String,
    now: Instant
  ) throws -> LicenseChange {
    let reason = try LineText.check("reason", reason)
    func plan(_ reader: LedgerReader) throws -> LicenseChange {
      let found = try find(license: license, reader)
      guard found.state != .revoked else { throw Desk.revoked(found, suspended) }
      let state: IssuedLicense.State = suspended ? .suspended : .active
      return LicenseChange(
        license: found.becoming(state), changed: found.state != state, reversed: nil)
    }
    if isDryRun { return try ledger.read(plan) }
    return try write { transaction in
      let change = try plan(transaction.reader)
      guard change.changed else { return change }
      let key = try transaction.store(reason)
      let number = change.license.number
      try transaction.append(
        suspended
          ? .licenseSuspended(number, reason: key) : .licenseResumed(number, reason: key),
        time: transaction.recordedTime(now: now), actor: actor)
      return change
    }
  }

  private static func revoked(_ license: IssuedLicense, _ suspended: Bool) -> DeskError {
    .state(
      license: license.number.description,
      problem: suspended
        ? "is revoked, which is more than suspended; nothing is left to suspend"
        : "is revoked, which is final; issue another license instead")
  }
}
