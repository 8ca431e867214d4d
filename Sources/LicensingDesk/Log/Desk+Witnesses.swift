import Ledger
public import LicenseRecord
public import Licensing

extension Desk {
  /// The policy that the log is judged by, as it is published.
  public func logPolicy() throws -> LogPolicy { try ledger.read { try $0.logPolicy() } }

  /// Names the witnesses of the log, and how many must have seen a checkpoint, by an entry.
  ///
  /// - Parameters:
  ///   - path: A file with lines of a log policy (C2SP tlog-policy), or `-`. Lines of logs may be
  ///     left out: which logs there are is known from the home's keys.
  ///   - isDryRun: Nothing is written.
  /// - Returns: The policy as it now is, and whether that is news.
  /// - Throws: A ``DeskError`` that says what is wrong with the file.
  public func setLogPolicy(
    _ path: String, isDryRun: Bool = false, actor: String, now: Instant
  ) throws -> (policy: LogPolicy, changed: Bool) {
    _ = try LineText.check("actor", actor, limit: 100)
    let given = try Desk.readPolicy(path)
    let witnesses = try WitnessPolicy(of: given)
    if isDryRun {
      return try ledger.read { reader in
        try Desk.check(given, path, reader)
        return (
          try LogPolicy(
            logs: reader.logPolicy().logs, witnesses: given.witnesses, groups: given.groups,
            quorum: given.quorum), try reader.witnessPolicy() != witnesses
        )
      }
    }
    return try ledger.write { transaction in
      try Desk.check(given, path, transaction.reader)
      guard try transaction.reader.witnessPolicy() != witnesses else {
        return (try transaction.reader.logPolicy(), false)
      }
      try transaction.append(
        .policyConfigured(witnesses), time: transaction.recordedTime(now: now), actor: actor)
      return (try transaction.reader.logPolicy(), true)
    }
  }

  private static func readPolicy(_ path: String) throws(DeskError) -> LogPolicy {
    // Far below what an entry may have, however its lines are escaped.
    let bytes = try InputFile.read(path, limit: 256 << 10)
    do { return try LogPolicy(parsing: bytes) } catch {
      throw .file(
        path: path,
        problem:
          "\(error); a line is such as \"witness NAME KEY\", \"group NAME 2 NAME NAME NAME\" "
          + "or \"quorum NAME\"")
    }
  }

  /// The logs that are named must be this home's, and the witnesses must be others.
  private static func check(_ policy: LogPolicy, _ path: String, _ reader: LedgerReader) throws {
    let own = try reader.logPolicy().logs.map(\.key)
    if let log = policy.logs.first(where: { !own.contains($0.key) }) {
      throw DeskError.file(
        path: path,
        problem: "it names the log \(log.key.name), which is not this home's; leave out the lines "
          + "of logs, which follow from the home's keys")
    }
    let keys = try reader.keys().map(\.key)
    if let witness = policy.witnesses.first(where: { keys.contains($0.key.publicKey) }) {
      throw DeskError.file(
        path: path,
        problem: "the witness \(witness.name) has a key of this home, and so would witness "
          + "nothing; name keys that are somebody else's")
    }
  }

  /// Keeps what witnesses signed over a checkpoint of this log.
  ///
  /// - Parameters:
  ///   - path: A file with the checkpoint and the witnesses' lines after it (C2SP
  ///     tlog-cosignature), or `-`.
  ///   - isDryRun: Nothing is written.
  /// - Throws: A ``DeskError`` that says what is wrong with it; nothing is written then.
  public func cosign(_ path: String, isDryRun: Bool = false) throws -> Cosigning {
    let note = try CosignedNote(reading: path)
    if isDryRun {
      return try ledger.read { reader in
        let verified = try note.verified(reader)
        let known = try note.checkpoint(reader).verified(by: verified.map(\.key)).map(\.key)
        let new = verified.filter { !known.contains($0.key) }
        return try note.outcome(verified, new: new, reader)
      }
    }
    return try ledger.write { transaction in
      let verified = try note.verified(transaction.reader)
      let new = try transaction.store(
        verified, over: note.checkpoint(transaction.reader), size: note.size)
      return try note.outcome(verified, new: new, transaction.reader)
    }
  }

  /// Whether enough witnesses of the policy have signed a checkpoint; nil when it asks for none.
  static func isWitnessed(_ note: SignedNote, _ reader: LedgerReader) throws -> Bool? {
    let policy = try reader.logPolicy()
    guard policy.quorum != LogPolicy.noQuorum else { return nil }
    return (try? policy.accepted(note)) != nil
  }
}
