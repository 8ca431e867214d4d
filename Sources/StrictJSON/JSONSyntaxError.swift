/// Why bytes are not a JSON document, and where.
public struct JSONSyntaxError: Error, Hashable, Sendable {
  /// What is wrong at the position.
  public enum Reason: Hashable, Sendable {
    /// The document has more bytes than the limit; the position is its start.
    case tooLong(limit: Int)
    /// An array or object opens inside as many others as the limit allows.
    case tooDeep(limit: Int)
    /// The document starts with U+FEFF.
    case byteOrderMark
    /// A byte sequence is not UTF-8: cut short, overlong, a surrogate, above U+10FFFF.
    case invalidUTF8
    /// The document ends where something must follow.
    case unexpectedEnd(expected: Expectation)
    /// A character stands where something else must.
    case unexpected(Unicode.Scalar, expected: Expectation)
    /// Something other than white space follows the value.
    case trailing(Unicode.Scalar)
    /// A string has no closing quotation mark; the position is its opening one.
    case unterminatedString
    /// A string holds a control character (U+0000 to U+001F) unescaped.
    case controlCharacter(Unicode.Scalar)
    /// A backslash starts no escape of RFC 8259 section 7; the position is the backslash.
    case invalidEscape
    /// An escape names half of a surrogate pair; the position is its backslash.
    case loneSurrogate(UInt16)
    /// A number has a digit after a leading zero; the position is the zero.
    case leadingZero
    /// A number is beyond the largest finite double, so has no canonical form (RFC 8785 3.2.2.3).
    case numberOutOfRange
    /// An object names a member again; the position is the second name.
    case duplicateName(String)
  }

  /// What may stand at a place.
  public enum Expectation: String, Hashable, Sendable {
    case value = "a value"
    case valueOrBracket = "a value or \"]\""
    case name = "a member name in quotation marks"
    case nameOrBrace = "a member name in quotation marks or \"}\""
    case colon = "\":\""
    case commaOrBracket = "\",\" or \"]\""
    case commaOrBrace = "\",\" or \"}\""
    case digit = "a digit"
  }

  /// What is wrong.
  public let reason: Reason
  /// Where.
  public let position: JSONPosition

  /// An error at a place.
  public init(_ reason: Reason, at position: JSONPosition) {
    self.reason = reason
    self.position = position
  }
}
