extension JSONSyntaxError: CustomStringConvertible {
  /// The words for a person: `line 3, column 7: duplicate member "a"`.
  public var description: String { "\(position): \(reason)" }
}

extension JSONSyntaxError.Reason: CustomStringConvertible {
  /// The words for a person, without the place.
  public var description: String {
    switch self {
    case .tooLong(let limit): "the document is longer than \(limit) bytes"
    case .tooDeep(let limit): "arrays and objects are nested deeper than \(limit)"
    case .byteOrderMark: "the document starts with a byte order mark"
    case .invalidUTF8: "bytes that are not UTF-8"
    case .unexpectedEnd(let expected): "the document ends, expected \(expected.rawValue)"
    case .unexpected(let scalar, let expected):
      "unexpected \(String(scalar).quoted), expected \(expected.rawValue)"
    case .trailing(let scalar): "unexpected \(String(scalar).quoted) after the value"
    case .unterminatedString: "a string without its closing quotation mark"
    case .controlCharacter(let scalar):
      "a control character in a string, write \(Self.escape(scalar.value)) instead"
    case .invalidEscape: "an escape that JSON does not have"
    case .loneSurrogate(let unit): "\(Self.escape(UInt32(unit))) is half of a surrogate pair"
    case .leadingZero: "a number with a leading zero"
    case .numberOutOfRange: "a number too large"
    case .duplicateName(let name): "duplicate member \(name.quoted)"
    }
  }

  private static func escape(_ unit: UInt32) -> String {
    let digits = String(unit, radix: 16)
    return "\\u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
