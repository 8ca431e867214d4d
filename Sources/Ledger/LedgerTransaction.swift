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
    let draft: Draft =
      if case .licenseIssued(let record) = event {
        Draft(record: record)
      } else {
        try Draft(event.kind, time: time, actor: actor, members: event.members)
      }
    let body = draft.body.canonical()
    let number = try reader.entryCount() + 1
    do {
      try db.cachedStatement(
        sql: "INSERT INTO entry (number, time, actor, kind, body, digest) VALUES (?, ?, ?, ?, ?, ?)"
      ).execute(arguments: [
        number, time.text, actor, draft.kind.rawValue, String(decoding: body, as: UTF8.self),
        Data(SHA256Digest(of: body).bytes),
      ])
      try Replay(db: db).apply(draft.kind, draft.body, number: number, time: time.text)
    } catch let error as DocumentError {
      throw LedgerError.unreadable(entry: number, problem: "\(error)")
    }
    return number
  }

  /// Stores a text that may have to be forgotten, and returns the key for the log.
  public func store(_ content: String) throws -> ErasableKey {
    let salt = try secureRandom(16)
    let key = ErasableKey(salt: salt, content: content)
    try db.cachedStatement(sql: "INSERT INTO erasable (key, salt, content) VALUES (?, ?, ?)")
      .execute(arguments: [key.text, Data(salt), content])
    return key
  }
}
