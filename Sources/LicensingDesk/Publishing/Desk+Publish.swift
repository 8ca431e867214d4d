import Ledger
import LicenseRecord
public import Licensing
import StrictJSON

extension Desk {
  /// Writes the static site that makes licenses checkable: keys, status lists, log.
  ///
  /// First the status lists that are due are signed and committed, then one state of the ledger is
  /// exported. Where nothing has changed, nothing is written, neither here nor to the ledger.
  /// - Parameters:
  ///   - path: The folder that is served at the root of the host; made when only its last part is
  ///     missing.
  ///   - isDryRun: Nothing is written; the lists that are due are not counted among the files.
  ///   - progress: Called now and then with the tiles of the log done and their number.
  /// - Throws: A ``DeskError`` when something else is in the place of a file. The folder is looked
  ///   at before the ledger is written to.
  public func publish(
    to path: String, isDryRun: Bool = false, actor: String, now: Instant,
    progress: (_ done: Int, _ of: Int) -> Void = { _, _ in }
  ) throws -> Publication {
    let site = try SiteFolder(path, isReadOnly: isDryRun)
    let due =
      try isDryRun
      ? ledger.read { try StatusSigning.due($0, at: $0.recordedTime(now: now)) }
      : signDue(site, actor: actor, now: now)
    return try ledger.read { reader in
      let export = try SiteExport(reader, at: reader.recordedTime(now: now))
      try export.write(to: site, progress: progress)
      return Publication(
        signed: due.map(Publication.SignedList.init), entries: export.size,
        written: site.tally.written, unchanged: site.tally.unchanged)
    }
  }

  /// Signs and commits the lists that are due, all in one transaction.
  func signDue(_ site: SiteFolder, actor: String, now: Instant) throws
    -> [StatusListContent]
  {
    if let shortfall = try shortfall() { throw LedgerError.short(shortfall) }
    try ledger.read { try SiteExport($0, at: now).check(site) }
    return try write { transaction in
      let time = transaction.recordedTime(now: now)
      let due = try StatusSigning.due(transaction.reader, at: time)
      guard !due.isEmpty else { return due }
      let key = try signingKey(.license, transaction.reader)
      for content in due {
        let credential = try content.credential(signedWith: key, created: time.text)
        try transaction.append(
          .statusPublished(PublishedStatus(content, credential: credential)), time: time,
          actor: actor)
      }
      return due
    }
  }

  /// What is wrong with what was published last.
  ///
  /// Empty when all is well.
  ///
  /// Writes nothing. A list is at fault when it was never signed, runs out within 48 hours, is older
  /// than the state of the licenses, or rests on a key that is not to be relied on any more.
  /// - Parameter path: A folder that was published to: its keys and lists must be the newest ones.
  public func publicationFaults(in path: String?, now: Instant) throws -> [PublicationFault] {
    let site = try path.map { try SiteFolder($0, isReadOnly: true) }
    return try ledger.read { reader in
      let now = try reader.recordedTime(now: now)
      let keys = try site.map { try SiteExport.hasKeys(in: $0, reader) } ?? true
      let stale = "is not the newest version in the folder"
      let old = keys ? [] : [PublicationFault(file: "did.json", problem: stale)]
      return try old
        + StatusSigning.lists(reader).compactMap { purpose, number in
          let file = SiteExport.listPath(purpose, number)
          let published = try reader.publishedStatus(purpose, list: number)
          let isServed = try site.map { site in
            try site.read(file, limit: 1 << 20) == published?.credential.pretty()
          }
          let problem = try fault(published, of: (purpose, number), reader, at: now)
          return (problem ?? (isServed == false ? stale : nil))
            .map { PublicationFault(file: "\(purpose.rawValue)-\(number)", problem: $0) }
        }
    }
  }

  private func fault(
    _ published: PublishedStatus?, of list: (StatusPurpose, Int), _ reader: LedgerReader,
    at now: Instant
  ) throws -> String? {
    guard let published else { return "was never signed" }
    let bits = try reader.statusBits(list.0, list: list.1)
    guard (try? StatusListContent(reading: published.credential))?.bits == bits else {
      return "is older than the state of the licenses"
    }
    let signer = try reader.keys().first { $0.name.thumbprint == published.signer }
    guard signer?.isRelied(on: now) ?? false else {
      return "is signed by a key that is not to be relied on any more"
    }
    let end = Instant(published.validUntil)?.seconds ?? now.seconds
    guard end - now.seconds >= StatusSigning.margin else {
      return (end > now.seconds ? "runs out at " : "ran out at ") + published.validUntil
    }
    return nil
  }
}
