import Foundation
import GRDB
import LicenseRecord
public import Licensing
import StrictJSON

/// A write transaction under way: what a reader sees, and appending.
public struct LedgerTransaction {
  let db: Database

  /// The ledger as this transaction sees it, its own entries included.
  public var reader: LedgerReader { LedgerReader(db: db) }

  /// Appends an entry and applies it to the derived tables.
  ///
  /// `time` must not be earlier than the last entry's: see
  /// ``LedgerReader/recordedTime(now:)``.
  /// - Returns: The entry's number.
  /// - Throws: A ``LedgerError``; nothing of the transaction may then be kept.
  @discardableResult
  public func append(_ event: Event, time: Instant, actor: String) throws -> Int {
    let last = try reader.lastEntry()
    if let last, time < last.time {
      throw LedgerError.constraint("an entry of \(time.text) after one of \(last.time.text)")
    }
    let number = (last?.number ?? 0) + 1
    let draft: Draft =
      if case .licenseIssued(let record) = event {
        Draft(record: record)
      } else {
        try Draft(event.kind, time: time, actor: actor, members: event.members)
      }
    let body = draft.body.canonical()
    guard body.count <= JSONLimits.document.bytes else {
      throw LedgerError.constraint("an entry larger than \(JSONLimits.document.bytes) bytes")
    }
    try insert(draft.kind, body, number: number, time: time, actor: actor)
    do {
      try Replay(db: db).apply(draft.kind, draft.body, number: number, time: time.text)
    } catch let error as DocumentError {
      throw LedgerError.unreadable(entry: number, problem: "\(error)")
    }
    return number
  }

  private func insert(
    _ kind: EntryKind, _ body: [UInt8], number: Int, time: Instant, actor: String
  ) throws {
    try refuseNUL(actor)
    try db.cachedStatement(
      sql: "INSERT INTO entry (number, time, actor, kind, body, digest) VALUES (?, ?, ?, ?, ?, ?)"
    ).execute(arguments: [
      number, time.text, actor, kind.rawValue, String(decoding: body, as: UTF8.self),
      Data(SHA256Digest(of: body).bytes),
    ])
  }

  /// Stores a text that may have to be forgotten, and returns the key for the log.
  public func store(_ content: String) throws -> ErasableKey {
    try refuseNUL(content)
    let salt = try secureRandom(16)
    let key = ErasableKey(salt: salt, content: content)
    try db.cachedStatement(sql: "INSERT INTO erasable (key, salt, content) VALUES (?, ?, ?)")
      .execute(arguments: [key.text, Data(salt), content])
    return key
  }

  /// SQLite would store the text only up to the NUL, which its digest covers whole.
  private func refuseNUL(_ text: String) throws(LedgerError) {
    if text.utf8.contains(0) { throw .constraint("a text with a NUL character") }
  }
}
