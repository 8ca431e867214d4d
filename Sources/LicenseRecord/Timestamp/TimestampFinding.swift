/// What checking a timestamp came to.
public enum TimestampFinding: Hashable, Sendable {
  /// The authority saw the record at this time, `YYYY-MM-DDThh:mm:ssZ`, to the second below.
  case seen(at: String)
  /// Nothing is proved, and why.
  case failed(TimestampFault)
}
