import LicenseRecord
import StrictJSON

/// Holds the signed checkpoints against the tree, in step with the entries.
struct CheckpointCheck {
  let statements: Statements
  private let rows: StoredRows
  private var next: (size: Int64, note: StoredValue)?
  private var newest: Int64 = 0
  /// How many entries the newest checkpoint covers that nothing is wrong with.
  private(set) var vouched: Int64 = 0

  init(_ statements: Statements) throws {
    self.statements = statements
    rows = try statements.rows("SELECT size, note FROM checkpoint ORDER BY size")
    next = try CheckpointCheck.read(rows)
  }

  private static func read(_ rows: StoredRows) throws -> (size: Int64, note: StoredValue)? {
    guard let row = try rows.next() else { return nil }
    return (try row.amount(0), row.value(1))
  }

  /// Checks the checkpoints over the tree as it is now; `log` knows the keys and the host.
  mutating func check(
    _ edge: TreeFrontier, _ log: EntryCheck, report: (String, String) -> Void
  ) throws {
    while let (size, note) = next, size <= edge.size {
      if let problem = problem(size, note, edge, log) {
        report("checkpoint size \(size)", problem)
      } else {
        vouched = size
      }
      newest = size
      next = try CheckpointCheck.read(rows)
    }
  }

  /// Names what is left when all entries were read.
  mutating func finish(_ entries: Int, report: (String, String) -> Void) throws {
    if newest < entries {
      report(
        "checkpoint", "none covers the \(entries - Int(newest)) entries after entry \(newest)")
    }
    while let (size, _) = next {
      report("checkpoint size \(size)", "size is beyond the last entry, \(entries)")
      next = try CheckpointCheck.read(rows)
    }
  }

  /// Each checkpoint in the file beside the database must be in it too.
  ///
  /// What the file lacks, a crash may have kept from it; what the database lacks was taken out of it.
  ///
  /// But for those that a restoration says were lost: they are held against the keys alone.
  func compare(
    _ file: CheckpointFile, with log: EntryCheck, report: (String, String) -> Void
  ) throws {
    let reader = LedgerReader(statements: statements)
    let lost = LostCheckpoints(log.given.gaps)
    let isWhole = try file.visit { note in
      guard let checkpoint = try? Checkpoint(parsing: note.text) else {
        return report("checkpoint file", "holds a note that is no checkpoint")
      }
      if let name = LogName(checkpoint.origin),
        lost.isLost(log: name.number, size: checkpoint.size),
        let keys = lost.keys(of: name, checkpoint.size, log)
      {
        if let problem = signatureProblem(note, checkpoint, by: keys) {
          report("checkpoint size \(checkpoint.size)", problem)
        }
        return
      }
      let own = try? reader.signedCheckpoint(size: checkpoint.size)
      guard let own, own.text == note.text else {
        return report(
          "checkpoint size \(checkpoint.size)",
          "note is \(own == nil ? "missing" : "another") in the database; "
            + "the file beside it has one")
      }
      let stored = (try? reader.storedCosignatures(size: checkpoint.size).map(\.signature)) ?? []
      for signature in note.signatures
      where !own.signatures.contains(signature) && !stored.contains(signature) {
        report(
          "cosignature size \(checkpoint.size), witness \(signature.name.displayed)",
          "is missing in the database; the file beside it has one")
      }
    }
    if !isWhole { report("checkpoint file", "holds something that is no signed note") }
  }

  /// The log must still begin with the entries that a checkpoint somebody kept covers.
  func compare(
    _ kept: SignedNote, with log: EntryCheck, _ tree: (size: Int, root: SHA256Digest),
    report: (String, String) -> Void
  ) {
    guard let checkpoint = try? Checkpoint(parsing: kept.text) else {
      return report("kept checkpoint", "is a note, but no checkpoint")
    }
    if let problem = problem(kept, checkpoint, log) { return report("kept checkpoint", problem) }
    let lost = LostCheckpoints(log.given.gaps)
    let number = LogName(checkpoint.origin)?.number ?? 1
    if let shared = lost.shared(log: number), checkpoint.size > shared {
      return report(
        "kept checkpoint",
        lost.isLost(log: number, size: checkpoint.size)
          ? "covers \(checkpoint.size) entries of a log that was lost after entry \(shared), as the "
            + "restoration says; it proves nothing about the entries after that"
          : "covers \(checkpoint.size) entries, more than the restoration after entry \(shared) "
            + "knew of")
    }
    guard checkpoint.size <= tree.size else {
      return report(
        "kept checkpoint",
        "covers \(checkpoint.size) entries; the log has only \(tree.size): its end was cut off")
    }
    let reader = LedgerReader(statements: statements)
    // Hashes that are damaged prove nothing either; the comparison of the tables names them.
    let proof = try? reader.consistency(from: checkpoint.size, to: tree.size)
    let isContinued =
      proof?.verifies(
        old: checkpoint.size, root: checkpoint.root, new: tree.size, root: tree.root) ?? false
    if !isContinued {
      report(
        "kept checkpoint",
        "covers \(checkpoint.size) entries that are not those the log now begins with: "
          + "the past was rewritten")
    }
  }

  private func problem(
    _ note: SignedNote, _ checkpoint: Checkpoint, _ log: EntryCheck
  ) -> String? {
    guard let name = LogName(checkpoint.origin), log.hosts.contains(name.host),
      log.given.knows(log: name.number)
    else { return "note is of the log \(checkpoint.origin.displayed)" }
    let lost = LostCheckpoints(log.given.gaps).keys(of: name, checkpoint.size, log)
    let key = log.keys.logKey(at: Int64(checkpoint.size))
    return signatureProblem(note, checkpoint, by: lost ?? [key].compactMap(\.self))
  }

  private func signatureProblem(
    _ note: SignedNote, _ checkpoint: Checkpoint, by keys: [PublicKey]
  ) -> String? {
    let keys = keys.compactMap { try? NoteKey(name: checkpoint.origin, publicKey: $0) }
    do { _ = try note.opened(by: keys) } catch {
      return "note is not signed by the log key of this home at that size: \(error)"
    }
    return nil
  }

  private func problem(
    _ size: Int64, _ stored: StoredValue, _ edge: TreeFrontier, _ log: EntryCheck
  ) -> String? {
    guard let note = try? SignedNote(parsing: stored.textBytes),
      let checkpoint = try? Checkpoint(parsing: note.text)
    else { return "note is no signed checkpoint" }
    // What witnesses sign is kept apart: a line of somebody else's would be given out with ours.
    guard note.signatures.count == 1 else {
      return "note has a signature that is not the log key's"
    }
    guard Int64(checkpoint.size) == size, checkpoint.size == edge.size else {
      return "size is not that of the note, \(checkpoint.size)"
    }
    guard checkpoint.root == edge.root else {
      return "note has the root of another log than these entries make"
    }
    guard LogName(checkpoint.origin)?.number == log.given.log.number else {
      return "note is of the log \(checkpoint.origin.displayed), which is not the one at its entry"
    }
    return problem(note, checkpoint, log)
  }
}
