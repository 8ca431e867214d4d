import StrictJSON
import Testing

struct DisplayTests {
  @Test(arguments: [
    ("", ""), ("plain é 日本 😂 \\ \"", "plain é 日本 😂 \\ \""), ("a\u{1B}[2Jb", #"a\u{1B}[2Jb"#),
    ("\u{0}\t\r\n", #"\u{0}\u{9}\u{D}\u{A}"#), ("\r\n", #"\u{D}\u{A}"#),
    ("\u{7F}\u{80}\u{9F}\u{A0}", #"\u{7F}\u{80}\u{9F}"# + "\u{A0}"),
    ("\u{2028}\u{2029}", #"\u{2028}\u{2029}"#),
    ("\u{202A}\u{202B}\u{202C}\u{202D}\u{202E}", #"\u{202A}\u{202B}\u{202C}\u{202D}\u{202E}"#),
    ("\u{2066}\u{2067}\u{2068}\u{2069}", #"\u{2066}\u{2067}\u{2068}\u{2069}"#),
    ("\u{61C}\u{200E}\u{200F}", #"\u{61C}\u{200E}\u{200F}"#),
    ("e\u{301}\u{200D}\u{202F}\u{2065}", "e\u{301}\u{200D}\u{202F}\u{2065}"),
    ("x\u{301}\u{1B}\u{302}", "x\u{301}" + #"\u{1B}"# + "\u{302}"),
  ])
  func escapes(_ text: String, _ shown: String) {
    #expect(escapedForDisplay(text).unicodeScalars.elementsEqual(shown.unicodeScalars))
    #expect(text.displayed == escapedForDisplay(text))
    #expect(text.displayed.displayed == text.displayed, "twice is once")
  }
}
