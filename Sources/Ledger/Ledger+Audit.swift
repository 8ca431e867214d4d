import GRDB
public import LicenseRecord

extension Ledger {
  /// Holds the whole ledger against its log.
  ///
  /// Digests, gapless numbers, every record's signature, the tree and its signed checkpoints, the
  /// replay of the whole log against the derived tables, the texts that may be forgotten, and the
  /// balance of the books. A difference is a value in the report, never an error.
  /// - Parameters:
  ///   - kept: A checkpoint that somebody kept: the log must still begin with what it covers.
  ///   - sample: How many records, chosen at random, have their signatures checked; nil for all. All
  ///     else is checked of every one.
  ///   - progress: Called now and then with the entries done and their number.
  /// - Throws: A ``LedgerError`` when the audit could not be run.
  public func audit(
    since kept: SignedNote? = nil, sample: Int? = nil,
    progress: @escaping (_ done: Int, _ of: Int) -> Void = { _, _ in }
  ) throws -> AuditReport {
    // Not within the transaction: what a query holds cannot be detached.
    defer { Replica.detach(from: queue) }
    return try read { reader in
      var auditor = Auditor(
        reader.statements.db, beside: CheckpointFile(of: file), since: kept, sample: sample,
        progress: progress)
      return try auditor.report()
    }
  }

  /// The newest checkpoint in the bytes of a file of them, such as a copy of the one beside the
  /// database; nil when there is none.
  public static func newestCheckpoint(in file: [UInt8]) -> SignedNote? {
    CheckpointFile.notes(file.suffix(Int(CheckpointFile.tailLength))).last
  }

  /// Holds the tree alone against the log: every body against its digest, the digests against the
  /// hashes that the tree keeps, and its root against the newest checkpoint's.
  ///
  /// The quick part of ``audit(since:sample:progress:)``: no body is read as a document, no
  /// signature is checked and nothing is replayed, so that it shows no more than that the entries
  /// are those which the newest checkpoint covers.
  /// - Throws: A ``LedgerError`` when it could not be run.
  public func auditTree() throws -> AuditReport {
    try read { reader in
      var check = TreeCheck(reader.statements)
      return try check.report()
    }
  }
}
