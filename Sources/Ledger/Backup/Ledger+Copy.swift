import GRDB

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
    try read { reader in
      // The transaction sees this state from its first look on.
      _ = try reader.entryCount()
      let target = try DatabaseQueue(path: path)
      defer { try? target.close() }
      try target.inDatabase { db in
        try reader.statements.db.backup(to: db, pagesPerStep: 1_024) {
          progress($0.completedPageCount, $0.totalPageCount)
        }
      }
    }
    return try Ledger.summary(ofFile: path)
  }

  /// What a ledger's file holds that nobody writes to: a backup.
  ///
  /// Leaves nothing beside it.
  /// - Throws: A ``LedgerError`` when it is no sound ledger of this version.
  public static func summary(ofFile path: String) throws(LedgerError) -> LedgerSummary {
    do {
      return try Connection.still(path).read { db in
        try LedgerReader(statements: Statements(db, KeptStatements())).summary()
      }
    } catch {
      throw LedgerError(error, path: path)
    }
  }
}
