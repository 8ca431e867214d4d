import Licensing
import Testing

@Suite struct IdentifierTests {
  @Test(arguments: [
    "a", "0", "harbour-bridge", "a.b_c-d", "2026", String(repeating: "x", count: 64),
  ])
  func reads(_ text: String) { #expect(ArticleID(text)?.text == text) }

  @Test(arguments: [
    "", "-a", ".a", "_a", "A", "aB", "a b", "a/b", "a\\b", "..", "ä", "a\u{0301}", "a\n", "a\0",
    "ａ", String(repeating: "x", count: 65), "a\u{202E}b", "a:b",
  ])
  func refuses(_ text: String) { #expect(PartnerID(text) == nil) }

  @Test func ordersByText() {
    #expect(
      ["b", "a-b", "a.b", "a"].compactMap { AgreementID($0) }.sorted().map(\.text) == [
        "a", "a-b", "a.b", "b",
      ])
  }
}

@Suite struct LicenseNumberTests {
  @Test(arguments: [
    ("LIC-2026-000001", 2_026, 1), ("LIC-2026-999999", 2_026, 999_999),
    ("LIC-2026-1000000", 2_026, 1_000_000), ("LIC-0001-123456789012", 1, 123_456_789_012),
  ])
  func readsAndWrites(_ text: String, _ year: Int, _ serial: Int) {
    let number = LicenseNumber(year: year, serial: serial)
    #expect(LicenseNumber(text) == number)
    #expect(number.description == text)
  }

  @Test(arguments: [
    "", "LIC-2026-1", "LIC-2026-000000", "LIC-2026-0000001", "LIC-0000-000001",
    "lic-2026-000001", "LIC-2026-00001a", "LIC-2026-000001 ", "LIC-26-000001", "LIC-2026--00001",
    "LIC_2026-000001", "LIC-2026-1234567890123456789", "LIC-2026-٠٠٠٠٠١", "LIC-2026-000001\n",
  ])
  func refuses(_ text: String) { #expect(LicenseNumber(text) == nil) }

  @Test func ordersByYearThenSerial() {
    let texts = ["LIC-2025-1000000", "LIC-2026-000002", "LIC-2026-999999", "LIC-2026-1000000"]
    #expect(texts.reversed().compactMap { LicenseNumber($0) }.sorted().map(\.description) == texts)
  }
}

@Suite struct CurrencyTests {
  @Test(arguments: [
    ("EUR", 2), ("USD", 2), ("GBP", 2), ("JPY", 0), ("KRW", 0), ("ISK", 0), ("UGX", 0),
    ("VND", 0), ("CLP", 0), ("XAF", 0), ("XOF", 0), ("XPF", 0), ("BHD", 3), ("IQD", 3),
    ("JOD", 3), ("KWD", 3), ("LYD", 3), ("OMR", 3), ("TND", 3), ("CLF", 4), ("UYW", 4),
    ("AED", 2), ("ZWG", 2), ("XCG", 2), ("XCD", 2), ("MRU", 2), ("HUF", 2),
  ])
  func exponents(_ code: String, _ exponent: Int) {
    #expect(Currency(code)?.exponent == exponent)
    #expect(Currency(code)?.description == code)
  }

