public import LicenseRecord
public import Licensing

extension Ledger {
  /// Runs the one transaction that a ledger takes that is short of entries: a new log begins in it.
  ///
  /// - Parameters:
  ///   - known: Checkpoints that were given out, each with where it is from; those of the file beside
  ///     the ledger are known anyway.
  ///   - keys: Further keys that a log was signed with.
  /// - Throws: What `body` throws, after rolling back, or a ``LedgerError``.
  public func beginLog<Value>(
    known: [(source: String, note: SignedNote)], keys: [PublicKey] = [],
    _ body: (LedgerTransaction, KnownCheckpoints) throws -> Value
  ) throws -> Value {
    try write(evenIfShort: true) { transaction in
      let file = CheckpointFile(of: self.file)
      var checkpoints = try KnownCheckpoints(transaction.reader, keys: keys)
      try checkpoints.add(file)
      for (source, note) in known { try checkpoints.add(note, from: source) }
      try checkpoints.keep(in: file)
      return try body(transaction, checkpoints)
    }
  }
}

extension LedgerTransaction {
  /// Begins a new log, which covers every entry from the first.
  ///
  /// - Parameters:
  ///   - number: Its number, beyond that of every log known.
  ///   - key: The key that signs it.
  ///   - old: The key that signed the log so far, which hands over.
  ///   - years: The years that licenses may be lost of, each with the highest serial that was seen
  ///     on a record beyond the ledger; 0 for none.
  /// - Throws: ``LedgerError/nothingMissing``, ``LedgerError/otherLogKey``.
  public func beginLog(
    _ number: Int, key: PublicKey, signedBy old: SigningKey, known: KnownCheckpoints,
    years: [Int: Int], time: Instant, actor: String
  ) throws -> LogGap {
    let log = try reader.logName()
    guard try reader.logKeys().contains(where: { $0 == (log.number, old.publicKey) }) else {
      throw LedgerError.otherLogKey
    }
    let (list, listed) = try reader.newestStatusList()
    let start = LogGap.Start(
      log: log.number, entries: try reader.entryCount(), statusList: list, listed: listed)
    let gap = LogGap(
      over: start, log: number, known: known.notes, keys: known.unnamed,
      years: try years.sorted { $0.key < $1.key }.map { year, seen in
        let last = try reader.lastSerial(year: year)
        return LogGap.Year(year: year, after: last, seen: max(last, seen))
      })
    guard gap.missing > 0 else { throw LedgerError.nothingMissing }
    try append(
      .ledgerRestored(
        Restoration(gap, key: key, host: log.host, from: log, signedBy: old)), time: time,
      actor: actor)
    return gap
  }
}
