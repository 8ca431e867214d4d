import GRDB
public import LicenseRecord
public import Licensing
import StrictJSON

/// A write transaction under way: what a reader sees, and appending.
public struct LedgerTransaction {
  let statements: Statements
  let entries: EntryQueue

  init(_ statements: Statements) throws {
    self.init(
      statements,
      entries: EntryQueue(after: try LedgerReader(statements: statements).lastEntry()))
  }

  /// A transaction that goes on with the entries of another.
  init(_ statements: Statements, entries: EntryQueue) {
    self.statements = statements
    self.entries = entries
  }

  /// The ledger as this transaction sees it, its own entries included.
  public var reader: LedgerReader { LedgerReader(statements: statements) }

  /// The time to record now: `now`, or the last entry's when a clock ran behind.
  public func recordedTime(now: Instant) -> Instant {
    entries.last.map { max(now, $0.time) } ?? now
  }

  /// Appends an entry and applies it to the derived tables.
  ///
  /// `time` must not be earlier than the last entry's: see ``recordedTime(now:)``.
  /// - Returns: The entry's number.
  /// - Throws: A ``LedgerError``; nothing of the transaction may then be kept.
  @discardableResult
  public func append(_ event: Event, time: Instant, actor: String) throws -> Int {
    try append(event.kind, event.members, time: time, actor: actor)
  }

  private func append(
    _ kind: EntryKind, _ members: [(String, JSON)], time: Instant, actor: String
  ) throws -> Int {
    if kind != .requestRefused { statements.noteChange() }
    let number = try entries.number(at: time)
    // A random nonce, so that a published digest reveals nothing about a guessable body.
    let body = JSON.object(
      [
        ("kind", .text(kind.rawValue)), ("time", .text(time.text)),
        ("actor", .text(actor)), ("nonce", .text(nonce())),
      ] + members)
    let bytes = body.canonical()
    try enter(
      EntryQueue.Draft(
        number: number, kind: kind, time: time, actor: actor,
        content: (bytes, SHA256Digest(of: bytes))))
    if [.articleErased, .partnerErased].contains(kind) { entries.hasErasures = true }
    do {
      try Replay(statements: statements).apply(kind, body, number: number, time: time.text)
    } catch let error as DocumentError {
      throw LedgerError.unreadable(entry: number, problem: "\(error)")
    }
    return number
  }

  /// Appends a grant and books the fee, and keeps the place of its record in the log, which is
  /// still being signed.
  ///
  /// It must be completed before anything else is appended.
  /// - Throws: A ``LedgerError``; nothing of the transaction may then be kept.
  public func reserve(_ granted: GrantedRequest, time: Instant, actor: String) throws
    -> IssuedLicense
  {
    let number = try entries.number(at: time)
    let record = try entries.number(at: time)
    let (replay, rows) = (Replay(statements: statements), GrantRows(granted))
    let body = granted.body(time: time, actor: actor, nonce: nonce())
    let grant = EntryQueue.Draft(
      number: number, kind: .requestGranted, time: time, actor: actor,
      content: (body, SHA256Digest(of: body)))
    try check(grant)
    // The first thing written, and the last that can be wrong with a grant: a sum beyond every
    // amount, which leaves nothing behind.
    do { try replay.addToMonth(rows) } catch let error as DatabaseError {
      throw LedgerError(error, path: "")
    }
    try enter(grant)
    try enter(
      EntryQueue.Draft(number: record, kind: .licenseIssued, time: time, actor: actor))
    try replay.count(1, inStatusList: rows.status.list)
    try replay.enter(rows, number: number, time: time.text)
    return IssuedLicense(granted, entry: number, issued: time)
  }

  /// Appends a license that a restored backup lacked, with its record as it was signed.
  ///
  /// - Parameter record: The secured document in canonical form.
  /// - Throws: A ``LedgerError``, also when no restoration skipped its number; nothing of the
  ///   transaction may then be kept.
  public func recover(
    _ license: RecoveredLicense, record: [UInt8], time: Instant, actor: String
  ) throws {
    _ = try append(.licenseRecovered, license.members, time: time, actor: actor)
    try enter(
      EntryQueue.Draft(
        number: try entries.number(at: time), kind: .licenseIssued, time: time, actor: actor,
        content: (record, SHA256Digest(of: record))))
  }

  /// Puts the signed record of a reserved license into the log.
  public func complete(_ license: IssuedLicense, _ record: SignedRecord) throws {
    guard record.number == license.number.description else {
      throw LedgerError.constraint("the record \(record.number) for \(license.number)")
    }
    guard record.canonical.count <= JSONLimits.document.bytes else {
      throw LedgerTransaction.tooLarge
    }
    entries.fill(license.recordEntry, body: record.canonical, digest: record.digest)
    try flush()
  }

  /// Puts a record that was signed anew into the log: it takes the place of the license's own.
  ///
  /// Only after the revocation of the key that signed it before, or after another such record. It
  /// must say what that one says.
  /// - Throws: A ``LedgerError``; nothing of the transaction may then be kept.
  public func reissue(_ record: SignedRecord, time: Instant, actor: String) throws {
    let number = try entries.number(at: time)
    try enter(
      EntryQueue.Draft(
        number: number, kind: .licenseReissued, time: time, actor: actor,
        content: (record.canonical, record.digest)))
    do {
      try Replay(statements: statements).reissue(record.number, number: number)
    } catch let error as DocumentError {
      throw LedgerError.constraint("\(error)")
    }
  }

  /// Inserts the entries that wait for nothing.
  private func flush() throws {
    for draft in entries.takeComplete() { try insert(draft) }
  }

  private func nonce() -> String { hexadecimal(secureRandom(16)) }

  static var tooLarge: LedgerError {
    .constraint("an entry larger than \(JSONLimits.document.bytes) bytes")
  }

  private func check(_ draft: EntryQueue.Draft) throws(LedgerError) {
    if let body = draft.content?.body, body.count > JSONLimits.document.bytes {
      throw LedgerTransaction.tooLarge
    }
    try refuseNUL(draft.actor)
  }

  private func enter(_ draft: EntryQueue.Draft) throws {
    try check(draft)
    entries.add(draft)
    try flush()
  }

  /// The number of entry that does not follow the last ends the transaction: for one statement
  /// alone SQLite would copy each page that it touches.
  static let insertEntry = """
    INSERT OR ROLLBACK INTO entry (number, time, actor, kind, body, digest)
    VALUES (?, ?, ?, ?, ?, ?)
    """

  private func insert(_ draft: EntryQueue.Draft) throws {
    guard let (body, digest) = draft.content else { return }
    try statements.run(
      LedgerTransaction.insertEntry,
      .integer(draft.number), .text(draft.time.text), .text(draft.actor),
      .text(draft.kind.rawValue), .utf8(body), .blob(digest.bytes))
  }

  /// Stores a text that may have to be forgotten, and returns the key for the log.
  public func store(_ content: String) throws -> ErasableKey {
    let text = try ErasableText(content)
    try store(text)
    return text.key
  }

  /// Stores a text whose key is in the log already.
  public func store(_ text: ErasableText) throws {
    try statements.run(
      "INSERT INTO erasable (key, salt, content) VALUES (?, ?, ?)", .text(text.key.text),
      .blob(text.salt), .text(text.content))
  }
}

/// SQLite would store the text only up to the NUL, which its digest covers whole.
func refuseNUL(_ text: String) throws(LedgerError) {
  if text.utf8.contains(0) { throw .constraint("a text with a NUL character") }
}
