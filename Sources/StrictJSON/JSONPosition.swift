/// A place in a JSON document.
public struct JSONPosition: Hashable, Sendable {
  /// The line, from 1; a line ends after U+000A alone.
  public let line: Int
  /// The column within the line, from 1, counted in Unicode scalars.
  public let column: Int
  /// The offset from the start of the document in bytes, from 0.
  public let offset: Int

  /// A place by line and column (from 1) and byte offset (from 0).
  public init(line: Int, column: Int, offset: Int) {
    self.line = line
    self.column = column
    self.offset = offset
  }
}

extension JSONPosition: CustomStringConvertible {
  /// The place for a person: `line 3, column 7`.
  public var description: String { "line \(line), column \(column)" }
}
