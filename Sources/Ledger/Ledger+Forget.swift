extension Ledger {
  /// Leaves nothing of erased texts in the ledger's files.
  ///
  /// To be called after a ``write(_:)`` that erased something: until then the pages
  /// of before lie in the database, and the texts in its write-ahead log. Can be called again.
  /// - Throws: ``LedgerError/stillInFile(_:)``, whatever kept it from being done.
  public func forget() throws {
    do {
      guard access == .writing else { throw LedgerError.readOnly(path: path) }
      let lock = try WriteLock(path: file + ".lock", waiting: lockWait)
      try lock.hold { try Connection.emptyLog(of: queue, waiting: lockWait) }
    } catch {
      throw LedgerError.stillInFile(LedgerError(error, path: path))
    }
  }
}
