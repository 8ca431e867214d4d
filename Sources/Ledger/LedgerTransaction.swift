public import LicenseRecord
public import Licensing
import StrictJSON

/// A write transaction under way: what a reader sees, and appending.
public struct LedgerTransaction {
  let statements: Statements
  /// What was appended, for the tree.
  let appended = Appended()

  /// The ledger as this transaction sees it, its own entries included.
  public var reader: LedgerReader { LedgerReader(statements: statements) }

  /// Appends an entry and applies it to the derived tables.
  ///
  /// `time` must not be earlier than the last entry's: see
  /// ``LedgerReader/recordedTime(now:)``.
  /// - Returns: The entry's number.
  /// - Throws: A ``LedgerError``; nothing of the transaction may then be kept.
  @discardableResult
  public func append(_ event: Event, time: Instant, actor: String) throws -> Int {
    if event.kind != .requestRefused { statements.noteChange() }
    let number = try nextEntry(at: time)
    // A random nonce, so that a published digest reveals nothing about a guessable body.
    let body = JSON.object(
      [
        ("kind", .text(event.kind.rawValue)), ("time", .text(time.text)),
        ("actor", .text(actor)), ("nonce", .text(try nonce())),
      ] + event.members)
    let bytes = body.canonical()
    try insert(
      event.kind, bytes, SHA256Digest(of: bytes), number: number, time: time, actor: actor)
    do {
      try Replay(statements: statements).apply(event.kind, body, number: number, time: time.text)
    } catch let error as DocumentError {
      throw LedgerError.unreadable(entry: number, problem: "\(error)")
    }
    return number
  }

  /// Appends a grant and the signed record it promises, and books the fee: two entries.
  ///
  /// A signed record is its own body: its digest is the record digest.
  /// - Throws: A ``LedgerError``; nothing of the transaction may then be kept.
  public func issue(
    _ granted: GrantedRequest, _ record: SignedRecord, time: Instant, actor: String
  ) throws -> IssuedLicense {
    guard record.number == granted.license.description else {
      throw LedgerError.constraint("the record \(record.number) for a grant of \(granted.license)")
    }
    let number = try nextEntry(at: time)
    let body = granted.body(time: time, actor: actor, nonce: try nonce())
    try insert(
      .requestGranted, body, SHA256Digest(of: body), number: number, time: time, actor: actor)
    try Replay(statements: statements).grant(GrantRows(granted), number: number, time: time.text)
    try insert(
      .licenseIssued, record.canonical, record.digest, number: number + 1, time: time,
      actor: actor)
    return IssuedLicense(granted, entry: number, issued: time)
  }

  private func nextEntry(at time: Instant) throws -> Int {
    guard let last = try reader.lastEntry() else { return 1 }
    if time < last.time {
      throw LedgerError.constraint("an entry of \(time.text) after one of \(last.time.text)")
    }
    return last.number + 1
  }

  private func nonce() throws(LedgerError) -> String {
    do { return hexadecimal(try secureRandom(16)) } catch {
      throw .storage("no random bytes: \(error)")
    }
  }

  private func insert(
    _ kind: EntryKind, _ body: [UInt8], _ digest: SHA256Digest, number: Int, time: Instant,
    actor: String
  ) throws {
    guard body.count <= JSONLimits.document.bytes else {
      throw LedgerError.constraint("an entry larger than \(JSONLimits.document.bytes) bytes")
    }
    try refuseNUL(actor)
    appended.add(digest)
    try statements.run(
      "INSERT INTO entry (number, time, actor, kind, body, digest) VALUES (?, ?, ?, ?, ?, ?)",
      .integer(number), .text(time.text), .text(actor), .text(kind.rawValue), .utf8(body),
      .blob(digest.bytes))
  }

  /// Stores a text that may have to be forgotten, and returns the key for the log.
  public func store(_ content: String) throws -> ErasableKey {
    try refuseNUL(content)
    let salt = try secureRandom(16)
    let key = ErasableKey(salt: salt, content: content)
    try statements.run(
      "INSERT INTO erasable (key, salt, content) VALUES (?, ?, ?)", .text(key.text), .blob(salt),
      .text(content))
    return key
  }

  /// SQLite would store the text only up to the NUL, which its digest covers whole.
  private func refuseNUL(_ text: String) throws(LedgerError) {
    if text.utf8.contains(0) { throw .constraint("a text with a NUL character") }
  }
}
