extension Ledger {
  /// Copies one state of the ledger page by page into an empty file, while others may write.
  ///
  /// Needs no lock: a reader sees one state to its end, and never checkpoints. What was copied is
  /// opened and checked before this returns; it is on disk then.
  /// - Parameters:
  ///   - path: An empty file that nobody else uses.
  ///   - progress: Called now and then with the pages done and their number.
  /// - Throws: A ``LedgerError``; the file is then worth nothing.
  public func copy(
    to path: String, progress: @escaping (_ done: Int, _ of: Int) -> Void = { _, _ in }
  ) throws -> LedgerSummary {
    try read { try Connection.copy($0.statements.db, to: path, progress: progress) }
    return try Ledger.file(path).read { try $0.summary() }
  }

  /// A ledger's file that nobody writes to, such as a backup, for reading.
  ///
  /// Leaves nothing beside it.
  /// - Throws: A ``LedgerError`` when it is no ledger of this version.
  public static func file(_ path: String) throws(LedgerError) -> Ledger {
    do { return Ledger(reading: try Connection.still(path), path) } catch {
      throw LedgerError(error, path: path)
    }
  }
}
