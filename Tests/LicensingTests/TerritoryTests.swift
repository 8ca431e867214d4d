import Licensing
import Testing

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
