import LicenseRecord

/// What a ledger lacks of what was given out: it was restored from a backup, or cut.
///
/// Nothing is appended to such a ledger, since a second entry of one number would contradict the
/// checkpoint that somebody holds.
public struct Shortfall: Hashable, Sendable {
  /// How many entries the ledger has.
  public let entries: Int
  /// How many entries the newest checkpoint covers that was given out.
  public let covered: Int
  /// The log of that checkpoint.
  public let log: String
}

extension CheckpointFile {
  /// What the ledger lacks of what the newest checkpoint in the file covers; nil when nothing.
  func shortfall(_ reader: LedgerReader) throws -> Shortfall? {
    guard let newest else { return nil }
    let own = try reader.logNumber()
    // A host may change its name; the number tells one log from the next.
    let log = LogName(newest.origin)?.number ?? own
    let entries = try reader.newestSigned()?.size ?? 0
    guard log > own || log == own && newest.size > entries else { return nil }
    return Shortfall(entries: entries, covered: newest.size, log: newest.origin)
  }

  /// The checkpoints of the ledger that the file lacks, the smallest first.
  func missing(_ reader: LedgerReader) throws -> [SignedNote] {
    let own = try reader.logNumber()
    guard let newest else { return try reader.checkpoints(after: 0) }
    let isOwn = LogName(newest.origin).map { $0.number == own } ?? true
    return try reader.checkpoints(after: isOwn ? newest.size : try reader.entriesBeforeLog())
  }
}

extension LedgerReader {
  /// How many entries there were when the log that there is now began.
  func entriesBeforeLog() throws -> Int {
    try statements.first("SELECT entry FROM restoration ORDER BY log DESC LIMIT 1") {
      try $0.tally(0) - 1
    } ?? 0
  }
}

extension Ledger {
  /// What the ledger lacks of what was given out, as the file of checkpoints beside it says; nil
  /// when nothing, as far as anybody knows here.
  public func shortfall() throws -> Shortfall? {
    try read { try CheckpointFile(of: file).shortfall($0) }
  }
}
