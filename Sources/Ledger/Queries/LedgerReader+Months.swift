import GRDB
public import Licensing

extension LedgerReader {
  /// A row for each month and currency, oldest first. Currencies are never added.
  public func monthTotals() throws -> [MonthTotal] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT month, NULL, currency, sum(licenses), sum(gross), sum(minimum), sum(handling),
          sum(total)
        FROM month_total GROUP BY month, currency ORDER BY month, currency
        """
    ).map(monthTotal)
  }

  /// One month by partner and currency.
  public func monthTotals(in month: Month) throws -> [MonthTotal] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT month, partner, currency, licenses, gross, minimum, handling, total
        FROM month_total WHERE month = ? ORDER BY currency, partner
        """, arguments: [month.description]
    ).map(monthTotal)
  }

  private func monthTotal(_ row: Row) throws -> MonthTotal {
    guard let month = Month(row[0] as String), let currency = Currency(row[2] as String) else {
      throw LedgerError.storage("the totals of \(row[0] as String) are damaged")
    }
    func money(_ column: Int) -> Money { Money(minorUnits: row[column], currency: currency) }
    return MonthTotal(
      month: month, partner: (row[1] as String?).flatMap { PartnerID($0) }, licenses: row[3],
      gross: money(4), minimumAdjustment: money(5), handling: money(6), total: money(7))
  }
}
