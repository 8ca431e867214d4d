import LicenseRecord
import Licensing
import StrictJSON

extension Replay {
  /// Takes a license back, for good, and books the reversal of its fee.
  ///
  /// The reversal must be the grant's postings negated, all of them or none: an entry with any
  /// other is refused, now and by every audit.
  func revoke(_ body: inout ObjectReader, number: Int) throws {
    let license = try body.string("license")
    try change(license, to: .revoked, where: "state <> 'revoked'", number: number)
    let fee = try body.parsed("fee", "keep or reverse") { LicenseRevocation.Fee(rawValue: $0) }
    let month = try body.string("month")
    let lines = try GrantRows.Line.read(&body)
    let granted = try grantedPostings(of: license)
    let expected = fee == .reverse ? try granted.lines.map { try $0.negated() } : []
    guard lines == expected else {
      throw body.error("postings", "must be those of the grant with the other sign, or none")
    }
    guard let currency = lines.first?.amount.currency else { return }
    try post(lines, month: month, partner: granted.partner, number: number)
    try addToMonth(
      MonthShare(reversal: lines), month: month, currency: currency, partner: granted.partner)
  }

  func suspendLicense(_ body: inout ObjectReader, number: Int) throws {
    try change(
      body.string("license"), to: .suspended, where: "state = 'active'", number: number)
  }

  func resumeLicense(_ body: inout ObjectReader, number: Int) throws {
    try change(
      body.string("license"), to: .active, where: "state = 'suspended'", number: number)
  }

  private func change(
    _ license: String, to state: IssuedLicense.State, where condition: String, number: Int
  ) throws {
    try changeOne(
      "UPDATE license SET state = ? WHERE number = ? AND \(condition)",
      [.text(state.rawValue), .text(license)], "a license that can become \(state.rawValue)")
    try statements.run(
      """
      INSERT INTO license_change (license, entry) VALUES (?, ?)
      ON CONFLICT (license) DO UPDATE SET entry = excluded.entry
      """, .text(license), .integer(number))
  }

  private func grantedPostings(of license: String) throws
    -> (partner: String, lines: [GrantRows.Line])
  {
    let partner = try statements.first(
      "SELECT partner FROM license WHERE number = ?", .text(license)
    ) { try $0.text(0) }
    let lines = try statements.all(
      """
      SELECT p.account, p.currency, p.amount FROM license AS l
      JOIN posting AS p ON p.entry = l.request WHERE l.number = ? ORDER BY p.line
      """, .text(license)
    ) { row in
      GrantRows.Line(
        account: try row.text(0),
        amount: Money(
          minorUnits: try row.amount(2), currency: try row.parsed(1) { Currency($0) }))
    }
    return (partner ?? "", lines)
  }

  /// Notes the newest version of a list; the list itself stays in its entry.
  func publishStatus(_ body: inout ObjectReader, number: Int) throws {
    let purpose = try body.parsed("purpose", "a purpose of a status list") {
      StatusPurpose(rawValue: $0)
    }
    _ = try body.object("credential")
    try statements.run(
      """
      INSERT INTO status_version (purpose, list, entry, valid_from, valid_until)
      VALUES (?, ?, ?, ?, ?)
      ON CONFLICT (purpose, list) DO UPDATE SET entry = excluded.entry,
        valid_from = excluded.valid_from, valid_until = excluded.valid_until
      """,
      [
        .text(purpose.rawValue), .integer(try body.count("list")), .integer(number),
        .text(try body.string("validFrom")), .text(try body.string("validUntil")),
      ])
  }
}

extension GrantRows.Line {
  fileprivate func negated() throws(ArithmeticError) -> GrantRows.Line {
    GrantRows.Line(account: account, amount: try amount.negated)
  }
}
