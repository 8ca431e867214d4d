import Ledger
public import Licensing

extension Desk {
  /// Erases the licensed texts of an article for good, with the reasons given for clearing and
  /// withdrawing it.
  ///
  /// Digests, headline, byline and address stay in the log. Licenses stand, and nothing more of what
  /// was erased can be licensed or delivered. When nothing is left to erase, the ledger's files are
  /// cleaned once more.
  /// - Parameters:
  ///   - version: Only this version; nil for all.
  ///   - isDryRun: Nothing is written.
  /// - Throws: A ``DeskError`` when there is no such article or version; a ``Ledger/LedgerError``
  ///   that says so when the file cannot be cleaned after all else is done.
  public func eraseArticle(
    _ name: String, version: Int? = nil, reason: String, isDryRun: Bool = false, actor: String,
    now: Instant
  ) throws -> Erasure {
    try erase(reason: reason, isDryRun: isDryRun, actor: actor, now: now) { reader in
      let article = try find(article: name, reader).article
      if let version { _ = try find(version: version, of: article, reader) }
      let standing = try reader.standingLicenses(
        of: article.id, version: version, at: reader.recordedTime(now: now))
      let erasure = Erasure(
        subject: article.id.text, version: version,
        mentions: try reader.erasable(of: article.id, version: version), standing: standing.count)
      return (erasure, { .articleErased(article.id, version: version, keys: $0, reason: $1) })
    }
  }

  /// Erases what was written about people at a partner for good: contacts, notes of its requests,
  /// and the reasons given for suspending, resuming and revoking.
  ///
  /// Name and address of the partner stay in the log and in records. When nothing is left to erase,
  /// the ledger's files are cleaned once more.
  /// - Throws: As ``eraseArticle(_:version:reason:isDryRun:actor:now:)``.
  public func erasePartner(
    _ id: String, reason: String, isDryRun: Bool = false, actor: String, now: Instant
  ) throws -> Erasure {
    try erase(reason: reason, isDryRun: isDryRun, actor: actor, now: now) { reader in
      let partner = try find(partner: id, reader).id
      let erasure = Erasure(
        subject: partner.text, version: nil, mentions: try reader.erasable(of: partner),
        standing: 0)
      return (erasure, { .partnerErased(partner, keys: $0, reason: $1) })
    }
  }

  /// So many that the entry stays well below the limit of a document.
  private static let mostKeys = 10_000

  private func erase(
    reason: String, isDryRun: Bool, actor: String, now: Instant,
    plan: (LedgerReader) throws -> (Erasure, ([ErasableKey], ErasableKey) -> Event)
  ) throws -> Erasure {
    let reason = try LineText.check("reason", reason)
    if isDryRun { return try ledger.read { try plan($0).0 } }
    let erasure = try write { transaction in
      let (erasure, event) = try plan(transaction.reader)
      guard !erasure.mentions.isEmpty else { return erasure }
      let key = try transaction.store(reason)
      let time = transaction.recordedTime(now: now)
      let keys = Set(erasure.mentions.map(\.key)).sorted { $0.text < $1.text }
      for start in stride(from: 0, to: keys.count, by: Desk.mostKeys) {
        let share = Array(keys[start..<min(start + Desk.mostKeys, keys.count)])
        try transaction.append(event(share, key), time: time, actor: actor)
      }
      return erasure
    }
    try ledger.forget()
    return erasure
  }
}
