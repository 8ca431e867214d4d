import LicenseRecord

/// The checkpoints that were given out, held against a ledger that was restored.
public struct KnownCheckpoints {
  /// The newest of each log that covers more than the ledger has, by the number of the log.
  private(set) var beyond: [Int: SignedNote] = [:]
  /// The keys that signed them and that the ledger lacks.
  private(set) var unnamed: [PublicKey] = []
  private let reader: LedgerReader
  private let own: LogName
  private let entries: Int
  private let root: SHA256Digest
  private let keys: [(log: Int, key: PublicKey)]

  /// Nothing is known yet.
  ///
  /// - Parameter more: Further keys that a log was signed with, such as those of the keys folder.
  init(_ reader: LedgerReader, keys more: [PublicKey]) throws {
    self.reader = reader
    own = try reader.logName()
    let edge = try reader.treeEdge()
    (entries, root) = (edge.size, edge.root)
    let named = try reader.logKeys()
    let others = more.filter { key in !named.contains { $0.key == key } }
    keys = named + others.map { (log: 0, key: $0) }
  }

  /// The newest of each log, oldest log first.
  var notes: [SignedNote] { beyond.sorted { $0.key < $1.key }.map(\.value) }

  /// The number of the newest log that is known.
  public var newestLog: Int { max(own.number, beyond.keys.max() ?? 1) }

  /// What the ledger lacks.
  var shortfall: Shortfall? {
    guard let newest = beyond.max(by: { $0.key < $1.key })?.value,
      let checkpoint = try? Checkpoint(parsing: newest.text)
    else { return nil }
    return Shortfall(entries: entries, covered: checkpoint.size, log: checkpoint.origin)
  }

  /// Writes them to the file beside the ledger, unless its last one says as much.
  func keep(in file: CheckpointFile) throws {
    guard let newest = notes.last.flatMap({ try? Checkpoint(parsing: $0.text) }) else { return }
    guard file.newest != newest else { return }
    file.cutTornEnd(host: own.host)
    try file.keep(notes)
  }

  /// Takes in the checkpoints of the file beside the ledger.
  mutating func add(_ file: CheckpointFile) throws {
    _ = try file.visit { try add($0, from: file.path) }
  }

  /// Takes in a checkpoint.
  ///
  /// - Parameter source: Where it is from, for messages.
  /// - Throws: ``LedgerError/foreignCheckpoint(source:problem:)`` when it is not of this log, or of
  ///   another past.
  mutating func add(_ note: SignedNote, from source: String) throws {
    let checkpoint: Checkpoint
    do { checkpoint = try Checkpoint(parsing: note.text) } catch {
      throw LedgerError.foreignCheckpoint(source: source, problem: "it is no checkpoint: \(error)")
    }
    guard let log = LogName(checkpoint.origin) else {
      throw LedgerError.foreignCheckpoint(
        source: source, problem: "it is of the log \(checkpoint.origin)")
    }
    let shared = log.number < own.number ? try reader.entriesShared(withLog: log.number) : entries
    if log.number <= own.number, checkpoint.size <= shared {
      return try compare(note, checkpoint, from: source)
    }
    try verify(note, checkpoint, log, from: source)
    // What was lost before is in the log already.
    guard log.number >= own.number else { return }
    let newest = beyond[log.number].flatMap { try? Checkpoint(parsing: $0.text) }
    if checkpoint.size > newest?.size ?? 0 { beyond[log.number] = note }
  }

  /// A checkpoint over entries that the ledger has must be one over just these entries.
  private func compare(_ note: SignedNote, _ checkpoint: Checkpoint, from source: String) throws {
    if try reader.signedCheckpoint(size: checkpoint.size)?.text == note.text { return }
    let proof = try reader.consistency(from: checkpoint.size, to: entries)
    let isContinued =
      proof?.verifies(old: checkpoint.size, root: checkpoint.root, new: entries, root: root)
    guard isContinued == true else {
      throw LedgerError.foreignCheckpoint(
        source: source,
        problem: "its \(checkpoint.size) entries are not those that the backup begins with")
    }
  }

  private mutating func verify(
    _ note: SignedNote, _ checkpoint: Checkpoint, _ log: LogName, from source: String
  ) throws {
    let own = keys.filter { $0.log == log.number || $0.log == 0 }.compactMap {
      try? NoteKey(name: checkpoint.origin, publicKey: $0.key)
    }
    do {
      let signers = try note.verified(by: own).map(\.key.publicKey)
      guard !signers.isEmpty else { throw NoteFault.unknownKeys }
      unnamed += signers.filter { signer in
        !unnamed.contains(signer) && keys.contains { $0.log == 0 && $0.key == signer }
      }
    } catch {
      throw LedgerError.foreignCheckpoint(
        source: source,
        problem: "the one over \(checkpoint.size) entries is not signed by a log key of the backup "
          + "or of the keys folder")
    }
  }
}

extension LedgerReader {
  /// How many entries a log that was ended shares with the one there is now.
  fileprivate func entriesShared(withLog log: Int) throws -> Int {
    try statements.first(
      "SELECT entry FROM restoration WHERE log > ? ORDER BY log LIMIT 1", .integer(log)
    ) { try $0.tally(0) - 1 } ?? 0
  }
}
