import Newsroom
import Testing

struct PlainTextTests {
  /// A file, and the title and paragraphs it must give.
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let file: String
    let title: String
    let paragraphs: [String]
    var removed = 0

    var testDescription: String { name }
  }

  static let cases = [
    Case(name: "each line", file: "T\n\na\nb\n", title: "T", paragraphs: ["a", "b"]),
    Case(
      name: "no blank line below the title", file: "T\na\nb", title: "T", paragraphs: ["a", "b"]),
    Case(
      name: "blank lines around the body", file: "T\n\n\n\na\nb\n\n\n", title: "T",
      paragraphs: ["a", "b"]),
    Case(name: "blocks", file: "T\n\na\nb\n\nc\n", title: "T", paragraphs: ["a b", "c"]),
    Case(
      name: "blocks without a blank line below the title", file: "T\na\nb\n\n\nc\nd", title: "T",
      paragraphs: ["a b", "c d"]),
    Case(
      name: "lines are trimmed", file: " T \t\n\n \u{A0}a  b\u{3000}\n\u{2003}c\n", title: "T",
      paragraphs: ["a  b", "c"]),
    Case(
      name: "a line of spaces is blank", file: "T\n \u{A0}\na\n\t\nb\n", title: "T",
      paragraphs: ["a", "b"]),
    Case(
      name: "a line of invisible characters is blank", file: "T\na\n\u{200B}\u{FEFF}\nb\nc\n",
      title: "T", paragraphs: ["a", "b c"]),
    Case(name: "CRLF", file: "T\r\n\r\na\r\nb\r\n\r\nc\r\n", title: "T", paragraphs: ["a b", "c"]),
    Case(name: "CR", file: "T\r\ra\rb\r", title: "T", paragraphs: ["a", "b"]),
    Case(
      name: "Unicode's separators", file: "T\u{2029}a\u{2028}b\u{2029}\u{2029}c", title: "T",
      paragraphs: ["a b", "c"]),
    Case(name: "byte order mark", file: "\u{FEFF}T\na", title: "T", paragraphs: ["a"]),
    Case(
      name: "byte order marks", file: "\u{FEFF}\u{FEFF}T\na\u{FEFF}\n\u{FEFF} b", title: "T",
      paragraphs: ["a", "b"]),
    Case(name: "blank lines above the title", file: "\n \nT\na", title: "T", paragraphs: ["a"]),
    Case(
      name: "controls", file: "T\u{0}\u{1B}[31m\na\u{7}b\u{85}c\u{7F}\td\u{C}", title: "T[31m",
      paragraphs: ["abc d"], removed: 6),
    Case(
      name: "a line of controls is blank", file: "T\na\n\u{1B}\nb\nc", title: "T",
      paragraphs: ["a", "b c"], removed: 1),
    Case(
      name: "direction", file: "T\u{202E}i\u{2066}t\u{200F}\n\u{2067}a\u{2069}\u{202E}b",
      title: "Tit\u{200F}", paragraphs: ["\u{2067}a\u{2069}\u{202E}b"], removed: 2),
    Case(
      name: "composed", file: "Fa\u{308}hre\nCafe\u{301} \u{1100}\u{1161}\u{11A8}", title: "Fähre",
      paragraphs: ["Café 각"]),
    Case(
      name: "emoji", file: "⛴️\n👩🏽‍✈️ 🇪🇺\n", title: "⛴️", paragraphs: ["👩🏽‍✈️ 🇪🇺"]),
    Case(
      name: "markup stays text", file: "<script>alert(1)</script>\n=cmd()\n# [x](javascript:a)",
      title: "<script>alert(1)</script>", paragraphs: ["=cmd()", "# [x](javascript:a)"]),
  ]

  @Test(arguments: cases)
  func `gives title and paragraphs`(_ test: Case) throws {
    let draft = try readPlainText(Array(test.file.utf8))
    // By scalars: Swift compares strings by canonical equivalence.
    #expect(scalars(draft.title) == scalars(test.title))
    #expect(draft.paragraphs.map(scalars) == test.paragraphs.map(scalars))
    #expect(draft.removedControls == test.removed)
  }

  @Test
  func `invents nothing`() throws {
    let draft = try readPlainText(Array("Title\nBy Nora Falk, 2 November 2026".utf8))
    #expect(draft.byline == nil && draft.url == nil && draft.published == nil)
    #expect(draft.id == nil && draft.section == nil && draft.language == nil && draft.words == nil)
    #expect(draft.images == nil && draft.clearance == nil && draft.embargoUntil == nil)
  }

  static let faults: [(bytes: [UInt8], error: ArticleError)] = [
    ([], .empty),
    (Array("\u{FEFF}".utf8), .empty),
    (Array("\r\n \t\n\u{0}\u{200B}\n".utf8), .empty),
    (Array("Title".utf8), .noBody),
    (Array("Title\n\n \u{1B}\n".utf8), .noBody),
    (Array("Title\na".utf8) + [0xFF], .invalidUTF8(offset: 7)),
    ([0xEF, 0xBB, 0xBF, 0x54, 0x0A, 0xC3], .invalidUTF8(offset: 5)),
    ([0x54, 0x0A, 0xC0, 0xAF], .invalidUTF8(offset: 2)),
    ([0x54, 0x0A, 0xED, 0xA0, 0x80], .invalidUTF8(offset: 2)),
    ([0x54, 0x0A, 0x61, 0xF4, 0x90, 0x80, 0x80], .invalidUTF8(offset: 3)),
    ([0xFF, 0xFE, 0x54, 0x00], .invalidUTF8(offset: 0)),
  ]

  @Test(arguments: faults)
  func `refuses what is no article`(_ fault: (bytes: [UInt8], error: ArticleError)) {
    #expect(throws: fault.error) { try readPlainText(fault.bytes) }
  }

  @Test
  func `takes a line of almost the whole limit and not a byte more`() throws {
    let start = Array("Title\n".utf8)
    let line = [UInt8](repeating: UInt8(ascii: "x"), count: articleByteLimit - start.count)
    let draft = try readPlainText(start + line)
    #expect(draft.paragraphs.map(\.utf8.count) == [line.count])
    #expect(draft.suspicions(publisher: "Tribune") == [])
    #expect(throws: ArticleError.tooLarge(limit: articleByteLimit)) {
      try readPlainText(start + line + line.prefix(1))
    }
  }

  @Test
  func `takes the longest title`() throws {
    let title = String(repeating: "é", count: 1_000)
    #expect(try readPlainText(Array((title + "\nbody").utf8)).title == title)
    #expect(throws: ArticleError.titleTooLong(limit: 1_000)) {
      try readPlainText(Array((title + "é\nbody").utf8))
    }
  }
}

/// The scalars of a text, which `==` compares one by one.
func scalars(_ text: String) -> [Unicode.Scalar] { Array(text.unicodeScalars) }
