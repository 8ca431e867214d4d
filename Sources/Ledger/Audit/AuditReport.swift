/// What an audit found.
public struct AuditReport: Hashable, Sendable {
  /// How many entries were read.
  public let entries: Int
  /// How many signed records the log has.
  public let records: Int
  /// How many of their signatures were checked.
  public let signatures: Int
  /// How many texts were erased, as the log says.
  public let erased: Int
  /// Everything that differs from what the log says; empty when clean.
  public let differences: [Difference]

  /// One thing that is not as the log says.
  public struct Difference: Hashable, Sendable, CustomStringConvertible {
    /// Where: an entry, or a table with the row's key and the column.
    public let place: String
    /// What is there, and what should be.
    public let problem: String

    /// A difference at a place.
    public init(place: String, problem: String) {
      self.place = place
      self.problem = problem
    }

    /// Place and problem in one line.
    public var description: String { "\(place): \(problem)" }
  }
}
