import Licensing

/// What an entry adds to the totals of a month, in minor units; a reversal takes away.
struct MonthShare: Hashable {
  let licenses: Int
  let gross: Int64
  let minimum: Int64
  let handling: Int64
  let total: Int64

  /// Nothing.
  static let nothing = MonthShare(licenses: 0, gross: 0, minimum: 0, handling: 0, total: 0)

  init(licenses: Int, gross: Int64, minimum: Int64, handling: Int64, total: Int64) {
    self.licenses = licenses
    self.gross = gross
    self.minimum = minimum
    self.handling = handling
    self.total = total
  }

  /// Both together; nil beyond every amount.
  func adding(_ other: MonthShare) -> MonthShare? {
    let sums = [
      gross.addingReportingOverflow(other.gross), minimum.addingReportingOverflow(other.minimum),
      handling.addingReportingOverflow(other.handling), total.addingReportingOverflow(other.total),
    ]
    guard !sums.contains(where: \.overflow) else { return nil }
    return MonthShare(
      licenses: licenses + other.licenses, gross: sums[0].partialValue,
      minimum: sums[1].partialValue, handling: sums[2].partialValue, total: sums[3].partialValue)
  }

  /// One license more, with its price.
  init(_ rows: GrantRows) {
    licenses = 1
    gross = rows.gross.minorUnits
    minimum = rows.minimum.minorUnits
    handling = rows.handling.minorUnits
    total = rows.total.minorUnits
  }

  /// What a reversal books; no license less, since it was issued all the same.
  ///
  /// A reversal credits what partners owe and debits the revenue.
  init(reversal lines: [GrantRows.Line]) throws(ArithmeticError) {
    func sum(_ account: Account) -> [Money] {
      lines.filter { $0.account == account.rawValue }.map(\.amount)
    }
    licenses = 0
    gross = try MonthShare.total(sum(.licenseRevenue), isNegated: true)
    minimum = try MonthShare.total(sum(.minimumRevenue), isNegated: true)
    handling = try MonthShare.total(sum(.handlingRevenue), isNegated: true)
    total = try MonthShare.total(sum(.receivable), isNegated: false)
  }

  private static func total(_ amounts: [Money], isNegated: Bool) throws(ArithmeticError) -> Int64 {
    guard var sum = amounts.first else { return 0 }
    for amount in amounts.dropFirst() { sum = try sum.adding(amount) }
    return isNegated ? try sum.negated.minorUnits : sum.minorUnits
  }
}

extension Replay {
  func addToMonth(
    _ share: MonthShare, month: String, currency: Currency, partner: String
  ) throws {
    try statements.run(
      """
      INSERT INTO month_total (month, currency, partner, licenses, gross, minimum, handling, total)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (month, currency, partner) DO UPDATE SET
        licenses = licenses + excluded.licenses, gross = gross + excluded.gross,
        minimum = minimum + excluded.minimum, handling = handling + excluded.handling,
        total = total + excluded.total
      """,
      [
        .text(month), .text(currency.code), .text(partner), .integer(share.licenses),
        .integer(share.gross), .integer(share.minimum), .integer(share.handling),
        .integer(share.total),
      ])
  }

  static let insertPosting = """
    INSERT INTO posting (entry, line, account, partner, month, currency, amount)
    VALUES (?, ?, ?, ?, ?, ?, ?)
    """

  func post(_ lines: [GrantRows.Line], month: String, partner: String, number: Int) throws {
    for (line, posting) in lines.enumerated() {
      try statements.run(
        Replay.insertPosting,
        [
          .integer(number), .integer(line + 1), .text(posting.account), .text(partner),
          .text(month), .text(posting.amount.currency.code), .integer(posting.amount.minorUnits),
        ])
    }
  }
}
