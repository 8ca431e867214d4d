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
  /// - Parameters:
  ///   - kept: The path of a checkpoint that somebody kept, or of a file that holds one: the log
  ///     must still begin with what it covers.
  ///   - sample: How many records, chosen at random, have their signatures checked; nil for all.
  ///   - progress: Called now and then with the entries done and their number.
  public func audit(
    since kept: String? = nil, sample: Int? = nil,
    progress: @escaping (_ done: Int, _ of: Int) -> Void = { _, _ in }
  ) throws -> AuditReport {
    let note = try kept.map { try Desk.keptCheckpoint($0) }
    return try ledger.audit(since: note, sample: sample, progress: progress)
  }

  /// Makes the derived tables anew from the log.
  ///
  /// - Returns: How many entries were replayed.
  public func rebuild(
    progress: @escaping (_ done: Int, _ of: Int) -> Void = { _, _ in }
  ) throws -> Int {
    try ledger.rebuild(progress: progress)
  }
}
