import LicenseRecord
public import Licensing
import StrictJSON

/// What can be asked of a ledger, within one consistent state of it.
///
/// One extension for each subject. Nothing here grows with the number of licenses
/// except the lists that ask for all of them.
public struct LedgerReader {
  let statements: Statements

  /// How many entries the log has: also the number of the last one.
  public func entryCount() throws -> Int { try lastEntry()?.number ?? 0 }

  /// The time to record now: `now`, or the last entry's when a clock ran behind.
  public func recordedTime(now: Instant) throws -> Instant {
    try lastEntry().map { max(now, $0.time) } ?? now
  }

  /// Number and time of the last entry.
  func lastEntry() throws -> (number: Int, time: Instant)? {
    try statements.first("SELECT number, time FROM entry ORDER BY number DESC LIMIT 1") {
      (try $0.tally(0), try $0.parsed(1) { Instant($0) })
    }
  }

  /// Calls `body` for each entry in order.
  public func forEachEntry(_ body: (Entry) throws -> Void) throws {
    let rows = try statements.rows(
      "SELECT number, time, actor, kind, body, digest FROM entry ORDER BY number")
    while let row = try rows.next() { try body(Entry(row)) }
  }

  /// One entry of the log.
  public func entry(_ number: Int) throws -> Entry? {
    try statements.first(
      "SELECT number, time, actor, kind, body, digest FROM entry WHERE number = ?",
      .integer(number), read: Entry.init)
  }

  /// A text that may have to be forgotten, or nil when it was.
  public func text(_ key: ErasableKey) throws -> String? {
    try statements.first("SELECT content FROM erasable WHERE key = ?", .text(key.text)) {
      try $0.text(0)
    }
  }

  /// The settings of the home.
  public func settings() throws -> HomeSettings {
    let settings = try statements.first(
      "SELECT publisher, host, time_zone, currency, language FROM home"
    ) { row in
      HomeSettings(
        publisher: try row.text(0), host: try row.text(1), timeZone: try row.text(2),
        currency: try row.parsed(3) { Currency($0) }, language: try row.parsed(4) { Language($0) })
    }
    guard let settings else {
      throw LedgerError.unreadable(entry: 1, problem: "the home has no settings")
    }
    return settings
  }
}

extension Entry {
  init(_ row: StoredRow) throws(LedgerError) {
    number = try row.tally(0)
    do {
      time = try row.parsed(1) { Instant($0) }
      actor = try row.text(2)
      kind = try row.parsed(3, EntryKind.init(rawValue:))
      body = Array(try row.text(4).utf8)
      digest = try row.digest(5)
    } catch {
      throw .unreadable(entry: number, problem: "its columns are damaged")
    }
  }
}

extension StoredRow {
  /// A SHA-256 digest as a column holds it: 32 bytes.
  func digest(_ index: Int) throws(LedgerError) -> SHA256Digest {
    guard let digest = SHA256Digest(hex: hexadecimal(try bytes(index))) else {
      throw .storage("a row is damaged: its digest is not 32 bytes")
    }
    return digest
  }
}
