/// A recursive-descent reader of one document.
///
/// It works on bytes and makes a `String` only for a finished name, string or number. Depth is
/// bounded by the limits, so recursion is too.
struct JSONParser {
  let bytes: [UInt8]
  let limits: JSONLimits
  /// The offset of the next byte.
  var index = 0
  /// Where column 1 would be if every scalar of the line before `index` were one byte long.
  var columnOrigin = 0
  private var line = 1
  private var depth = 0

  init(_ bytes: [UInt8], limits: JSONLimits) {
    self.bytes = bytes
    self.limits = limits
  }

  /// The place of the next byte.
  var position: JSONPosition {
    JSONPosition(line: line, column: index - columnOrigin + 1, offset: index)
  }

  /// The next byte, nil at the end.
  var next: UInt8? { index < bytes.count ? bytes[index] : nil }

  mutating func document() throws(JSONSyntaxError) -> JSON {
    guard bytes.count <= limits.bytes else {
      throw JSONSyntaxError(.tooLong(limit: limits.bytes), at: position)
    }
    guard !bytes.starts(with: [0xEF, 0xBB, 0xBF]) else {
      throw JSONSyntaxError(.byteOrderMark, at: position)
    }
    skipWhiteSpace()
    let value = try value(else: .value)
    skipWhiteSpace()
    if index < bytes.count {
      throw JSONSyntaxError(.trailing(try scalar()), at: position)
    }
    return value
  }

  private mutating func value(
    else expectation: JSONSyntaxError.Expectation
  ) throws(JSONSyntaxError) -> JSON {
    let start = position
    let content: JSON.Content
    switch next {
    case UInt8(ascii: "{"): content = .object(try members())
    case UInt8(ascii: "["): content = .array(try elements())
    case UInt8(ascii: "\""): content = .string(try string())
    case UInt8(ascii: "t"): content = try literal("true", .bool(true), else: expectation)
    case UInt8(ascii: "f"): content = try literal("false", .bool(false), else: expectation)
    case UInt8(ascii: "n"): content = try literal("null", .null, else: expectation)
    case .some(let byte) where byte == UInt8(ascii: "-") || byte.isDigit:
      content = .number(try number())
    default: throw unexpected(expectation)
    }
    return JSON(content, at: start)
  }

  private mutating func literal(
    _ word: StaticString, _ content: JSON.Content, else expectation: JSONSyntaxError.Expectation
  ) throws(JSONSyntaxError) -> JSON.Content {
    let end = index + word.utf8CodeUnitCount
    let matches = word.withUTF8Buffer { letters in
      end <= bytes.count && letters.elementsEqual(bytes[index..<end])
    }
    guard matches else { throw unexpected(expectation) }
    index = end
    return content
  }

  private mutating func elements() throws(JSONSyntaxError) -> [JSON] {
    try open()
    var elements: [JSON] = []
    if take(UInt8(ascii: "]")) {
      depth -= 1
      return elements
    }
    elements.append(try value(else: .valueOrBracket))
    while try continues(closing: UInt8(ascii: "]"), else: .commaOrBracket) {
      elements.append(try value(else: .value))
    }
    return elements
  }

  private mutating func members() throws(JSONSyntaxError) -> [JSONMember] {
    try open()
    var members: [JSONMember] = []
    if take(UInt8(ascii: "}")) {
      depth -= 1
      return members
    }
    var names = MemberNames()
    members.append(try member(else: .nameOrBrace, names: &names))
    while try continues(closing: UInt8(ascii: "}"), else: .commaOrBrace) {
      members.append(try member(else: .name, names: &names))
    }
    return members
  }

  private mutating func member(
    else expectation: JSONSyntaxError.Expectation, names: inout MemberNames
  ) throws(JSONSyntaxError) -> JSONMember {
    let start = position
    guard next == UInt8(ascii: "\"") else { throw unexpected(expectation) }
    let name = try string()
    if !limits.allowsDuplicateNames, !names.insert(name) {
      throw JSONSyntaxError(.duplicateName(name), at: start)
    }
    skipWhiteSpace()
    guard take(UInt8(ascii: ":")) else { throw unexpected(.colon) }
    return JSONMember(name: name, value: try value(else: .value), position: start)
  }

  /// Steps over an opening bracket and the white space after it.
  private mutating func open() throws(JSONSyntaxError) {
    guard depth < limits.depth else {
      throw JSONSyntaxError(.tooDeep(limit: limits.depth), at: position)
    }
    depth += 1
    index += 1
    skipWhiteSpace()
  }

  /// Steps over a comma, or over the closing bracket and then says that nothing more comes.
  private mutating func continues(
    closing bracket: UInt8, else expectation: JSONSyntaxError.Expectation
  ) throws(JSONSyntaxError) -> Bool {
    skipWhiteSpace()
    if take(UInt8(ascii: ",")) { return true }
    guard next == bracket else { throw unexpected(expectation) }
    index += 1
    depth -= 1
    return false
  }

  /// Steps over the byte and the white space after it, if it comes next.
  private mutating func take(_ byte: UInt8) -> Bool {
    guard next == byte else { return false }
    index += 1
    skipWhiteSpace()
    return true
  }

  private mutating func skipWhiteSpace() {
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): index += 1
      case UInt8(ascii: "\n"):
        index += 1
        line += 1
        columnOrigin = index
      default: return
      }
    }
  }
}
