/// What a ledger has that an export is made of.
public struct ExportSummary: Hashable, Sendable {
  /// How many entries the log has.
  public let entries: Int
  /// How many texts there are that may have to be forgotten and were not.
  public let texts: Int
  /// How many checkpoints were signed.
  public let checkpoints: Int
  /// How many signatures of witnesses over them were kept.
  public let cosignatures: Int
}

extension LedgerReader {
  /// What an export of the ledger as it is now holds.
  func exportSummary() throws -> ExportSummary {
    func count(_ table: String) throws -> Int {
      try statements.first("SELECT count(*) FROM \(table)") { try $0.tally(0) } ?? 0
    }
    return ExportSummary(
      entries: try entryCount(), texts: try count("erasable"), checkpoints: try count("checkpoint"),
      cosignatures: try count("cosignature"))
  }
}
