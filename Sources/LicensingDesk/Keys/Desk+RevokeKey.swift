import Ledger
import LicenseRecord
public import Licensing

extension Desk {
  /// Revokes a key that somebody else may have, and signs anew what rests on it.
  ///
  /// Every license that has neither ended nor been revoked, and whose record the key signed, gets
  /// its record signed by the key that signs now: the same number, terms and places, no fee, an
  /// entry of its own. All in one transaction. Status lists are signed anew when they are next
  /// published.
  /// - Parameters:
  ///   - isDryRun: Nothing is written.
  ///   - progress: Called now and then with the records done and their number.
  /// - Throws: A ``DeskError`` for the key that signs now, which needs a successor first.
  public func revokeKey(
    _ name: String, reason: String, isDryRun: Bool = false, actor: String, now: Instant,
    progress: (_ done: Int, _ of: Int) -> Void = { _, _ in }
  ) throws -> KeyChange {
    let reason = try LineText.check("reason", reason)
    func plan(_ reader: LedgerReader) throws -> KeyChange {
      let key = try find(key: name, reader)
      try checkRests(key, "revoked")
      guard key.state != .revoked else { return KeyChange(key: key, changed: false) }
      let now = try reader.recordedTime(now: now)
      let affected =
        key.role == .license
        ? try reader.standingLicenses(signedBy: key.name.thumbprint, at: now) : []
      return KeyChange(
        key: key.becoming(.revoked, revoked: now), changed: true, reissued: affected)
    }
    if isDryRun { return try ledger.read(plan) }
    return try write { transaction in
      let change = try plan(transaction.reader)
      guard change.changed, let revoked = change.key.revoked else { return change }
      // Before anything is written: whoever cannot sign anew must not revoke.
      let key = change.reissued.isEmpty ? nil : try signingKey(.license, transaction.reader)
      try transaction.append(
        .keyRevoked(
          change.key.name.thumbprint, revoked: revoked, reason: transaction.store(reason)),
        time: revoked, actor: actor)
      for (done, license) in change.reissued.enumerated() {
        guard let key else { break }
        try transaction.reissue(
          signedAnew(license, with: key, at: revoked, transaction.reader), time: revoked,
          actor: actor)
        if (done + 1).isMultiple(of: 1_024) { progress(done + 1, change.reissued.count) }
      }
      return change
    }
  }

  private func signedAnew(
    _ license: IssuedLicense, with key: SigningKey, at time: Instant, _ reader: LedgerReader
  ) throws -> SignedRecord {
    let content = try LicenseContent(reading: reader.record(of: license))
    return try RecordDraft(content, created: time.text).signed(with: key)
  }
}
