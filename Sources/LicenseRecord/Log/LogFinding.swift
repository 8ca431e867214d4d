/// What checking a log proof came to.
public enum LogFinding: Hashable, Sendable {
  /// The record is in the log.
  case logged(LogEntry)
  /// Nothing is proved, and why.
  case failed(LogFault)
}
