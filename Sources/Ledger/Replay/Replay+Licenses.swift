import LicenseRecord
import Licensing
import StrictJSON

extension Replay {
  func refuse(_ body: inout ObjectReader, number: Int) throws {
    try statements.run(
      """
      INSERT INTO request (entry, article, version, partner, outcome, code, digest,
        idempotency_key)
      VALUES (?, ?, ?, ?, 'refused', ?, ?, ?)
      """,
      [
        .integer(number), .text(try body.string("article")), .integer(try body.count("version")),
        .text(try body.string("partner")),
        .text(try body.string("code")), .blob(try body.digest("requestDigest")),
        .optional(try body.optionalString("idempotencyKey")),
      ])
  }

  /// Books a grant and enters its license, whose record is the next entry.
  func grant(_ rows: GrantRows, number: Int, time: String) throws {
    try addToMonth(rows)
    try count(1, inStatusList: rows.status.list)
    try enter(rows, number: number, time: time)
  }

  /// Adds the fee to the sum of its month, which must not go beyond every amount.
  func addToMonth(_ rows: GrantRows) throws {
    try addToMonth(
      MonthShare(rows), month: rows.month, currency: rows.total.currency, partner: rows.partner)
  }

  /// Counts licenses that a pair of status lists holds more.
  func count(_ licenses: Int, inStatusList list: Int) throws {
    try statements.run(
      """
      INSERT INTO status_list (list, licenses) VALUES (?1, ?2)
      ON CONFLICT (list) DO UPDATE SET licenses = licenses + ?2
      """, .integer(list), .integer(licenses))
  }

  /// Enters a grant whose fee is in its month's sum, and which its status list counts.
  func enter(_ rows: GrantRows, number: Int, time: String) throws {
    try insertRequest(rows, number: number)
    try insertLicense(rows, number: number, time: time)
    try post(rows.postings, month: rows.month, partner: rows.partner, number: number)
  }

  static let insertRequest = """
    INSERT INTO request (entry, article, version, partner, outcome, digest, idempotency_key,
      license)
    VALUES (?, ?, ?, ?, 'granted', ?, ?, ?)
    """
  static let insertLicense = """
    INSERT INTO license (number, year, serial, request, record, article, version, partner,
      agreement, issued, valid_from, valid_until, month, currency, total, status_list,
      status_index, state)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'active')
    """

  private func insertRequest(_ rows: GrantRows, number: Int) throws {
    // Of a license that was recovered nobody knows how it was asked for.
    guard let digest = rows.digest else { return }
    try statements.run(
      Replay.insertRequest,
      [
        .integer(number), .text(rows.article), .integer(rows.version), .text(rows.partner),
        .blob(digest.bytes), .optional(rows.idempotencyKey),
        .text(rows.license.description),
      ])
  }

  private func insertLicense(_ rows: GrantRows, number: Int, time: String) throws {
    try statements.run(
      Replay.insertLicense,
      [
        .text(rows.license.description), .integer(rows.license.year),
        .integer(rows.license.serial), .integer(number), .integer(number + 1),
        .text(rows.article), .integer(rows.version), .text(rows.partner),
        .text(rows.agreement), .text(time), .text(rows.validFrom), .text(rows.validUntil),
        .text(rows.month), .text(rows.total.currency.code), .integer(rows.total.minorUnits),
        .integer(rows.status.list), .integer(rows.status.index),
      ])
  }

  /// A record adds no row: its license was entered by the grant before it, which
  /// must have promised exactly this record.
  func issue(_ record: inout ObjectReader, number: Int) throws {
    let id = try record.string("id")
    let promised = try statements.first(
      "SELECT number FROM license WHERE record = ?", .integer(number)
    ) { try $0.text(0) }
    guard let promised, id.hasSuffix("/" + promised) else {
      throw record.error("id", "no grant before this record promises \(id.displayed)")
    }
  }

  /// A record that was signed anew takes the place of the one its license had.
  func reissue(_ record: inout ObjectReader, number: Int) throws {
    let id = try record.string("id")
    try reissue(id.split(separator: "/").last.map(String.init) ?? "", number: number)
  }

  /// Notes the entry of a license's new record, of which no timestamp has come yet.
  func reissue(_ license: String, number: Int) throws {
    try statements.run("DELETE FROM license_timestamp WHERE license = ?", .text(license))
    try changeOne(
      "UPDATE license SET record = ? WHERE number = ? AND state <> 'revoked'",
      [.integer(number), .text(license)], "a license that stands")
  }
}

extension ObjectReader {
  /// The bytes of a SHA-256 digest written in hexadecimal.
  fileprivate mutating func digest(_ name: String) throws(DocumentError) -> [UInt8] {
    try parsed(name, "a SHA-256 digest") { SHA256Digest(hex: $0) }.bytes
  }
}
