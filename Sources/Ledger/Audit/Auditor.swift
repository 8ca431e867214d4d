import Foundation
import GRDB
import LicenseRecord
import StrictJSON

/// Holds a ledger against its own log.
///
/// Lets SQLite check the file, reads every entry once, checks its digest, its
/// columns and its signature, replays it into an empty database beside, and then
/// compares the two table by table. All in one read transaction, so writers may go on.
///
/// Made for a file that somebody may have tampered with: nothing is read from a table
/// that is not as it was made, nor from a file whose pages are damaged, since a query
/// over either may never end.
struct Auditor {
  let statements: Statements
  private let progress: (_ done: Int, _ of: Int) -> Void
  private var differences: [AuditReport.Difference] = []
  private var entries = 0
  private var records = 0
  private var signatures = 0
  var erased = 0
  /// The first entry that could not be replayed; the tables cannot be judged then.
  private var haltedAt: Int64?
  private var isReadable = true

  private let beside: CheckpointFile
  private let kept: SignedNote?
  /// How many records have their signatures checked; nil for all.
  private let sample: Int?

  init(
    _ db: Database, beside: CheckpointFile, since kept: SignedNote?, sample: Int?,
    progress: @escaping (Int, Int) -> Void
  ) {
    statements = Statements(db, KeptStatements())
    self.beside = beside
    self.kept = kept
    self.sample = sample
    self.progress = progress
  }

  /// Audits, and says what was found.
  mutating func report() throws -> AuditReport {
    try run()
    return AuditReport(
      entries: entries, records: records, signatures: signatures, erased: erased,
      differences: differences)
  }

  private mutating func run() throws {
    let replica = try Replica()
    let cacheSize = try statements.first("PRAGMA cache_size") { try $0.amount(0) } ?? 0
    try statements.run("PRAGMA cache_size = \(Replica.cacheSize)")
    defer { try? statements.run("PRAGMA cache_size = \(cacheSize)") }
    var tables: Set<String> = []
    try stage { if !(try $0.checkStorage()) { $0.isReadable = false } }
    try stage { tables = try $0.compareSchema() }
    if !tables.contains("entry") { isReadable = false }
    try stage { try $0.replay(into: replica) }
    try replica.attach(to: statements.db)
    if let haltedAt {
      report("tables", "were not compared: the log cannot be replayed from entry \(haltedAt) on")
    } else {
      for table in Schema.derivedTables where tables.contains(table.name) {
        try stage { try $0.compare(table.name, key: table.key) }
      }
    }
    if tables.contains("erasable") {
      let isComplete = haltedAt == nil
      try stage { try $0.checkErasable(mentionsAreComplete: isComplete) }
    }
    if tables.isSuperset(of: ["posting", "month_total"]) { try stage { try $0.checkBalance() } }
    if !isReadable { report("storage", "is damaged; the rest of it was not audited") }
  }

  /// Does a part of the audit, unless the file has turned out to be damaged.
  private mutating func stage(_ work: (inout Auditor) throws -> Void) throws {
    guard isReadable else { return }
    do { try work(&self) } catch let error as DatabaseError where error.meansDamage {
      report("storage", (error.message ?? "\(error.resultCode)").displayed)
      isReadable = false
    }
  }

  mutating func report(_ place: String, _ problem: String) {
    differences.append(.init(place: place, problem: problem))
  }

  // MARK: The log

