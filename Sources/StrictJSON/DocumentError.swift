/// Why a well-formed document is not the one that was asked for, and where.
public struct DocumentError: Error, Hashable, Sendable {
  /// The place in the document as a JSON Pointer (RFC 6901): `/base/amount`, empty for the whole.
  public let path: String
  /// The place in the text; nil for a document built in code.
  public let position: JSONPosition?
  /// What is wrong, in words that follow the path: `must be a string`.
  public let problem: String

  /// An error at a place of a document.
  public init(path: String, position: JSONPosition?, problem: String) {
    self.path = path
    self.position = position
    self.problem = problem
  }
}

extension DocumentError: CustomStringConvertible {
  /// The words for a person, escaped: `line 3, column 7: /base/amount: must be a string`.
  public var description: String {
    let place = position.map { "\($0): " } ?? ""
    let pointer = path.isEmpty ? "" : "\(path.cut(to: 200).displayed): "
    return place + pointer + problem.displayed
  }
}
