/// A recursive-descent reader of one document.
///
/// It works on bytes and makes a `String` only for a finished name, string or number. Depth is
/// bounded by the limits, so recursion is too. The bytes are lent by whoever calls; none is looked
/// at without a look at the count before.
struct JSONParser {
  let bytes: UnsafeBufferPointer<UInt8>
  let limits: JSONLimits
  /// The offset of the next byte.
  var index = 0
  /// Where column 1 would be if every scalar of the line before `index` were one byte long.
  var columnOrigin = 0
  /// Whether everything so far is spelled as `JSON.pretty()` would.
  var isInEmittedForm = true
  /// Whether no string so far holds a control character.
  var isPlain = true
  var line = 1
  private var depth = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>, limits: JSONLimits) {
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
    skipUnexpectedWhiteSpace()
    let value = try value(else: .value)
    newLine(level: 0)
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
    let bracket = UInt8(ascii: "]")
    guard try open(closing: bracket) else { return [] }
    var elements: [JSON] = []
    elements.append(try value(else: .valueOrBracket))
    while try continues(closing: bracket, else: .commaOrBracket) {
      elements.append(try value(else: .value))
    }
    return elements
  }

  private mutating func members() throws(JSONSyntaxError) -> [JSONMember] {
    let brace = UInt8(ascii: "}")
    guard try open(closing: brace) else { return [] }
    var members: [JSONMember] = []
    members.reserveCapacity(4)
    var names = MemberNames()
    members.append(try member(else: .nameOrBrace, after: members, &names))
    while try continues(closing: brace, else: .commaOrBrace) {
      members.append(try member(else: .name, after: members, &names))
    }
    return members
  }

  private mutating func member(
    else expectation: JSONSyntaxError.Expectation, after members: [JSONMember],
    _ names: inout MemberNames
  ) throws(JSONSyntaxError) -> JSONMember {
    let start = position
    guard next == UInt8(ascii: "\"") else { throw unexpected(expectation) }
    let name = try string()
    switch names.place(of: name, after: members) {
    case .last: break
    case .between: isInEmittedForm = false
    case .repeated:
      guard limits.allowsDuplicateNames else {
        throw JSONSyntaxError(.duplicateName(name), at: start)
      }
    }
    skipUnexpectedWhiteSpace()
    guard next == UInt8(ascii: ":") else { throw unexpected(.colon) }
    index += 1
    if next == UInt8(ascii: " ") { index += 1 } else { isInEmittedForm = false }
    skipUnexpectedWhiteSpace()
    return JSONMember(name: name, value: try value(else: .value), position: start)
  }

  /// Steps over an opening bracket; false, and over the closing one too, when nothing is in it.
  private mutating func open(closing bracket: UInt8) throws(JSONSyntaxError) -> Bool {
    guard depth < limits.depth else {
      throw JSONSyntaxError(.tooDeep(limit: limits.depth), at: position)
    }
    index += 1
    if next == bracket {
      index += 1
      return false
    }
    depth += 1
    newLine(level: depth)
    guard next == bracket else { return true }
    isInEmittedForm = false
    index += 1
    depth -= 1
    return false
  }

  /// Steps over a comma, or over the closing bracket and then says that nothing more comes.
  private mutating func continues(
    closing bracket: UInt8, else expectation: JSONSyntaxError.Expectation
  ) throws(JSONSyntaxError) -> Bool {
    if next != UInt8(ascii: ",") {
      newLine(level: depth - 1)
      if next == bracket {
        index += 1
        depth -= 1
        return false
      }
      isInEmittedForm = false
    }
    guard next == UInt8(ascii: ",") else { throw unexpected(expectation) }
    index += 1
    newLine(level: depth)
    return true
  }
}
