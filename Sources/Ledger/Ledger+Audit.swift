import GRDB

extension Ledger {
  /// Holds the whole ledger against its log.
  ///
  /// Digests, gapless numbers, every record's signature, the replay of the whole
  /// log against the derived tables, the texts that may be forgotten, and the
  /// balance of the books. A difference is a value in the report, never an error.
  /// - Parameter progress: Called now and then with the entries done and their number.
  /// - Throws: A ``LedgerError`` when the audit could not be run.
  public func audit(progress: @escaping (_ done: Int, _ of: Int) -> Void = { _, _ in }) throws
    -> AuditReport
  {
    // Not within the transaction: what a query holds cannot be detached.
    defer { Replica.detach(from: queue) }
    return try read { try Auditor.audit($0.statements.db, progress: progress) }
  }
}