  @Test(arguments: [
    "", "E", "EU", "eur", "Eur", "EURO", "XXX", "XTS", "XAU", "XAG", "XPT", "XPD", "XDR", "XBA",
    "DEM", "HRK", "ZZZ", "EU2", "2AE", "€", "EUＲ", "D2A",
  ])
  func refuses(_ code: String) { #expect(Currency(code) == nil) }

  @Test func fewCurrenciesLackTwoDigits() {
    let letters = (UInt8(ascii: "A")...UInt8(ascii: "Z")).map { String(UnicodeScalar($0)) }
    var counts: [Int: Int] = [:]
    for first in letters {
      for second in letters {
        for third in letters {
          if let currency = Currency(first + second + third) {
            counts[currency.exponent, default: 0] += 1
          }
        }
      }
    }
    #expect(counts == [0: 17, 2: 138, 3: 7, 4: 2])
  }

  @Test(arguments: [
    ("eur", "EUR"), ("EURO", "EUR"), ("$", "USD"), ("£", "GBP"), ("RMB", "CNY"), ("USS", "USD"),
    ("BGN", "EUR"),
  ])
  func suggests(_ text: String, _ code: String) {
    #expect(Currency.nearMisses(of: text).contains(code))
    #expect(Currency.nearMisses(of: text).count <= 3)
  }
}

@Suite struct TerritoryTests {
  @Test(arguments: [
    ("GB", "GBR"), ("gb", "GBR"), ("GBR", "GBR"), ("gbr", "GBR"), ("DE", "DEU"), ("AT", "AUT"),
    ("AW", "ABW"), ("ZW", "ZWE"), ("ABW", "ABW"), ("ZWE", "ZWE"), ("NO", "NOR"), ("world", "world"),
    ("WORLD", "world"), ("tr", "TUR"),
  ])
  func reads(_ text: String, _ code: String) {
    #expect(Territory(text)?.code == code)
    #expect(Territory(text)?.isWorld == (code == "world"))
  }

  @Test(arguments: [
    "", "G", "UK", "GER", "EU", "XX", "ZZZ", "GBRR", "worldwide", "worl", "RG", "BRG", "826", "ß",
    "ſu", "G\u{0301}", "G B",
  ])
  func refuses(_ text: String) { #expect(Territory(text) == nil) }

  @Test func everyCountryHasBothCodes() {
    let letters = (UInt8(ascii: "A")...UInt8(ascii: "Z")).map { String(UnicodeScalar($0)) }
    var found: Set<Territory> = []
    for first in letters {
      for second in letters { Territory(first + second).map { _ = found.insert($0) } }
    }
    #expect(found.count == 249)
    #expect(found.allSatisfy { Territory($0.code) == $0 && $0.code.utf8.count == 3 })
  }

  @Test func theWorldComesLast() {
    #expect(
      Fixture.territories("world", "USA", "ZWE", "GBR").sorted().map(\.code) == [
        "GBR", "USA", "ZWE", "world",
      ])
  }

  @Test(arguments: [
    ("UK", "GBR"), ("uk", "GBR"), ("GER", "DEU"), ("Germany", "DEU"), ("SUI", "CHE"),
    ("worldwide", "world"), ("wrld", "world"), ("GBP", "GBR"), ("USB", "USA"),
  ])
  func suggests(_ text: String, _ code: String) {
    #expect(Territory.nearMisses(of: text).contains(code))
    #expect(Territory.nearMisses(of: text).count <= 3)
    #expect(Territory.nearMisses(of: text).allSatisfy { Territory($0) != nil })
  }
}

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
    #expect(Language(text)?.isPrimary == !tag.contains("-"))
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

@Suite struct NearMissesTests {
  static let names = ["harbour-bridge", "harbour-fire", "web", "print", "newsletter", "verify"]

  @Test(arguments: [
    ("harbor-bridge", ["harbour-bridge"]), ("harbour", ["harbour-bridge", "harbour-fire"]),
    ("wbe", ["web"]), ("WEB", ["web"]), ("verfiy", ["verify"]), ("news", ["newsletter"]),
    ("prnt", ["print"]), ("xyz", []), ("", []), ("ab", []), ("v", ["verify"]),
  ])
  func closest(_ typed: String, _ expected: [String]) {
    #expect(nearMisses(of: typed, among: Self.names) == expected)
  }

  @Test func closestFirstAndAtMostThree() {
    let names = ["abcdxy", "abcdx", "abcd", "abcdefghi", "abcx"]
    #expect(nearMisses(of: "abcd", among: names) == ["abcd", "abcdx", "abcx"])
  }

  @Test func longTextsAreNoNames() {
    let long = String(repeating: "a", count: 100_000)
    #expect(nearMisses(of: long, among: [long]) == [])
    #expect(nearMisses(of: "a", among: [long]) == [long])
  }
}
