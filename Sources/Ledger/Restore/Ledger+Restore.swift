import Foundation
public import LicenseRecord

extension Ledger {
  /// What putting a backup in the place of a ledger came to.
  public struct Restored: Sendable {
    /// What the backup holds.
    public let summary: LedgerSummary
    /// What it lacks of what was given out; nothing can be appended then.
    public let shortfall: Shortfall?
    /// The name that was given to what was in its place.
    public let setAside: String?
  }

  /// Puts a backup in the place of a ledger that is gone, damaged, or short of entries itself.
  ///
  /// The file of checkpoints beside the place stays. Checkpoints that are known from elsewhere are
  /// written to it first: so whoever opens the ledger knows what it lacks.
  /// - Parameters:
  ///   - backup: A file that ``copy(to:progress:)`` made, or a whole ledger that nobody writes to.
  ///   - path: The place.
  ///   - known: Checkpoints that were given out, each with where it is from.
  ///   - keys: Further keys that a log was signed with, such as those of the keys folder.
  ///   - sealer: Needed for a backup of the first version alone.
  /// - Throws: ``LedgerError/live(path:)`` for a sound ledger in the place,
  ///   ``LedgerError/foreignCheckpoint(source:problem:)`` when the backup is not of the past that is
  ///   known; what was there is then as it was.
  public static func restore(
    _ backup: String, at path: String, known: [(source: String, note: SignedNote)] = [],
    keys: [PublicKey] = [], sealer: Sealer? = nil, lockWait: Int = 30
  ) throws -> Restored {
    guard !FileSystem.isNetwork(FileSystem.folder(of: path)) else {
      throw LedgerError.networkFileSystem(path: path)
    }
    try refuseSound(path)
    let file = FileSystem.resolved(path)
    let lock = try WriteLock(path: file + ".lock", waiting: lockWait)
    return try lock.hold {
      // Somebody may have been faster.
      try refuseSound(path)
      let place = RestoredPlace(file)
      defer { place.discard() }
      let summary: LedgerSummary
      do { summary = try place.prepare(backup, sealer: sealer) } catch {
        throw unusable(backup, LedgerError(error, path: backup))
      }
      let shortfall = try take(in: known, keys: keys, at: place)
      return Restored(summary: summary, shortfall: shortfall, setAside: try place.take())
    }
  }

  /// What is wrong with a backup, when that is what went wrong.
  private static func unusable(_ backup: String, _ error: LedgerError) -> LedgerError {
    switch error {
    case .notALedger:
      .unusableBackup(path: backup, problem: "it is no ledger of this software, or it is damaged")
    case .unvouched(let problem):
      .unusableBackup(
        path: backup, problem: "its newest checkpoint does not vouch for it: " + problem)
    case .storage(let problem): .unusableBackup(path: backup, problem: problem)
    default: error
    }
  }

  /// Holds what was made ready against the checkpoints that are known, and keeps those that the
  /// file beside the place lacks.
  private static func take(
    in known: [(source: String, note: SignedNote)], keys: [PublicKey], at place: RestoredPlace
  ) throws -> Shortfall? {
    let file = CheckpointFile(of: place.path)
    return try Ledger.file(place.temporaryPath).read { reader in
      var checkpoints = try KnownCheckpoints(reader, keys: keys)
      try checkpoints.add(file)
      for (source, note) in known { try checkpoints.add(note, from: source) }
      try checkpoints.keep(in: file)
      return checkpoints.shortfall
    }
  }

  /// Throws when a ledger is in the place that is sound and lacks nothing.
  private static func refuseSound(_ path: String) throws {
    guard FileSystem.size(path) != nil else { return }
    guard FileSystem.isReadable(path) else {
      throw LedgerError.storage("\(path): permission denied")
    }
    do {
      let ledger = try Ledger(at: path, for: .reading)
      guard try ledger.read({ try $0.storageFault() }) == nil else { return }
      _ = try ledger.read { try $0.summary() }
      guard try ledger.shortfall() == nil else { return }
    } catch LedgerError.notALedger {
      return
    } catch LedgerError.storage {
      return
    } catch LedgerError.unvouched {
      return
    } catch LedgerError.olderVersion {
      // It may well be sound: whoever means to give it up can move it away.
    }
    throw LedgerError.live(path: path)
  }
}

extension LedgerReader {
  /// What SQLite finds wrong with the file's pages and rows; nil when nothing.
  func storageFault() throws -> String? {
    let answer = try statements.first("PRAGMA quick_check(1)") { try $0.text(0) }
    return answer == "ok" ? nil : answer ?? "it cannot be read"
  }
}
