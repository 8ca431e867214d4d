public import Ledger

/// What came of holding record files against the ledger.
public struct RecordFolderReport: Sendable {
  /// How many files were held against it.
  public internal(set) var files = 0
  /// Files that are not what the ledger has.
  public internal(set) var differences: [AuditReport.Difference] = []
  /// Paths of files that are no license records, and do not have the name of one.
  public internal(set) var passedOver: [String] = []
}
