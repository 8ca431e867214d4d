import Licensing
import Testing

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
