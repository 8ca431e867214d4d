import Licensing
import Testing

@Suite struct WordCountTests {
  static let rows: [(paragraphs: [String], words: Int)] = [
    ([], 0), ([""], 0), (["   \t "], 0), (["one"], 1), (["one two", "three"], 3),
    (["twenty-five"], 1), (["a - b — c"], 3), (["... !!! --"], 0), (["3.14 % 2"], 2),
    (["don’t stop"], 2), (["two\u{00A0}words"], 2), (["two\u{2003}words\u{3000}more"], 3),
    (["two\u{0085}words"], 2), (["one\u{200B}word"], 1), (["one\u{FEFF}word"], 1),
    (["line one\nline two"], 4), (["Ünïcödé e\u{0301}tude"], 2), (["привет мир"], 2),
    (["שלום עולם"], 2), (["مرحبا بالعالم"], 2), (["한국어 문장 입니다"], 3), (["Καλημέρα"], 1),
    (["नमस्ते दुनिया"], 2), (["٣ ٤"], 2), (["½ ² Ⅳ"], 0), (["👍 🇬🇧 ok"], 1), (["\u{0301} x"], 1),
    (["(see https://tribune.example/a b)"], 3), (["e\u{0301} \u{0301}"], 1),
  ]

  @Test(arguments: rows.indices) func runsThatHoldALetterOrDigit(_ index: Int) throws {
    let row = Self.rows[index]
    #expect(try WordCount(of: row.paragraphs).value == row.words)
  }

  @Test(arguments: [
    ("新闻", UnspacedScript.han), ("ひらがな", .hiragana), ("カタカナ", .katakana), ("ｶﾅ", .katakana),
    ("ㄅㄆ", .bopomofo), ("ข่าว", .thai), ("ຂ່າວ", .lao), ("ព័ត៌មាន", .khmer),
    ("သတင်း", .myanmar), ("གསར་འགྱུར", .tibetan), ("ꆈꌠ", .yi), ("𠮷野家", .han),
  ])
  func scriptsWithoutSpacesNeedAFigure(_ text: String, _ script: UnspacedScript) {
    for paragraphs in [[text], ["one two", "three \(text)"]] {
      let error = #expect(throws: WordCountError.self) { try WordCount(of: paragraphs) }
      #expect(error == .scriptWithoutSpaces(script))
      #expect(error?.description.contains(script.rawValue) == true)
    }
  }

  @Test func punctuationOfThoseScriptsIsNoLetter() throws {
    #expect(try WordCount(of: ["one 、。「」 two ฿5"]).value == 3)
  }

  @Test func aLongRunIsOneWord() throws {
    #expect(try WordCount(of: [String(repeating: "a", count: 1_000_000)]).value == 1)
  }
}
