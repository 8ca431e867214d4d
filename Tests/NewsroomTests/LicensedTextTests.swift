import Newsroom
import Testing

struct LicensedTextTests {
  @Test
  func `has the bytes of the design`() {
    let text = LicensedText(title: " Fa\u{308}hre ", paragraphs: ["a\u{7}", " ", "b\nc"])
    #expect(text.bytes == Array("F\u{E4}hre\n\na\n\nb c\n".utf8))
    #expect(text.title == "Fähre" && text.paragraphs == ["a", "b c"])
  }

  @Test(arguments: [
    "T\n\na\n", "T\n\na\n\nb\n", "=cmd()\n\n<script>\n\n\u{2067}א\u{2069}\n", "F\u{E4}hre\n\n👩🏽‍✈️\n",
  ])
  func `is read back`(_ bytes: String) throws {
    let text = try #require(LicensedText(Array(bytes.utf8)))
    #expect(text.bytes == Array(bytes.utf8))
  }

  @Test(arguments: [
    "", "\n", "T", "T\n", "T\n\n", "T\n\n\n", "T\n\na", "T\na\n", "T\n\na\nb\n", "T\n\n\na\n",
    "T\n\na\n\n", "T\r\n\r\na\r\n", "\u{FEFF}T\n\na\n", " T\n\na\n", "T\n\na \n", "T\n\na\tb\n",
    "Fa\u{308}hre\n\na\n", "T\n\n\u{1B}a\n", "T\u{202E}\n\na\n", "T\n\na\u{2029}b\n", "\n\na\n",
  ])
  func `is not read from other bytes`(_ bytes: String) {
    #expect(LicensedText(Array(bytes.utf8)) == nil)
  }

  @Test
  func `is not read from bytes that are no text`() {
    #expect(LicensedText(Array("T\n\n".utf8) + [0xFF, 0x0A]) == nil)
  }

  @Test
  func `any text survives the round trip`() throws {
    var random = SequenceOfText(seed: 7)
    for _ in 0..<400 {
      let text = LicensedText(
        title: "t" + random.text(), paragraphs: ["p" + random.text(), random.text()])
      let again = try #require(LicensedText(text.bytes))
      #expect(again.bytes == text.bytes)
      #expect(LicensedText(title: again.title, paragraphs: again.paragraphs) == text)
      // The licensed text, kept as a file, is the same article when it is imported.
      let draft = try readPlainText(text.bytes)
      #expect(LicensedText(draft).bytes == text.bytes)
    }
  }

  @Test(arguments: [
    // Foundation on Linux gets the first two wrong.
    ("\u{130DB}\u{3099}", "\u{130DB}\u{3099}"), ("\u{AC00}\u{11B1}", "\u{AC0A}"),
    ("\u{1100}\u{1161}\u{11A8}", "\u{AC01}"), ("a\u{323}\u{302}", "\u{1EAD}"),
    ("\u{212B}", "\u{C5}"), ("\u{1D15E}", "\u{1D157}\u{1D165}"),
    ("\u{11099}\u{110BA}", "\u{1109A}"),
    ("\u{958}", "\u{915}\u{93C}"), ("\u{FB01}", "\u{FB01}"),
  ])
  func `is in Normalization Form C`(_ given: String, _ composed: String) {
    let text = LicensedText(title: "T", paragraphs: [given])
    #expect(text.paragraphs.map(scalars) == [scalars(composed)])
  }
}

/// Texts of characters that are hard to keep, the same for the same seed.
struct SequenceOfText {
  private var state: UInt64
  private static let pieces: [String] = [
    "a", "é", "e", "\u{301}", "\u{308}", " ", "\t", "\n", "\r", "\u{2028}", "\u{A0}", "\u{0}",
    "\u{1B}[", "\u{85}", "\u{202E}", "\u{2066}", "\u{200F}", "\u{FEFF}", "👩🏽‍✈️", "\u{1100}",
    "\u{1161}", "\u{11A8}", "א", "<b>", "&amp;", "*", "_", "#", "[x](y)", "\\", "`", "{{x}}", "1. ",
    "\u{3099}", "か", "\u{130DB}",
  ]

  init(seed: UInt64) { state = seed }

  /// Up to eleven pieces.
  mutating func text() -> String {
    let count = next() % 12
    return (0..<count).map { _ in Self.pieces[next() % Self.pieces.count] }.joined()
  }

  private mutating func next() -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33)
  }
}
