public import Ledger
public import Licensing

extension Desk {
  /// Withdraws an article, and revokes every license of it that has not ended.
  ///
  /// All in one transaction. An article that is withdrawn already is not withdrawn again, but
  /// licenses of it that still stand are revoked.
  /// - Parameters:
  ///   - version: The version to withdraw; nil for all of them and every later one.
  ///   - fee: Whether the fees of the licenses stay, or are booked back.
  ///   - isDryRun: Nothing is written.
  /// - Throws: A ``DeskError`` when there is no such article or version.
  public func withdrawArticle(
    _ name: String, version: Int? = nil, reason: String, fee: LicenseRevocation.Fee = .keep,
    isDryRun: Bool = false, actor: String, now: Instant
  ) throws -> Withdrawal {
    let reason = try LineText.check("reason", reason)
    if isDryRun {
      return try ledger.read { reader in
        let plan = try planWithdrawal(name, version, reader, now: now)
        let revoking = try revoking(fee, reader, actor: actor, now: now)
        return Withdrawal(
          article: plan.article, version: version, changed: plan.changes,
          revoked: try plan.licenses.map { try revoking.change($0, reader) })
      }
    }
    return try write { transaction in
      let plan = try planWithdrawal(name, version, transaction.reader, now: now)
      let revoking = try revoking(fee, transaction.reader, actor: actor, now: now)
      guard plan.changes || !plan.licenses.isEmpty else {
        return Withdrawal(article: plan.article, version: version, changed: false, revoked: [])
      }
      // One reason for all of it: forgetting it once forgets it everywhere.
      let key = try transaction.store(reason)
      if plan.changes {
        try transaction.append(
          .articleWithdrawn(plan.article.id, version: version, reason: key), time: revoking.time,
          actor: actor)
      }
      let revoked = try plan.licenses.map {
        try revoking.append($0, reason: key, to: transaction)
      }
      return Withdrawal(
        article: try find(article: plan.article.id.text, transaction.reader).article,
        version: version, changed: plan.changes, revoked: revoked)
    }
  }

  private func planWithdrawal(
    _ name: String, _ version: Int?, _ reader: LedgerReader, now: Instant
  ) throws -> (article: Article, changes: Bool, licenses: [IssuedLicense]) {
    let article = try find(article: name, reader).article
    let isWithdrawn =
      try version.map { try find(version: $0, of: article, reader).isWithdrawn }
      ?? reader.isWithdrawn(article.id)
    let licenses = try reader.standingLicenses(
      of: article.id, version: version, at: reader.recordedTime(now: now))
    return (article, !isWithdrawn, licenses)
  }

  func find(version: Int, of article: Article, _ reader: LedgerReader) throws -> Article {
    guard let facts = try reader.article(article.id, version: version) else {
      let last = article.version
      throw DeskError.invalid(
        name: "version", value: "\(version)",
        expected: last == 1
          ? "--version 1, the only one of \(article.id)"
          : "a version of \(article.id) from 1 to \(last)")
    }
    return facts.article
  }
}
