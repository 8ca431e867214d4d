import Foundation
import GRDB
public import LicenseRecord
public import Licensing
public import StrictJSON

extension LedgerReader {
  /// A license by its number.
  public func license(_ number: LicenseNumber) throws -> IssuedLicense? {
    try Row.fetchOne(
      db.cachedStatement(sql: "SELECT \(columns) FROM license WHERE number = ?"),
      arguments: [number.description]
    ).map(issuedLicense)
  }

  /// The licenses a filter lets through, in the order they were issued.
  public func licenses(_ filter: LicenseFilter) throws -> [IssuedLicense] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT \(columns) FROM license
        WHERE (?1 IS NULL OR partner = ?1) AND (?2 IS NULL OR article = ?2)
          AND (?3 IS NULL OR month = ?3)
        ORDER BY year, serial
        """,
      arguments: [filter.partner?.text, filter.article?.text, filter.month?.description]
    ).map(issuedLicense)
  }

  /// The signed record of a license, parsed from the log.
  public func record(of license: IssuedLicense) throws -> JSON {
    try body(license.recordEntry)
  }

  /// What was decided when the license was granted: the body of the log's entry.
  public func grant(of license: IssuedLicense) throws -> JSON {
    try body(license.requestEntry)
  }

  /// The license a granted request with this idempotency key led to, and the
  /// digest of that request.
  public func keyedRequest(_ key: String) throws -> (digest: SHA256Digest, license: LicenseNumber)?
  {
    let row = try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT digest, license FROM request
          WHERE idempotency_key = ? AND outcome = 'granted'
          """), arguments: [key])
    guard let row, let digest = SHA256Digest(stored: row[0]),
      let license = LicenseNumber(row[1] as String)
    else { return nil }
    return (digest, license)
  }

  /// The newest license of an equal request that has neither ended nor been revoked.
  public func standingLicense(_ digest: SHA256Digest, version: Int, at now: Instant) throws
    -> LicenseNumber?
  {
    try String.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT l.number FROM request AS r JOIN license AS l ON l.number = r.license
          WHERE r.digest = ? AND r.version = ? AND r.outcome = 'granted'
            AND l.state <> 'revoked' AND l.valid_until > ?
          ORDER BY r.entry DESC LIMIT 1
          """), arguments: [Data(digest.bytes), version, now.text]
    ).flatMap { LicenseNumber($0) }
  }

  /// The next number of a year: the first is 1, and there are no gaps.
  public func nextLicense(year: Int) throws -> LicenseNumber {
    let last = try Int.fetchOne(
      db.cachedStatement(
        sql: "SELECT serial FROM license WHERE year = ? ORDER BY serial DESC LIMIT 1"),
      arguments: [year])
    return LicenseNumber(year: year, serial: (last ?? 0) + 1)
  }

  /// A random unused place in the status lists. A list that holds its share is
  /// closed, and the next one opened, so that a free place is found at once.
  public func freeStatusPlace() throws -> StatusPlace {
    let last = try Row.fetchOne(
      db.cachedStatement(
        sql: "SELECT list, licenses FROM status_list ORDER BY list DESC LIMIT 1"))
    let list =
      if let last {
        (last[1] as Int) < StatusPlace.licensesPerList ? last[0] as Int : (last[0] as Int) + 1
      } else { 1 }
    while true {
      let index = Int.random(in: 0..<StatusPlace.bits)
      let taken = try Int.fetchOne(
        db.cachedStatement(
          sql: "SELECT 1 FROM license WHERE status_list = ? AND status_index = ?"),
        arguments: [list, index])
      if taken == nil { return StatusPlace(list: list, index: index) }
    }
  }

  private func body(_ number: Int) throws -> JSON {
    guard let entry = try entry(number) else {
      throw LedgerError.unreadable(entry: number, problem: "it is missing")
    }
    return try JSON.parse(entry.body)
  }

  private var columns: String {
    """
    number, article, version, partner, agreement, issued, valid_from, valid_until, month, \
    currency, total, state, request, record
    """
  }

  private func issuedLicense(_ row: Row) throws -> IssuedLicense {
    guard let number = LicenseNumber(row[0] as String), let article = ArticleID(row[1] as String),
      let partner = PartnerID(row[3] as String), let agreement = AgreementID(row[4] as String),
      let issued = Instant(row[5] as String), let from = Instant(row[6] as String),
      let until = Instant(row[7] as String), let month = Month(row[8] as String),
      let currency = Currency(row[9] as String), let state = IssuedLicense.State(rawValue: row[11])
    else { throw LedgerError.storage("the license row of \(row[0] as String) is damaged") }
    return IssuedLicense(
      number: number, article: article, version: row[2], partner: partner, agreement: agreement,
      issued: issued, validFrom: from, validUntil: until, month: month,
      total: Money(minorUnits: row[10], currency: currency), state: state, requestEntry: row[12],
      recordEntry: row[13])
  }
}
