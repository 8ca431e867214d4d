import Licensing
import Testing

@Suite struct LanguageTests {
  @Test(arguments: [
    ("en", "en"), ("EN", "en"), ("eng", "en"), ("deu", "de"), ("haw", "haw"), ("en-gb", "en-GB"),
    ("EN-GB", "en-GB"), ("eng-GB", "en-GB"), ("zh-hant-tw", "zh-Hant-TW"), ("sr-latn", "sr-Latn"),
    ("es-419", "es-419"), ("de-CH-1996", "de-CH-1996"), ("sl-rozaj-biske", "sl-rozaj-biske"),
    ("ca-Valencia", "ca-valencia"), ("aa", "aa"), ("zu", "zu"), ("zza", "zza"), ("uk", "uk"),
  ])
  func readsCanonically(_ text: String, _ tag: String) {
    #expect(Language(text)?.tag == tag)
    #expect(Language(tag)?.tag == tag)
  }

  @Test(arguments: [
    "", "e", "xx", "english", "ger", "fre", "und", "mul", "zxx", "mis", "qaa", "--", "en-", "-en",
    "en--GB", "en_GB", "en-UK", "en-GBR", "en-GB-GB", "en-GB-Latn", "en-Abcd", "en-x-private",
    "en-u-ca-buddhist", "en-12", "en-1234-1234", "de-1996-1996", "en-abcdefghi", "K\u{0308}o",
    "\u{212A}o", "e n", "en-GB ", "i-klingon", "x-pig",
  ])
  func refuses(_ text: String) { #expect(Language(text) == nil) }

  @Test func longTagsAreRefused() {
    let variants = (0..<16).map { "-variant\($0 % 10)" }.joined()
    #expect(Language("en" + variants) == nil)
    #expect(Language(String(repeating: "en-", count: 100_000)) == nil)
  }

  @Test func knowsItsPrimary() {
    #expect(Language("zh-Hant-TW")?.primary == "zh")
    #expect(Language("haw")?.primary == "haw")
  }

  @Test(arguments: [
    ("GER", "de"), ("fre", "fr"), ("english", "en"), ("gb", "en"), ("en_GB", "en"),
    ("en-UK", "en"), ("cz", "cs"), ("tib", "bo"),
  ])
  func suggests(_ text: String, _ tag: String) {
    #expect(Language.nearMisses(of: text).contains(tag))
    #expect(Language.nearMisses(of: text).count <= 3)
    #expect(Language.nearMisses(of: text).allSatisfy { Language($0) != nil })
  }
}
