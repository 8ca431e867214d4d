extension Ledger {
  /// Writes one state of the ledger as JSON Lines, while others may write to it.
  ///
  /// Everything that tables cannot be derived from: entries, the texts that they mention, and
  /// checkpoints. <doc:Export> has the form. Memory stays flat.
  /// - Parameters:
  ///   - after: Only what follows this entry, to go on with an export that was cut short.
  ///   - write: Takes one line with its end.
  ///   - progress: Called now and then with the number of an entry and that of the last one.
  /// - Throws: What `write` throws; ``LedgerError/unreadable(entry:problem:)`` for an entry that is
  ///   not what its digest says.
  @discardableResult
  public func export(
    after: Int = 0, to write: @escaping ([UInt8]) throws -> Void,
    progress: (_ done: Int, _ of: Int) -> Void = { _, _ in }
  ) throws -> ExportSummary {
    try read { reader in
      var exporter = try Exporter(reader, after: after, write: write)
      return try exporter.run(after: after, progress: progress)
    }
  }
}
