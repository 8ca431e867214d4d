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
  func grant(_ body: inout ObjectReader, number: Int, time: String) throws {
    let partner = try body.string("partner")
    let month = try body.string("month")
    try insertRequest(&body, number: number, partner: partner)
    let total = try addToMonth(body.object("quote"), month: month, partner: partner)
    try insertLicense(
      &body, number: number, time: time, partner: partner, month: month, total: total)
    try post(body.objects("postings"), number: number, month: month, partner: partner)
  }

  private func insertRequest(_ body: inout ObjectReader, number: Int, partner: String) throws {
    try run(
      """
      INSERT INTO request (entry, article, version, partner, outcome, digest, idempotency_key,
        license)
      VALUES (?, ?, ?, ?, 'granted', ?, ?, ?)
      """,
      [
        number, body.string("article"), body.count("version"), partner,
        body.digest("requestDigest"), body.optionalString("idempotencyKey"),
        body.string("license"),
      ])
  }

  private func insertLicense(
    _ body: inout ObjectReader, number: Int, time: String, partner: String, month: String,
    total: Money
  ) throws {
    let license = try body.parsed("license", "a license number") { LicenseNumber($0) }
    let list = try body.count("statusList")
    var terms = try body.object("terms")
    try run(
      """
      INSERT INTO license (number, year, serial, request, record, article, version, partner,
        agreement, issued, valid_from, valid_until, month, currency, total, status_list,
        status_index, state)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'active')
      """,
      [
        license.description, license.year, license.serial, number, number + 1,
        body.string("article"), body.count("version"), partner, body.string("agreement"), time,
        terms.string("validFrom"), terms.string("validUntil"), month, total.currency.code,
        total.minorUnits, list, body.count("statusIndex"),
      ])
    try run(
      """
      INSERT INTO status_list (list, licenses) VALUES (?, 1)
      ON CONFLICT (list) DO UPDATE SET licenses = licenses + 1
      """, [list])
  }

  private func addToMonth(_ object: ObjectReader, month: String, partner: String) throws -> Money {
    var quote = object
    let currency = try quote.parsed("currency", "a currency") { Currency($0) }
    let amounts = try ["gross", "minimumAdjustment", "handling", "total"].map {
      try quote.parsed($0, "an amount") { Money($0, currency) }
    }
    try run(
      """
      INSERT INTO month_total (month, currency, partner, licenses, gross, minimum, handling, total)
      VALUES (?, ?, ?, 1, ?, ?, ?, ?)
      ON CONFLICT (month, currency, partner) DO UPDATE SET licenses = licenses + 1,
        gross = gross + excluded.gross, minimum = minimum + excluded.minimum,
        handling = handling + excluded.handling, total = total + excluded.total
      """,
      [
        month, currency.code, partner, amounts[0].minorUnits, amounts[1].minorUnits,
        amounts[2].minorUnits, amounts[3].minorUnits,
      ])
    return amounts[3]
  }

  private func post(_ postings: [ObjectReader], number: Int, month: String, partner: String) throws
  {
    for (line, object) in postings.enumerated() {
      var posting = object
      let currency = try posting.parsed("currency", "a currency") { Currency($0) }
      let amount = try posting.parsed("amount", "an amount") { Money($0, currency) }
      try run(
        """
        INSERT INTO posting (entry, line, account, partner, month, currency, amount)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
        [
          number, line + 1, posting.string("account"), partner, month, currency.code,
          amount.minorUnits,
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
  mutating func digest(_ name: String) throws(DocumentError) -> Data {
    Data(try parsed(name, "a SHA-256 digest") { SHA256Digest(hex: $0) }.bytes)
  }
}
