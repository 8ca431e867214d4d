/// Tells whether what was read from a ledger still holds.
///
/// As long as two stamps of one opened ledger are equal, nothing has changed between them but
/// requests that were granted or refused.
public struct LedgerStamp: Hashable, Sendable {
  /// Changes whenever another process commits (`PRAGMA data_version`).
  let others: Int64
  /// Changes with every entry appended here that is no request's.
  let own: Int
}

extension LedgerReader {
  /// The ledger as it is now.
  public func stamp() throws -> LedgerStamp {
    let others = try statements.first("PRAGMA data_version") { try $0.amount(0) }
    return LedgerStamp(others: others ?? 0, own: statements.changes)
  }
}
