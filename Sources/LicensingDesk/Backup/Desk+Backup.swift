public import Ledger

extension Desk {
  /// Copies the ledger to a new file while others may write.
  ///
  /// Made under a temporary name beside it, checked, synced, and only then given its name: there is
  /// never half a backup. The keys are not in it, nor is the file of checkpoints.
  /// - Parameters:
  ///   - path: Where no file is yet; only its owner can read what is made there.
  ///   - progress: Called now and then with the pages done and their number.
  /// - Returns: What the backup holds.
  /// - Throws: ``DeskError/file(path:problem:)``, or a ``Ledger/LedgerError`` when the ledger or
  ///   the copy is not sound.
  public func backUp(
    to path: String, progress: @escaping (_ done: Int, _ of: Int) -> Void = { _, _ in }
  ) throws -> LedgerSummary {
    let file = try NewFile(path)
    let summary = try ledger.copy(to: file.temporaryPath, progress: progress)
    try file.publish()
    return summary
  }
}
