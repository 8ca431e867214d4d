import LicenseRecord
import StrictJSON

/// Checks entries one after the other: numbers, digests, columns, order, signatures.
///
/// What a body says holds, since the digest covers it: a column that says something
/// else is the column's fault, and replay goes by the body.
struct EntryCheck {
  /// What the check of one entry gave.
  struct Outcome {
    var problems: [String] = []
    /// What the body says, when it is sound enough to be replayed.
    var said: SaidEntry?
    /// Whether it follows the entry before without a gap.
    var isInPlace = true
  }

  /// The keys that the log has named so far.
  private(set) var keys = KeysInForce()
  /// The numbers that were given out so far, and the logs that were begun.
  private(set) var given = GivenNumbers()
  /// The witnesses that the log has named so far, by the bytes of their verifier keys.
  private(set) var witnesses: [[UInt8]: NoteKey] = [:]
  /// The hosts that the log has named so far: each names the log too.
  private(set) var hosts: Set<String> = []
  /// The host as it is now.
  private var host = ""
  /// Which records have their signatures checked.
  private(set) var sample: SignatureSample
  private var last = (number: Int64(0), said: SaidEntry?.none)

  init(sample: SignatureSample = SignatureSample()) { self.sample = sample }

  /// Checks the next entry.
  ///
  /// - Parameter vouched: How many entries a sound checkpoint covers.
  mutating func check(_ entry: StoredEntry, vouched: Int64) -> Outcome {
    var outcome = Outcome()
    let expected = last.number.addingReportingOverflow(1).partialValue
    if entry.number != expected {
      outcome.isInPlace = false
      outcome.problems.append("number: follows \(last.number), so it should be \(expected)")
    }
    if entry.digest != .blob(SHA256Digest(of: entry.body).bytes) {
      outcome.problems.append("digest or body: the digest is not the SHA-256 of the body")
    }
    do {
      let said = try read(entry.body)
      outcome.said = said
      outcome.problems += columnProblems(entry, said) + orderProblems(said)
      switch said.kind {
      case .licenseIssued: outcome.problems += recordProblems(said.body)
      case .licenseReissued:
        outcome.problems += [signatureProblem(said.body)].compactMap(\.self)
      case .statusPublished: outcome.problems += listProblems(said.body)
      case .keyAdded, .keyRotated, .keyRetired, .keyRevoked:
        outcome.problems += [keys.note(said, entry.number, vouched: vouched)].compactMap(\.self)
      case .homeConfigured: remember(host: said.body["home"]?["host"]?.string)
      case .requestGranted: outcome.problems += given.problems(grant: said.body)
      case .licenseRecovered: outcome.problems += given.problems(recovered: said.body)
      case .ledgerRestored:
        outcome.problems += given.problems(
          restored: said.body, number: entry.number,
          key: keys.logKey(at: entry.number - 1), keys: keys.logKeys)
        keys.restore(said.body, entry.number)
      case .policyConfigured: remember(policy: said.body["policy"]?.string)
      default: break
      }
    } catch {
      outcome.problems.append("body: cannot be read: \(error)")
    }
    last = (entry.number, outcome.said)
    return outcome
  }

  /// What is wrong with the end of the log: a grant whose record is gone.
  func problemAtEnd() -> String? {
    last.said?.kind.promisesRecord == true ? "the record that the grant promises is missing" : nil
  }

  private func read(_ bytes: [UInt8]) throws -> SaidEntry {
    let body = try JSON.parse(bytes)
    guard body.canonical() == bytes else {
      throw DocumentError(path: "", position: nil, problem: "it is not canonical JSON")
    }
    var reader = try ObjectReader(body)
    if reader.optional("kind") == nil, reader.optional("proof") != nil {
      var proof = try reader.object("proof")
      // A record's actor is the one of the entry before it: a grant, or the revocation of the key
      // whose records were then signed anew.
      let follows: [EntryKind] = [.keyRevoked, .licenseReissued]
      let isAnew = last.said.map { follows.contains($0.kind) } ?? false
      let created = try proof.string("created")
      // One that was recovered was signed before it was entered.
      let entered = last.said?.kind == .licenseRecovered ? last.said?.time : nil
      return SaidEntry(
        kind: isAnew ? .licenseReissued : .licenseIssued, time: entered ?? created,
        actor: last.said?.actor ?? "", body: body)
    }
    let kind = try reader.parsed("kind", "a kind of entry") { EntryKind(rawValue: $0) }
    guard kind != .licenseIssued, kind != .licenseReissued else {
      throw reader.error("kind", "a record names no kind")
    }
    _ = try reader.string("nonce")
    return SaidEntry(
      kind: kind, time: try reader.string("time"), actor: try reader.string("actor"), body: body)
  }

  /// The columns only repeat what bodies say.
  private func columnProblems(_ entry: StoredEntry, _ said: SaidEntry) -> [String] {
    [
      ("time", entry.time, said.time), ("actor", entry.actor, said.actor),
      ("kind", entry.kind, said.kind.rawValue),
    ].compactMap { column, found, said in
      let said = StoredValue.text(Array(said.utf8))
      guard found != said else { return nil }
      return
        "\(column): is \(found.shown(beside: said)), the body says \(said.shown(beside: found))"
    }
  }

  private func orderProblems(_ said: SaidEntry) -> [String] {
    guard let before = last.said ?? (last.number == 0 ? said : nil) else { return [] }
    var problems: [String] = []
    if said.time < before.time { problems.append("time: is before that of the entry before") }
    switch (before.kind.promisesRecord, said.kind == .licenseIssued) {
    case (true, false): problems.append("body: is not the record that the grant before it promises")
    case (false, true): problems.append("body: is a record that follows no grant")
    default: break
    }
    return problems
  }

  private mutating func remember(host name: String?) {
    guard let name else { return }
    hosts.insert(name)
    host = name
    given.move(to: name)
  }

  private mutating func remember(policy text: String?) {
    let policy = text.flatMap { try? WitnessPolicy(parsing: $0).policy }
    for witness in policy?.witnesses ?? [] {
      witnesses[Array(witness.key.text.utf8)] = witness.key
    }
  }

  private mutating func recordProblems(_ record: JSON) -> [String] {
    if sample.takesNext(), let problem = signatureProblem(record) { return [problem] }
    guard let grant = last.said, grant.kind.promisesRecord else { return [] }
    return GrantedTerms.contradictions(record: record, grant: grant.body)
  }

  private func listProblems(_ body: JSON) -> [String] {
    guard let list = body["credential"] else { return ["body: has no status list"] }
    return [signatureProblem(list) ?? ListedStates.contradiction(list, body: body, host: host)]
      .compactMap(\.self)
  }

  /// What is wrong with the signature of a record or a status list.
  private func signatureProblem(_ document: JSON) -> String? {
    let method = document["proof"]?["verificationMethod"]?.string ?? ""
    let thumbprint = method.split(separator: "#").last.map(String.init) ?? ""
    let recovered = last.said?.kind == .licenseRecovered ? keys.licenseKey(thumbprint) : nil
    guard let key = recovered ?? keys.license, key.thumbprint == thumbprint else {
      return keys.knowsLicenseKey(thumbprint)
        ? "body: signed by a key that did not sign then, \(thumbprint.displayed)"
        : "body: signed by a key that is not in the log, \(thumbprint.displayed)"
    }
    guard DataIntegrityProof.verify(document: document, key: key) == .verified else {
      return "body: its signature does not hold"
    }
    return nil
  }
}
