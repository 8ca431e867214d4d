/// Why no ledger is made of an export.
public enum ImportFault: Error, Hashable, Sendable {
  /// A line is not what it should be.
  case line(source: String, number: Int, problem: String)
  /// The export ends before its last line: what follows `entry` is missing.
  case cut(entry: Int)
  /// Every line can be read, and yet an audit of the whole finds differences.
  case differences([AuditReport.Difference])
}

/// A line of an export as it was read.
public struct ImportLine: Hashable, Sendable {
  /// The bytes without the line's end.
  public let bytes: [UInt8]
  /// Whether there was a line's end; without one the line may be cut.
  public let isWhole: Bool
  /// Which file it is of.
  public let source: String
  /// Its number in that file, from 1.
  public let number: Int

  /// A line of a file.
  public init(_ bytes: [UInt8], isWhole: Bool, source: String, number: Int) {
    self.bytes = bytes
    self.isWhole = isWhole
    self.source = source
    self.number = number
  }
}