  private mutating func replay(into replica: Replica) throws {
    let total = (try? LedgerReader(statements: statements).entryCount()) ?? 0
    let licenses = try statements.first("SELECT count(*) FROM license") { try $0.tally(0) } ?? 0
    var check = EntryCheck(sample: SignatureSample(sample, of: licenses))
    var (last, reissued) = (Int64(0), 0)
    var grown = (size: 0, root: MerkleTree.emptyRoot)
    var checkpoints = try CheckpointCheck(statements)
    let rows = try statements.rows(
      "SELECT \(StoredEntry.columns) FROM entry ORDER BY number")
    try replica.fill { filler in
      var tree = filler.tree
      while let row = try rows.next() {
        let entry = try StoredEntry(row)
        let outcome = check.check(entry, vouched: checkpoints.vouched)
        last = entry.number
        entries += 1
        switch outcome.said?.kind {
        case .licenseIssued: records += 1
        case .licenseReissued: reissued += 1
        default: break
        }
        for problem in outcome.problems { report("entry \(entry.number)", problem) }
        add(entry.number, outcome, to: filler)
        try tree.append(SHA256Digest(of: entry.body))
        try checkpoints.check(tree.edge, check) { report($0, $1) }
        if entries.isMultiple(of: 4096) { progress(entries, total) }
      }
      try tree.store()
      grown = (tree.edge.size, tree.edge.root)
    }
    records += reissued
    // One that took the place of another has no grant to be held against: it is always checked.
    signatures = check.sample.count + reissued
    try checkpoints.finish(grown.size) { report($0, $1) }
    try checkpoints.checkCosignatures(check) { report($0, $1) }
    try checkpoints.compare(beside, with: check) { report($0, $1) }
    if let kept { checkpoints.compare(kept, with: check, grown) { report($0, $1) } }
    if let problem = check.problemAtEnd() { report("entry \(last)", problem) }
    try reportCopies()
  }

  /// Every body has a nonce or a signature of its own, so no two digests are equal: an
  /// entry added by copying another would otherwise pass where it changes nothing.
  private mutating func reportCopies() throws {
    let rows = try statements.rows(
      """
      SELECT max(number), min(number) FROM entry GROUP BY digest HAVING count(*) > 1
      LIMIT \(TableShape.limit)
      """)
    while let row = try rows.next() {
      report("entry \(try row.amount(0))", "digest: is that of entry \(try row.amount(1)) too")
    }
  }

  /// Where a record that was signed anew says something other than the one it takes the place of.
  private func changeProblem(_ record: JSON, _ filler: Replica.Filler) throws -> String? {
    guard let number = try filler.recordEntry(record),
      let before = try LedgerReader(statements: statements).entry(number)
    else { return nil }
    guard try JSON.parse(before.body).withoutProof == record.withoutProof else {
      return "body: says something other than entry \(number), whose place it takes"
    }
    return nil
  }

  private mutating func add(
    _ number: Int64, _ outcome: EntryCheck.Outcome, to filler: Replica.Filler
  ) {
    guard haltedAt == nil else { return }
    guard let said = outcome.said, outcome.isInPlace else {
      haltedAt = number
      return
    }
    do {
      if said.kind == .licenseReissued, let problem = try changeProblem(said.body, filler) {
        report("entry \(number)", problem)
      }
      try filler.add(Int(number), said)
      if said.kind == .statusPublished, let problem = try filler.wrongBits(said.body) {
        report("entry \(number)", problem)
      }
      if said.kind == .licenseTimestamped,
        let problem = try TimestampCheck.problem(said.body, filler.record(of:), statements)
      {
        report("entry \(number)", problem)
      }
    } catch {
      let problem = (error as? DatabaseError)?.message ?? "\(error)"
      report("entry \(number)", "body: cannot be replayed: \(problem.displayed)")
      haltedAt = number
    }
  }
}

extension DatabaseError {
  /// Whether the error tells of the file's content, and not of the machine.
  fileprivate var meansDamage: Bool {
    [
      .SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_FORMAT, .SQLITE_TOOBIG, .SQLITE_MISMATCH,
      .SQLITE_ERROR,
    ].contains(resultCode)
  }
}

extension JSON {
  /// The members of a record but its proof, canonical.
  fileprivate var withoutProof: [UInt8] {
    JSON.object((members ?? []).filter { $0.name != "proof" }.map { ($0.name, $0.value) })
      .canonical()
  }
}
