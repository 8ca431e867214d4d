public import Licensing

extension LedgerReader {
  /// A row for each month and currency, oldest first.
  ///
  /// Currencies are never added.
  public func monthTotals() throws -> [MonthTotal] {
    try statements.all(
      """
      SELECT month, NULL, currency, sum(licenses), sum(gross), sum(minimum), sum(handling),
        sum(total)
      FROM month_total GROUP BY month, currency ORDER BY month, currency
      """, read: monthTotal)
  }

  /// One month by partner and currency.
  public func monthTotals(in month: Month) throws -> [MonthTotal] {
    try statements.all(
      """
      SELECT month, partner, currency, licenses, gross, minimum, handling, total
      FROM month_total WHERE month = ? ORDER BY currency, partner
      """, .text(month.description), read: monthTotal)
  }

  private func monthTotal(_ row: StoredRow) throws -> MonthTotal {
    let currency = try row.parsed(2) { Currency($0) }
    func money(_ column: Int) throws -> Money {
      Money(minorUnits: try row.amount(column), currency: currency)
    }
    return MonthTotal(
      month: try row.parsed(0) { Month($0) },
      partner: try row.optionallyParsed(1) { PartnerID($0) },
      licenses: try row.tally(3), gross: try money(4), minimumAdjustment: try money(5),
      handling: try money(6), total: try money(7))
  }
}
