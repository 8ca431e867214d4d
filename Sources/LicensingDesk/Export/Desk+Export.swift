public import Ledger

extension Desk {
  /// Writes the ledger as JSON Lines to a new file that only its owner can read.
  ///
  /// The keys are not in it. What was written stays when this is stopped, and `after` goes on.
  /// - Parameters:
  ///   - after: Only what follows this entry.
  ///   - path: Where no file is yet.
  ///   - progress: Called now and then with the number of an entry and that of the last one.
  /// - Throws: A ``DeskError``, or a ``Ledger/LedgerError`` for an entry that is not sound.
  public func export(
    after: Int = 0, to path: String, progress: (_ done: Int, _ of: Int) -> Void = { _, _ in }
  ) throws -> ExportSummary {
    try check(after)
    let file = try ExportFile(path)
    let summary = try ledger.export(after: after, to: { try file.write($0) }, progress: progress)
    try file.finish()
    return summary
  }

  /// The same, line by line to `write`.
  public func export(
    after: Int = 0, write: @escaping ([UInt8]) throws -> Void,
    progress: (_ done: Int, _ of: Int) -> Void = { _, _ in }
  ) throws -> ExportSummary {
    try check(after)
    return try ledger.export(after: after, to: write, progress: progress)
  }

  private func check(_ after: Int) throws {
    let last = try ledger.read { try $0.entryCount() }
    guard (0...last).contains(after) else {
      throw DeskError.invalid(
        name: "after", value: "\(after)", expected: "the number of an entry, at most \(last)")
    }
  }
}
