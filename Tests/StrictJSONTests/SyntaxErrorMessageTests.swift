import StrictJSON
import Testing

/// The words of syntax errors, and that no document speaks through them.
struct SyntaxErrorMessageTests {
  @Test(arguments: [
    ("{\"a\":1,\n \"a\":2}", #"line 2, column 2: duplicate member "a""#),
    ("[1,]", #"line 1, column 4: unexpected "]", expected a value"#),
    ("[1", #"line 1, column 3: the document ends, expected "," or "]""#),
    ("{} x", #"line 1, column 4: unexpected "x" after the value"#),
    ("[\u{1B}]", #"line 1, column 2: unexpected "\u{1B}", expected a value or "]""#),
    ("\u{202E}", #"line 1, column 1: unexpected "\u{202E}", expected a value"#),
    ("\"\u{7}\"", #"line 1, column 2: a control character in a string, write \u0007 instead"#),
    (#""\udc00""#, #"line 1, column 2: \udc00 is half of a surrogate pair"#),
    ("007", "line 1, column 1: a number with a leading zero"),
    (#"{"\u001b[2J":1,"\u001b[2J":2}"#, #"line 1, column 16: duplicate member "\u{1B}[2J""#),
  ])
  func says(_ text: String, _ message: String) {
    let error = #expect(throws: JSONSyntaxError.self) { try JSON.parse([UInt8](text.utf8)) }
    #expect(error?.description == message)
  }

  @Test func cutsLongNames() {
    let name = String(repeating: "x", count: 5000)
    let error = #expect(throws: JSONSyntaxError.self) {
      try JSON.parse([UInt8]("{\"\(name)\":1,\"\(name)\":2}".utf8))
    }
    #expect(error?.reason == .duplicateName(name))
    #expect(error?.description.hasSuffix("duplicate member \"\(name.prefix(64))…\"") == true)
  }
}
