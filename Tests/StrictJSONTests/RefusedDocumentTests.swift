import StrictJSON
import Testing

/// A document that must be refused: its bytes, the place and the reason.
struct Refusal: Sendable, CustomTestStringConvertible {
  let bytes: [UInt8]
  let line: Int
  let column: Int
  let reason: JSONSyntaxError.Reason

  init(_ text: String, _ line: Int, _ column: Int, _ reason: JSONSyntaxError.Reason) {
    self.init([UInt8](text.utf8), line, column, reason)
  }

  init(_ bytes: [UInt8], _ line: Int, _ column: Int, _ reason: JSONSyntaxError.Reason) {
    self.bytes = bytes
    self.line = line
    self.column = column
    self.reason = reason
  }

  var testDescription: String { String(decoding: bytes, as: UTF8.self).debugDescription }
}

struct RefusedDocumentTests {
  @Test(arguments: structure + numbers + strings + encodings + names + bounds)
  func refusesWithPlaceAndReason(_ refusal: Refusal) {
    let error = #expect(throws: JSONSyntaxError.self) { try JSON.parse(refusal.bytes) }
    #expect(error?.reason == refusal.reason)
    #expect(error?.position.line == refusal.line)
    #expect(error?.position.column == refusal.column)
  }

  private static let structure = [
    Refusal("", 1, 1, .unexpectedEnd(expected: .value)),
    Refusal(" \n\t ", 2, 3, .unexpectedEnd(expected: .value)),
    Refusal("nul", 1, 1, .unexpected("n", expected: .value)),
    Refusal("True", 1, 1, .unexpected("T", expected: .value)),
    Refusal("NaN", 1, 1, .unexpected("N", expected: .value)),
    Refusal("[Infinity]", 1, 2, .unexpected("I", expected: .valueOrBracket)),
    Refusal("truex", 1, 5, .trailing("x")),
    Refusal("{}\n{}", 2, 1, .trailing("{")),
    Refusal("1 é", 1, 3, .trailing("é")),
    Refusal("[1]]", 1, 4, .trailing("]")),
    Refusal("{} // done", 1, 4, .trailing("/")),
    Refusal("[", 1, 2, .unexpectedEnd(expected: .valueOrBracket)),
    Refusal("[1", 1, 3, .unexpectedEnd(expected: .commaOrBracket)),
    Refusal("[1,", 1, 4, .unexpectedEnd(expected: .value)),
    Refusal("[1,]", 1, 4, .unexpected("]", expected: .value)),
    Refusal("[,1]", 1, 2, .unexpected(",", expected: .valueOrBracket)),
    Refusal("[1 2]", 1, 4, .unexpected("2", expected: .commaOrBracket)),
    Refusal("[1}", 1, 3, .unexpected("}", expected: .commaOrBracket)),
    Refusal("[\n  1,\n  é\n]", 3, 3, .unexpected("é", expected: .value)),
    Refusal("{", 1, 2, .unexpectedEnd(expected: .nameOrBrace)),
    Refusal("{a:1}", 1, 2, .unexpected("a", expected: .nameOrBrace)),
    Refusal("{'a':1}", 1, 2, .unexpected("'", expected: .nameOrBrace)),
    Refusal("{1:1}", 1, 2, .unexpected("1", expected: .nameOrBrace)),
    Refusal(#"{"a"}"#, 1, 5, .unexpected("}", expected: .colon)),
    Refusal(#"{"a" 1}"#, 1, 6, .unexpected("1", expected: .colon)),
    Refusal(#"{"a":}"#, 1, 6, .unexpected("}", expected: .value)),
    Refusal(#"{"a":1"#, 1, 7, .unexpectedEnd(expected: .commaOrBrace)),
    Refusal(#"{"a":1]"#, 1, 7, .unexpected("]", expected: .commaOrBrace)),
    Refusal(#"{"a":1,}"#, 1, 8, .unexpected("}", expected: .name)),
    Refusal(#"{"a":1 "b":2}"#, 1, 8, .unexpected("\"", expected: .commaOrBrace)),
    Refusal("/* x */ 1", 1, 1, .unexpected("/", expected: .value)),
    Refusal("\u{A0}1", 1, 1, .unexpected("\u{A0}", expected: .value)),
    Refusal("[\u{0}]", 1, 2, .unexpected("\u{0}", expected: .valueOrBracket)),
    Refusal("[\u{B}1]", 1, 2, .unexpected("\u{B}", expected: .valueOrBracket)),
    Refusal("\u{2028}1", 1, 1, .unexpected("\u{2028}", expected: .value)),
  ]

  private static let numbers = [
    Refusal("01", 1, 1, .leadingZero),
    Refusal("[-012]", 1, 3, .leadingZero),
    Refusal("00", 1, 1, .leadingZero),
    Refusal("-", 1, 2, .unexpectedEnd(expected: .digit)),
    Refusal("[-]", 1, 3, .unexpected("]", expected: .digit)),
    Refusal("-Infinity", 1, 2, .unexpected("I", expected: .digit)),
    Refusal("--1", 1, 2, .unexpected("-", expected: .digit)),
    Refusal("+1", 1, 1, .unexpected("+", expected: .value)),
    Refusal(".5", 1, 1, .unexpected(".", expected: .value)),
    Refusal("-.5", 1, 2, .unexpected(".", expected: .digit)),
    Refusal("1.", 1, 3, .unexpectedEnd(expected: .digit)),
    Refusal("1.e2", 1, 3, .unexpected("e", expected: .digit)),
    Refusal("[1e]", 1, 4, .unexpected("]", expected: .digit)),
    Refusal("1e+", 1, 4, .unexpectedEnd(expected: .digit)),
    Refusal("1e1.5", 1, 4, .trailing(".")),
    Refusal("0x10", 1, 2, .trailing("x")),
    Refusal("1_000", 1, 2, .trailing("_")),
    Refusal("１", 1, 1, .unexpected("１", expected: .value)),
    Refusal("[0, 1e309]", 1, 5, .numberOutOfRange),
    Refusal("-1E400", 1, 1, .numberOutOfRange),
    Refusal(String(repeating: "9", count: 310), 1, 1, .numberOutOfRange),
  ]

  private static let strings = [
    Refusal(#"[1, "abc"#, 1, 5, .unterminatedString),
    Refusal("\"", 1, 1, .unterminatedString),
    Refusal(#"{"a"#, 1, 2, .unterminatedString),
    Refusal("\"a\nb\"", 1, 3, .controlCharacter("\n")),
    Refusal("\"\t\"", 1, 2, .controlCharacter("\t")),
    Refusal("\"é\u{0}\"", 1, 3, .controlCharacter("\u{0}")),
    Refusal("\"\u{1F}\"", 1, 2, .controlCharacter("\u{1F}")),
    Refusal(#""ab\x41""#, 1, 4, .invalidEscape),
    Refusal(#""\'""#, 1, 2, .invalidEscape),
    Refusal(#""\u12g4""#, 1, 2, .invalidEscape),
    Refusal(#""\u12"#, 1, 2, .invalidEscape),
    Refusal(#""\U0041""#, 1, 2, .invalidEscape),
    Refusal(#""\"#, 1, 2, .invalidEscape),
    Refusal("\"\\é\"", 1, 2, .invalidEscape),
    Refusal(#""é\ud800""#, 1, 3, .loneSurrogate(0xD800)),
    Refusal(#""\udc00\ud800""#, 1, 2, .loneSurrogate(0xDC00)),
    Refusal(#""\uDFFF""#, 1, 2, .loneSurrogate(0xDFFF)),
    Refusal(#""\ud83dx""#, 1, 2, .loneSurrogate(0xD83D)),
    Refusal(#""\ud83d\n""#, 1, 2, .loneSurrogate(0xD83D)),
    Refusal(#""\ud83d\ud83d""#, 1, 2, .loneSurrogate(0xD83D)),
    Refusal(#""\ud83d\u0041""#, 1, 2, .loneSurrogate(0xD83D)),
    Refusal(#""\ud83d\u00""#, 1, 8, .invalidEscape),
    Refusal("\"\u{1F600}\" : \"é\\q\"", 1, 5, .trailing(":")),
    Refusal("[\"\u{1F600}\", \"é\\q\"]", 1, 9, .invalidEscape),
  ]

  private static let encodings = [
    Refusal([0xEF, 0xBB, 0xBF, 0x31], 1, 1, .byteOrderMark),
    Refusal([0xFF, 0xFE, 0x31, 0x00], 1, 1, .invalidUTF8),
    Refusal([0x22, 0x61, 0x80, 0x22], 1, 3, .invalidUTF8),
    Refusal([0x22, 0xC0, 0xAF, 0x22], 1, 2, .invalidUTF8),  // overlong slash
    Refusal([0x22, 0xC1, 0xBF, 0x22], 1, 2, .invalidUTF8),  // overlong
    Refusal([0x22, 0xE0, 0x9F, 0xBF, 0x22], 1, 2, .invalidUTF8),  // overlong
    Refusal([0x22, 0xF0, 0x8F, 0xBF, 0xBF, 0x22], 1, 2, .invalidUTF8),  // overlong
    Refusal([0x22, 0xED, 0xA0, 0x80, 0x22], 1, 2, .invalidUTF8),  // U+D800
    Refusal([0x22, 0xED, 0xBF, 0xBF, 0x22], 1, 2, .invalidUTF8),  // U+DFFF
    Refusal([0x22, 0xF4, 0x90, 0x80, 0x80, 0x22], 1, 2, .invalidUTF8),  // U+110000
    Refusal([0x22, 0xF5, 0x80, 0x80, 0x80, 0x22], 1, 2, .invalidUTF8),
    Refusal([0x22, 0xC3, 0x22], 1, 2, .invalidUTF8),
    Refusal([0x22, 0xE2, 0x82, 0x22], 1, 2, .invalidUTF8),
    Refusal([0x22, 0xF0, 0x9F, 0x98], 1, 2, .invalidUTF8),
    Refusal([0x22, 0xC3, 0xA9, 0xC3, 0xA9, 0xFF, 0x22], 1, 4, .invalidUTF8),
    Refusal([0x5B, 0x31, 0xC3], 1, 3, .invalidUTF8),
    Refusal([0x31, 0x0A, 0x20, 0xFE], 2, 2, .invalidUTF8),
  ]

  private static let names = [
    Refusal("{\"a\":1,\n \"a\":2}", 2, 2, .duplicateName("a")),
    Refusal(#"{"ab":1, "\u0061b":2}"#, 1, 10, .duplicateName("ab")),
    Refusal(#"{"":1,"b":{"":0},"":2}"#, 1, 18, .duplicateName("")),
    Refusal("{\"\u{E9}\":1,\"e\u{301}\":2,\"\\u00e9\":3}", 1, 15, .duplicateName("\u{E9}")),
    // Enough names for the reader to hash them, the repeated one among the first.
    Refusal(
      "{" + (0..<100).map { "\"n\($0)\":0," }.joined() + "\"n3\":1}", 1, 792, .duplicateName("n3")),
    Refusal(
      "{" + (0..<100).map { "\"n\($0)\":0," }.joined() + "\"n70\":1}", 1, 792,
      .duplicateName("n70")),
  ]

  private static let bounds = [
    Refusal(String(repeating: "[", count: 33), 1, 33, .tooDeep(limit: 32)),
    Refusal(String(repeating: #"{"a":"#, count: 33), 1, 161, .tooDeep(limit: 32)),
    Refusal(String(repeating: " ", count: 1 << 20) + "1", 1, 1, .tooLong(limit: 1 << 20)),
  ]
}
