/// The place of a record in a log that was verified.
public struct LogEntry: Hashable, Sendable {
  /// The log's name.
  public let origin: String
  /// The number of entries the checkpoint covers.
  public let size: Int
  /// The record's place, from 0.
  public let index: Int
  /// The earliest time by which enough witnesses of the policy had seen the checkpoint, and so the
  /// record; nil when the policy asks for none.
  ///
  /// Whether it is later than the time judged at is the caller's question.
  public let witnessed: WitnessTime?
}
