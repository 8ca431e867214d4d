/// What keeps a ledger from being opened, read or written.
///
/// Words for a person are made by whoever shows it; the cases carry the data.
public enum LedgerError: Error, Hashable, Sendable {
  /// No ledger at this path.
  case missing(path: String)
  /// A file is there, but it is no ledger of ours.
  case notALedger(path: String)
  /// Written by newer software: `found` is its schema version.
  case newerVersion(found: Int, supported: Int)
  /// Nothing can be appended: the checkpoint after it could not be signed.
  case noLogKey
  /// The ledger is of an older version, and is brought up to date when it is next written to.
  case olderVersion(found: Int, supported: Int)
  /// Another process held the write lock for longer than we wait.
  case locked(seconds: Int)
  /// The home cannot be written.
  case readOnly(path: String)
  /// Locks and shared memory cannot be trusted on this file system.
  case networkFileSystem(path: String)
  /// Somebody kept reading an older state of the ledger, so that its file could not be cleaned.
  case beingRead
  /// Erased texts are gone from the tables, by an entry, and still in the file, for a reason.
  indirect case stillInFile(LedgerError)
  /// No space left for a commit; nothing was written.
  case full
  /// A setting that durability rests on did not read as set.
  case setting(name: String, value: String)
  /// Entries are missing that a checkpoint covers which was given out: nothing can be appended.
  case short(Shortfall)
  /// A ledger is there that is sound: it is not replaced.
  case live(path: String)
  /// A checkpoint that was given out is of another log, or of another past than the backup.
  case foreignCheckpoint(source: String, problem: String)
  /// A backup cannot be put in the place of a ledger.
  case unusableBackup(path: String, problem: String)
  /// The log key at hand is none of the log that a new one is to follow.
  case otherLogKey
  /// No new log is needed: nothing is known to be missing.
  case nothingMissing
  /// The newest checkpoint does not vouch for what the ledger holds.
  case unvouched(problem: String)
  /// An entry cannot be read as what its kind says.
  case unreadable(entry: Int, problem: String)
  /// A constraint of the schema refused a row.
  case constraint(String)
  /// Any other answer of SQLite.
  case storage(String)
}
