public import Licensing

/// What came of looking for the records of licenses that a ledger lacks.
public struct Recovery: Sendable {
  /// The licenses that the ledger knows again.
  public internal(set) var licenses: [LicenseNumber] = []
  /// Files that were passed over, and why; those of licenses that the ledger has are not among them.
  public internal(set) var problems: [(file: String, problem: String)] = []
}

/// What beginning a new log over a restored ledger came to.
public struct NewLog: Sendable {
  /// The name of the log.
  public let name: String
  /// How many entries the backup had.
  public let kept: Int
  /// How many entries are missing, as far as anybody can know.
  public let missing: Int
  /// The license numbers that are not given out, a range for each year.
  public let skipped: [(first: LicenseNumber, last: LicenseNumber)]
  /// The first pair of status lists of the licenses from here on.
  public let statusList: Int
  /// What was found of the missing licenses.
  public let recovery: Recovery
}
