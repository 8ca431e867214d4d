public import LicenseRecord
public import Licensing
public import StrictJSON

extension LedgerReader {
  /// A license by its number.
  public func license(_ number: LicenseNumber) throws -> IssuedLicense? {
    try statements.first(oneLicense, .text(number.description), read: issuedLicense)
  }

  /// The licenses a filter lets through, in the order they were issued.
  public func licenses(_ filter: LicenseFilter) throws -> [IssuedLicense] {
    try statements.all(
      chosenLicenses, .optional(filter.partner?.text), .optional(filter.article?.text),
      .optional(filter.month?.description), read: issuedLicense)
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
    try statements.first(
      """
      SELECT digest, license FROM request WHERE idempotency_key = ? AND outcome = 'granted'
      """, .text(key)
    ) { (try $0.digest(0), try $0.parsed(1) { LicenseNumber($0) }) }
  }

  /// The newest license of an equal request that has neither ended nor been revoked.
  public func standingLicense(_ digest: SHA256Digest, version: Int, at now: Instant) throws
    -> LicenseNumber?
  {
    try statements.first(
      """
      SELECT l.number FROM request AS r JOIN license AS l ON l.number = r.license
      WHERE r.digest = ? AND r.version = ? AND r.outcome = 'granted'
        AND l.state <> 'revoked' AND l.valid_until > ?
      ORDER BY r.entry DESC LIMIT 1
      """, .blob(digest.bytes), .integer(version), .text(now.text)
    ) { try $0.parsed(0) { LicenseNumber($0) } }
  }

  /// The next number of a year: the first is 1, and there are no gaps but those of a restoration.
  public func nextLicense(year: Int) throws -> LicenseNumber {
    LicenseNumber(year: year, serial: try lastSerial(year: year) + 1)
  }

  /// The last number of a year that was given out, or left out by a restoration; 0 before the first.
  func lastSerial(year: Int) throws -> Int {
    try statements.first(lastSerialOfYear, .integer(year)) { try $0.tally(0) } ?? 0
  }

  /// Whether a restoration left out a number, which a license that was lost may have.
  public func isSkipped(_ number: LicenseNumber) throws -> Bool {
    try statements.first(
      "SELECT 1 FROM skipped_number WHERE year = ? AND ? BETWEEN first AND last",
      .integer(number.year), .integer(number.serial)
    ) { _ in true } ?? false
  }

  /// A random unused place in the status lists.
  ///
  /// A list that holds its share is
  /// closed, and the next one opened, so that a free place is found at once.
  public func freeStatusPlace() throws -> StatusPlace {
    let list = try openStatusList().list
    // Half of a list is free at least: a thousand misses in a row mean damage.
    for _ in 0..<1_000 {
      let index = Int.random(in: 0..<StatusPlace.bits)
      let isTaken = try statements.first(
        "SELECT 1 FROM license WHERE status_list = ? AND status_index = ?", .integer(list),
        .integer(index)
      ) { _ in true }
      if isTaken == nil { return StatusPlace(list: list, index: index) }
    }
    throw LedgerError.storage("status list \(list) holds more licenses than it counts")
  }

  /// The pair of status lists that takes more licenses, and how many it holds.
  func openStatusList() throws -> (list: Int, licenses: Int) {
    let newest = try newestStatusList()
    return newest.licenses < StatusPlace.licensesPerList ? newest : (newest.list + 1, 0)
  }

  /// The pair of status lists that licenses go to, unless it is full, and how many it holds.
  func newestStatusList() throws -> (list: Int, licenses: Int) {
    let newest = try statements.first(newestList) { row in
      (list: try row.tally(0), licenses: try row.tally(1))
    }
    return newest ?? (1, 0)
  }

  /// The licenses of an article that have neither ended nor been revoked, in the order they were
  /// issued.
  ///
  /// - Parameter version: Only those of this version; nil for all.
  public func standingLicenses(of article: ArticleID, version: Int?, at now: Instant) throws
    -> [IssuedLicense]
  {
    try statements.all(
      standingLicensesOfArticle, .text(article.text), .optional(version), .text(now.text),
      read: issuedLicense)
  }

  func body(_ number: Int) throws -> JSON {
    guard let entry = try entry(number) else {
      throw LedgerError.unreadable(entry: number, problem: "it is missing")
    }
    do { return try JSON.parse(entry.body) } catch {
      throw LedgerError.unreadable(entry: number, problem: "\(error)")
    }
  }

  func issuedLicense(_ row: StoredRow) throws -> IssuedLicense {
    IssuedLicense(
      number: try row.parsed(0) { LicenseNumber($0) }, article: try row.parsed(1) { ArticleID($0) },
      version: try row.tally(2), partner: try row.parsed(3) { PartnerID($0) },
      agreement: try row.parsed(4) { AgreementID($0) }, issued: try row.parsed(5) { Instant($0) },
      validFrom: try row.parsed(6) { Instant($0) }, validUntil: try row.parsed(7) { Instant($0) },
      month: try row.parsed(8) { Month($0) },
      total: Money(minorUnits: try row.amount(10), currency: try row.parsed(9) { Currency($0) }),
      state: try row.parsed(11, IssuedLicense.State.init(rawValue:)),
      requestEntry: try row.tally(12), recordEntry: try row.tally(13))
  }
}

/// What ``LedgerReader/issuedLicense(_:)`` reads, in its order.
let licenseColumns = """
  number, article, version, partner, agreement, issued, valid_from, valid_until, month, \
  currency, total, state, request, record
  """
/// Of a restoration the first list is empty until a license is in it.
private let newestList = """
  SELECT list, licenses FROM status_list
  UNION ALL SELECT status_list, 0 FROM restoration
  ORDER BY list DESC, licenses DESC LIMIT 1
  """
private let lastSerialOfYear = """
  SELECT max(
    ifnull((SELECT serial FROM license WHERE year = ?1 ORDER BY serial DESC LIMIT 1), 0),
    ifnull((SELECT last FROM skipped_number WHERE year = ?1 ORDER BY entry DESC LIMIT 1), 0))
  """
private let oneLicense = "SELECT \(licenseColumns) FROM license WHERE number = ?"
private let chosenLicenses = """
  SELECT \(licenseColumns) FROM license
  WHERE (?1 IS NULL OR partner = ?1) AND (?2 IS NULL OR article = ?2)
    AND (?3 IS NULL OR month = ?3)
  ORDER BY year, serial
  """
private let standingLicensesOfArticle = """
  SELECT \(licenseColumns) FROM license
  WHERE article = ?1 AND (?2 IS NULL OR version = ?2) AND state <> 'revoked' AND valid_until > ?3
  ORDER BY year, serial
  """
