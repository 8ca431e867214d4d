public import Ledger
public import Licensing

extension Desk {
  /// What each month brought, a row for each currency; currencies are never added.
  public func feeReport() throws -> [MonthTotal] {
    try ledger.read { try $0.monthTotals() }
  }

  /// What one month brought, by partner and currency.
  public func feeReport(_ month: Month) throws -> [MonthTotal] {
    try ledger.read { try $0.monthTotals(in: month) }
  }

  /// Holds the ledger against its own log.
  ///
  /// - Parameter progress: Called now and then with the entries done and their number.
  public func audit(progress: @escaping (_ done: Int, _ of: Int) -> Void = { _, _ in }) throws
    -> AuditReport
  {
    try ledger.audit(progress: progress)
  }
}
