import LicenseRecord
public import Licensing

/// What a ledger holds, once its newest checkpoint was found to vouch for it.
public struct LedgerSummary: Hashable, Sendable {
  /// How many entries the log has.
  public let entries: Int
  /// When the last one was recorded.
  public let time: Instant
  /// The name of the log: its newest checkpoint covers all entries.
  public let log: String
  /// How many licenses it knows.
  public let licenses: Int
}

extension LedgerReader {
  /// What the ledger holds.
  ///
  /// Holds the newest checkpoint against the last entry, the tree and the log keys; an audit does
  /// the rest.
  /// - Throws: ``LedgerError/unvouched(problem:)`` when it does not cover all of it.
  public func summary() throws -> LedgerSummary {
    let edge = try treeEdge()
    guard let last = try lastEntry(), let note = try newestCheckpoint() else {
      throw LedgerError.unvouched(problem: "there is none")
    }
    guard let newest = try? Checkpoint(parsing: note.text), newest.size == last.number,
      newest.size == edge.size
    else {
      throw LedgerError.unvouched(problem: "it does not cover the last entry, \(last.number)")
    }
    guard newest.root == edge.root else {
      throw LedgerError.unvouched(problem: "it has the root of another log")
    }
    let log = LogName(newest.origin)?.number
    let keys = try logKeys().filter { $0.log == log }.compactMap {
      try? NoteKey(name: newest.origin, publicKey: $0.key)
    }
    do { _ = try note.opened(by: keys) } catch {
      throw LedgerError.unvouched(problem: "it is not signed by a log key of this home: \(error)")
    }
    let licenses = try statements.first("SELECT count(*) FROM license") { try $0.tally(0) }
    return LedgerSummary(
      entries: last.number, time: last.time, log: newest.origin, licenses: licenses ?? 0)
  }
}
