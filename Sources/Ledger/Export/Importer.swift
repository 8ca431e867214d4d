import GRDB
import LicenseRecord
import StrictJSON

/// Fills an empty ledger with the lines of an export.
///
/// What was said before may be said again: so an export that was cut short and the rest of it fit
/// together wherever the cut was.
struct Importer: ~Copyable {
  private let statements: Statements
  private var tree: TreeRows
  /// Signatures are checked by the audit of the whole.
  private var check = EntryCheck(sample: SignatureSample(0))
  private(set) var last = 0
  private var lastKind: EntryKind?
  private(set) var end: ExportSummary?
  private var hasHeader = false

  init(_ statements: Statements) {
    self.statements = statements
    tree = TreeRows(statements)
  }

  /// Whether a transaction may end here: a grant waits for its record.
  var isComplete: Bool { lastKind?.promisesRecord != true }

  /// Takes in a line.
  ///
  /// - Throws: An error whose description says what is wrong with it.
  mutating func add(_ bytes: [UInt8]) throws {
    let line = try ExportLine(parsing: bytes)
    if case .header = line { hasHeader = true }
    guard hasHeader else { throw Problem("the first line must be that of an export") }
    end = nil
    switch line {
    case .header: break
    case .text(let key, let salt, let content): try addText(key, salt, content)
    case .entry(let number, let time, let actor, let kind, let body, let digest):
      let columns = [time, actor, kind].map { StoredValue.text(Array($0.utf8)) }
      let hash = SHA256Digest(hex: digest).map { StoredValue.blob($0.bytes) } ?? .null
      try add(
        StoredEntry(
          number: Int64(number), time: columns[0], actor: columns[1], kind: columns[2],
          body: body.canonical(), digest: hash), body)
    case .checkpoint(let size, let note): try addCheckpoint(size, note)
    case .cosignature(let size, let witness, let signature):
      try addCosignature(size, witness, signature)
    case .end(let summary): end = summary
    }
  }

  /// Keeps what was counted, once all lines were read.
  borrowing func finish() throws { try tree.store() }

  struct Problem: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
  }

  private func addText(_ key: String, _ salt: [UInt8], _ content: String) throws {
    try refuseNUL(content)
    guard ErasableKey(salt: salt, content: content).text == key else {
      throw Problem("salt and content do not give the key")
    }
    // A key names one text only, and one that was erased meanwhile stays so.
    try statements.run(
      """
      INSERT INTO erasable (key, salt, content) SELECT ?1, ?2, ?3
      WHERE NOT EXISTS (SELECT 1 FROM erasable WHERE key = ?1)
        AND NOT EXISTS (SELECT 1 FROM erasure WHERE key = ?1)
      """, .text(key), .blob(salt), .text(content))
  }

  private mutating func add(_ entry: StoredEntry, _ body: JSON) throws {
    let number = Int(entry.number)
    if number <= last, try isThere(entry) { return }
    guard number == last + 1 else {
      throw Problem(
        number <= last
          ? "it is another entry \(number) than the one before"
          : "entry \(number) follows entry \(last): lines between them are missing")
    }
    let outcome = check.check(entry, vouched: .max)
    guard outcome.problems.isEmpty, let said = outcome.said else {
      throw Problem("entry \(number): " + outcome.problems.joined(separator: "; "))
    }
    let digest = SHA256Digest(of: entry.body)
    try statements.run(
      "INSERT INTO entry (number, time, actor, kind, body, digest) VALUES (?, ?, ?, ?, ?, ?)",
      .integer(number), .text(said.time), .text(said.actor), .text(said.kind.rawValue),
      .utf8(entry.body), .blob(digest.bytes))
    do {
      try Replay(statements: statements).apply(said.kind, body, number: number, time: said.time)
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
      throw Problem("entry \(number) cannot be replayed: \(error.message ?? "")")
    }
    try tree.append(digest)
    (last, lastKind) = (number, said.kind)
  }

  /// Whether the very same entry was there before.
  private func isThere(_ entry: StoredEntry) throws -> Bool {
    try statements.first(
      "SELECT \(StoredEntry.columns) FROM entry WHERE number = ?", .integer(entry.number)
    ) {
      let found = try StoredEntry($0)
      return found.body == entry.body && found.digest == entry.digest && found.time == entry.time
        && found.actor == entry.actor && found.kind == entry.kind
    } ?? false
  }

  private func addCosignature(_ size: Int, _ witness: String, _ signature: String) throws {
    let isCheckpoint = try statements.first(
      "SELECT 1 FROM checkpoint WHERE size = ?", .integer(size)
    ) { _ in true }
    guard isCheckpoint == true else { throw Problem("no checkpoint covers \(size) entries") }
    try statements.run(
      "INSERT OR IGNORE INTO cosignature (size, witness, line) VALUES (?, ?, ?)",
      .integer(size), .text(witness), .text(signature))
  }

  private func addCheckpoint(_ size: Int, _ note: String) throws {
    let found = try statements.first(
      "SELECT note FROM checkpoint WHERE size = ?", .integer(size)
    ) { try $0.text(0) }
    if found?.utf8.elementsEqual(note.utf8) == true { return }
    guard found == nil else { throw Problem("it is another checkpoint \(size) than before") }
    guard let signed = try? SignedNote(parsing: note.utf8),
      let checkpoint = try? Checkpoint(parsing: signed.text), checkpoint.size == size
    else { throw Problem("the note is no checkpoint over \(size) entries") }
    guard size == tree.edge.size, checkpoint.root == tree.edge.root else {
      throw Problem("the checkpoint over \(size) entries is not of the entries before it")
    }
    try statements.run(
      "INSERT INTO checkpoint (size, note) VALUES (?, ?)", .integer(size), .text(note))
  }
}
