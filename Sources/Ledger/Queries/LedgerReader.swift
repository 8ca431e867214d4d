import Foundation
import GRDB
import LicenseRecord
public import Licensing
import StrictJSON

/// What can be asked of a ledger, within one consistent state of it.
///
/// One extension for each subject. Nothing here grows with the number of licenses
/// except the lists that ask for all of them.
public struct LedgerReader {
  let db: Database

  /// How many entries the log has: also the number of the last one.
  public func entryCount() throws -> Int {
    try Int.fetchOne(
      db.cachedStatement(sql: "SELECT number FROM entry ORDER BY number DESC LIMIT 1")) ?? 0
  }

  /// The time to record now: `now`, or the last entry's when a clock ran behind.
  public func recordedTime(now: Instant) throws -> Instant {
    let last = try String.fetchOne(
      db.cachedStatement(sql: "SELECT time FROM entry ORDER BY number DESC LIMIT 1"))
    guard let last, let time = Instant(last) else { return now }
    return max(now, time)
  }

  /// Calls `body` for each entry in order.
  public func forEachEntry(_ body: (Entry) throws -> Void) throws {
    let rows = try Row.fetchCursor(
      db, sql: "SELECT number, time, actor, kind, body, digest FROM entry ORDER BY number")
    while let row = try rows.next() {
      try body(Entry(row))
    }
  }

  /// One entry of the log.
  public func entry(_ number: Int) throws -> Entry? {
    try Row.fetchOne(
      db.cachedStatement(
        sql: "SELECT number, time, actor, kind, body, digest FROM entry WHERE number = ?"),
      arguments: [number]
    ).map(Entry.init)
  }

  /// A text that may have to be forgotten, or nil when it was.
  public func text(_ key: ErasableKey) throws -> String? {
    try String.fetchOne(
      db.cachedStatement(sql: "SELECT content FROM erasable WHERE key = ?"), arguments: [key.text])
  }

  /// The settings of the home.
  public func settings() throws -> HomeSettings {
    guard
      let row = try Row.fetchOne(
        db.cachedStatement(
          sql: "SELECT publisher, host, time_zone, currency, language FROM home")),
      let currency = Currency(row[3] as String), let language = Language(row[4] as String)
    else { throw LedgerError.unreadable(entry: 1, problem: "the home has no settings") }
    return HomeSettings(
      publisher: row[0], host: row[1], timeZone: row[2], currency: currency, language: language)
  }

  /// The public keys of the home, oldest first.
  public func keys() throws -> [KeyRecord] {
    let rows = try Row.fetchAll(db, sql: "SELECT role, multibase FROM key ORDER BY added, role")
    return try rows.compactMap { row in
      try KeyRecord.Role(rawValue: row[0]).map {
        KeyRecord(role: $0, key: try PublicKey(multibase: row[1]))
      }
    }
  }
}

extension SHA256Digest {
  /// A digest as a column holds it: 32 bytes.
  init?(stored data: Data) { self.init(hex: hexadecimal(Array(data))) }
}

extension Entry {
  init(_ row: Row) throws {
    number = row[0]
    guard let time = Instant(row[1] as String), let kind = EntryKind(rawValue: row[3]),
      let digest = SHA256Digest(stored: row[5])
    else { throw LedgerError.unreadable(entry: row[0], problem: "its columns are damaged") }
    self.time = time
    actor = row[2]
    self.kind = kind
    body = Array((row[4] as String).utf8)
    self.digest = digest
  }
}
