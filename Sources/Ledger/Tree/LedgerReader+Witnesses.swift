public import LicenseRecord

extension LedgerReader {
  /// The policy to judge this log by: its keys, its witnesses, its quorum (C2SP tlog-policy).
  ///
  /// Keys that were retired or revoked are left out: a policy says nothing of windows, and who is in
  /// it is believed. A retired log key counts no longer from its retirement on.
  public func logPolicy() throws -> LogPolicy {
    let (name, numbers) = (try logName(), try logKeys())
    let believed = try keys().filter {
      $0.role == .log && ![.retired, .revoked].contains($0.state)
    }
    // Those of a log that was ended too: what they proved of the entries it shares still holds.
    let logs = try believed.map { key in
      let log = numbers.first { $0.key == key.key }?.log ?? name.number
      let origin = LogName(host: name.host, number: log).origin
      return LogPolicy.Log(
        key: try NoteKey(name: origin, publicKey: key.key), url: "https://\(origin)")
    }
    return try witnessPolicy()?.policy(of: logs) ?? LogPolicy(logs: logs)
  }

  /// The witnesses and the quorum; nil before any were named.
  public func witnessPolicy() throws -> WitnessPolicy? {
    let text = try statements.first("SELECT document FROM log_policy") { try $0.text(0) }
    guard let text else { return nil }
    do { return try WitnessPolicy(parsing: text) } catch {
      throw LedgerError.storage("a row is damaged: the log policy cannot be read: \(error)")
    }
  }

  /// What the witnesses of the policy have signed over the checkpoint of a size.
  func cosignatures(size: Int) throws -> [NoteSignature] {
    let stored = try storedCosignatures(size: size)
    guard !stored.isEmpty else { return [] }
    let known = Set(try witnessPolicy()?.policy.witnesses.map(\.key.text) ?? [])
    return stored.filter { known.contains($0.witness) }.map(\.signature)
  }

  /// Every cosignature of the checkpoint of a size, and the verifier key it is by.
  func storedCosignatures(size: Int) throws -> [(witness: String, signature: NoteSignature)] {
    try statements.all(
      "SELECT witness, line FROM cosignature WHERE size = ? ORDER BY witness", .integer(size)
    ) { row in
      guard let signature = NoteSignature(parsing: row.rawBytes(1) + [0x0a]) else {
        throw LedgerError.storage("a row is damaged: a cosignature is no signature line")
      }
      return (try row.text(0), signature)
    }
  }

  /// The newest checkpoint over at least `size` entries that enough witnesses have seen, with
  /// their cosignatures; nil when there is none, and when the policy asks for no witness.
  public func witnessedCheckpoint(over size: Int) throws -> SignedNote? {
    let policy = try logPolicy()
    guard policy.quorum != LogPolicy.noQuorum else { return nil }
    let sizes = try statements.all(
      "SELECT DISTINCT size FROM cosignature WHERE size >= ? ORDER BY size DESC", .integer(size)
    ) { try $0.tally(0) }
    for size in sizes {
      guard let note = try checkpoint(size: size) else { continue }
      if (try? policy.accepted(note)) != nil { return note }
    }
    return nil
  }
}

extension LedgerTransaction {
  /// Keeps what witnesses signed over a checkpoint of this ledger.
  ///
  /// The caller has verified the signatures. Of a witness that has signed the checkpoint before
  /// the earlier one stays.
  /// - Returns: Those that were new.
  public func store(_ signatures: [VerifiedSignature], over note: SignedNote, size: Int) throws
    -> [VerifiedSignature]
  {
    let new = try signatures.filter { signature in
      try statements.changes(
        "INSERT OR IGNORE INTO cosignature (size, witness, line) VALUES (?, ?, ?)",
        [
          .integer(size), .text(signature.key.text),
          .utf8(Array(signature.signature.line.dropLast())),
        ])
    }
    if !new.isEmpty { entries.cosigned.append(note.adding(new.map(\.signature))) }
    return new
  }
}
