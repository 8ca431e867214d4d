import Foundation
import GRDB
import LicenseRecord
import Licensing
import StrictJSON

extension Replay {
  func refuse(_ body: inout ObjectReader, number: Int) throws {
    try run(
      """
      INSERT INTO request (entry, article, version, partner, outcome, code, digest,
        idempotency_key)
      VALUES (?, ?, ?, ?, 'refused', ?, ?, ?)
      """,
      [
        number, body.string("article"), body.count("version"), body.string("partner"),
        body.string("code"), body.digest("requestDigest"), body.optionalString("idempotencyKey"),
      ])
  }

  /// Books a grant and enters its license, whose record is the next entry.
  func grant(_ rows: GrantRows, number: Int, time: String) throws {
    try insertRequest(rows, number: number)
    try addToMonth(rows)
    try insertLicense(rows, number: number, time: time)
    try post(rows, number: number)
  }

  private func insertRequest(_ rows: GrantRows, number: Int) throws {
    try run(
      """
      INSERT INTO request (entry, article, version, partner, outcome, digest, idempotency_key,
        license)
      VALUES (?, ?, ?, ?, 'granted', ?, ?, ?)
      """,
      [
        number, rows.article, rows.version, rows.partner, Data(rows.digest.bytes),
        rows.idempotencyKey, rows.license.description,
      ])
  }

  private func insertLicense(_ rows: GrantRows, number: Int, time: String) throws {
    try run(
      """
      INSERT INTO license (number, year, serial, request, record, article, version, partner,
        agreement, issued, valid_from, valid_until, month, currency, total, status_list,
        status_index, state)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'active')
      """,
      [
        rows.license.description, rows.license.year, rows.license.serial, number, number + 1,
        rows.article, rows.version, rows.partner, rows.agreement, time, rows.validFrom,
        rows.validUntil, rows.month, rows.total.currency.code, rows.total.minorUnits,
        rows.status.list, rows.status.index,
      ])
    try run(
      """
      INSERT INTO status_list (list, licenses) VALUES (?, 1)
      ON CONFLICT (list) DO UPDATE SET licenses = licenses + 1
      """, [rows.status.list])
  }

  private func addToMonth(_ rows: GrantRows) throws {
    try run(
      """
      INSERT INTO month_total (month, currency, partner, licenses, gross, minimum, handling, total)
      VALUES (?, ?, ?, 1, ?, ?, ?, ?)
      ON CONFLICT (month, currency, partner) DO UPDATE SET licenses = licenses + 1,
        gross = gross + excluded.gross, minimum = minimum + excluded.minimum,
        handling = handling + excluded.handling, total = total + excluded.total
      """,
      [
        rows.month, rows.total.currency.code, rows.partner, rows.gross.minorUnits,
        rows.minimum.minorUnits, rows.handling.minorUnits, rows.total.minorUnits,
      ])
  }

  private func post(_ rows: GrantRows, number: Int) throws {
    for (line, posting) in rows.postings.enumerated() {
      try run(
        """
        INSERT INTO posting (entry, line, account, partner, month, currency, amount)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
        [
          number, line + 1, posting.account, rows.partner, rows.month,
          posting.amount.currency.code, posting.amount.minorUnits,
        ])
    }
  }

  /// A record adds no row: its license was entered by the grant before it, which
  /// must have promised exactly this record.
  func issue(_ record: inout ObjectReader, number: Int) throws {
    let id = try record.string("id")
    let promised = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT number FROM license WHERE record = ?"), arguments: [number]
    ).map { try $0.text(0) }
    guard let promised, id.hasSuffix("/" + promised) else {
      throw record.error("id", "no grant before this record promises \(id.displayed)")
    }
  }
}

extension ObjectReader {
  /// The bytes of a SHA-256 digest written in hexadecimal.
  fileprivate mutating func digest(_ name: String) throws(DocumentError) -> Data {
    Data(try parsed(name, "a SHA-256 digest") { SHA256Digest(hex: $0) }.bytes)
  }
}
