import GRDB
import Licensing
import StrictJSON

extension Ledger {
  /// Makes the derived tables anew from the log, in one transaction.
  ///
  /// The log, the checkpoints and the texts that may be forgotten stay as they are.
  /// - Parameter progress: Called now and then with the entries done and their number.
  /// - Returns: How many entries were replayed.
  /// - Throws: A ``LedgerError``; the tables are then as they were.
  @discardableResult
  public func rebuild(
    progress: @escaping (_ done: Int, _ of: Int) -> Void = { _, _ in }
  ) throws -> Int {
    try write { transaction in
      let statements = transaction.statements
      let total = try transaction.reader.entryCount()
      try statements.run("PRAGMA defer_foreign_keys = ON")
      for table in Schema.derivedTables.reversed() {
        try statements.run("DELETE FROM \"\(table.name)\"")
      }
      statements.noteChange()
      var tree = TreeRows(statements)
      var done = 0
      try transaction.reader.forEachEntry { entry in
        do {
          let body = try JSON.parse(entry.body)
          try Replay(statements: statements)
            .apply(entry.kind, body, number: entry.number, time: entry.time.text)
        } catch let error as DatabaseError {
          throw error
        } catch {
          throw LedgerError.unreadable(entry: entry.number, problem: "\(error)")
        }
        try tree.append(entry.digest)
        done += 1
        if done.isMultiple(of: 4096) { progress(done, total) }
      }
      try tree.store()
      return done
    }
  }
}
