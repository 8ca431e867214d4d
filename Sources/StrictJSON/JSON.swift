/// One JSON value, with the place it was read from.
///
/// Members stay in the order of the document, as pairs: a dictionary keyed by `String` would merge
/// names that differ in bytes but are canonically equivalent (`"é"` and `"e\u{301}"`). A number
/// stays its lexeme, so reading and writing never rounds.
public struct JSON: Sendable {
  /// The kinds of value of RFC 8259 section 3.
  public enum Content: Sendable {
    /// The literal `null`.
    case null
    /// The literals `true` and `false`.
    case bool(Bool)
    /// A number as its lexeme: `-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?`.
    case number(String)
    /// A string, unescaped.
    case string(String)
    /// An array.
    case array([JSON])
    /// An object: its members in document order.
    case object([JSONMember])
  }

  /// What the value is.
  public let content: Content
  let place: JSONPlace

  /// Where the value starts in its document; nil for a value built in code.
  public var position: JSONPosition? { place.position }

  /// A value built in code, or read at a place of a document.
  public init(_ content: Content, at position: JSONPosition? = nil) {
    self.content = content
    place = JSONPlace(position)
  }

  /// The one value that a whole document holds (RFC 8259, and stricter).
  ///
  /// The bytes are UTF-8 without a byte order mark; white space may surround the value, anything
  /// else after it is refused. Throws `JSONSyntaxError` with the exact place. Never crashes: depth
  /// and length are bounded by `limits`.
  public static func parse(
    _ bytes: [UInt8], limits: JSONLimits = .document
  ) throws(JSONSyntaxError) -> JSON {
    try JSONReading(parsing: bytes, limits: limits).document
  }
}

extension JSON: Equatable {
  /// Whether both have the same canonical bytes; positions and member order do not count.
  public static func == (one: JSON, other: JSON) -> Bool {
    switch (one.content, other.content) {
    case (.string(let text), .string(let otherText)): text.hasSameBytes(as: otherText)
    case (.array(let elements), .array(let otherElements)): elements == otherElements
    default: one.canonical() == other.canonical()
    }
  }
}
