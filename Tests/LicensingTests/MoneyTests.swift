import Licensing
import Testing

@Suite struct MoneyTests {
  /// Rounded to cents by each mode: half-even, half-up, up, down.
  @Test(arguments: [
    ("0.005", ["0.00", "0.01", "0.01", "0.00"]), ("0.015", ["0.02", "0.02", "0.02", "0.01"]),
    ("0.025", ["0.02", "0.03", "0.03", "0.02"]),
    ("-0.005", ["0.00", "-0.01", "-0.01", "0.00"]),
    ("-0.015", ["-0.02", "-0.02", "-0.02", "-0.01"]),
    ("-0.025", ["-0.02", "-0.03", "-0.03", "-0.02"]),
    ("0.0149", ["0.01", "0.01", "0.02", "0.01"]),
    ("0.005000000001", ["0.01", "0.01", "0.01", "0.00"]),
    ("-0.004999999999", ["0.00", "0.00", "-0.01", "0.00"]),
    ("593.125", ["593.12", "593.13", "593.13", "593.12"]),
    ("593.12", ["593.12", "593.12", "593.12", "593.12"]),
    ("593", ["593.00", "593.00", "593.00", "593.00"]),
  ])
  func roundsOnceByTheMode(_ exact: String, _ amounts: [String]) throws {
    let modes: [RoundingMode] = [.halfEven, .halfUp, .up, .down]
    #expect(Set(modes) == Set(RoundingMode.allCases))
    let rounded = try modes.map {
      try Money(rounding: Fixture.decimal(exact), to: .euro, mode: $0).amount
    }
    #expect(rounded == amounts)
  }

  @Test(arguments: [
    ("JPY", "593", Int64(593)), ("EUR", "593.12", 59_312), ("EUR", "-5.00", -500),
    ("EUR", "0.07", 7), ("EUR", "-0.07", -7), ("KWD", "1.005", 1_005), ("CLF", "0.0001", 1),
    ("EUR", "92233720368547758.07", Int64.max), ("EUR", "-92233720368547758.08", Int64.min),
  ])
  func readsAndWritesItsCurrencysDigits(_ code: String, _ text: String, _ units: Int64) {
    let money = Money(minorUnits: units, currency: Fixture.currency(code))
    #expect(Money(text, money.currency) == money)
    #expect(money.amount == text)
    #expect(money.description == "\(text) \(code)")
  }

  @Test(arguments: [("EUR", "5", Int64(500)), ("EUR", "5.5", 550), ("KWD", "5", 5_000)])
  func fewerDigitsAreRead(_ code: String, _ text: String, _ units: Int64) {
    #expect(Money(text, Fixture.currency(code))?.minorUnits == units)
  }

  @Test(arguments: [
    ("EUR", "1.005"), ("EUR", "1.000"), ("JPY", "1.0"), ("JPY", "1."), ("EUR", "1,00"),
    ("EUR", ""), ("EUR", "92233720368547758.08"), ("EUR", "-92233720368547758.09"),
    ("KWD", "999999999999999999"), ("EUR", "1e2"), ("EUR", "EUR 1"),
  ])
  func refusesOtherForms(_ code: String, _ text: String) {
    #expect(Money(text, Fixture.currency(code)) == nil)
  }

  @Test func sumsAndSigns() throws {
    let (euro, dollar) = (Fixture.money("2.00"), Fixture.money("2.00", "USD"))
    #expect(try euro.adding(Fixture.money("-2.01")).amount == "-0.01")
    #expect(throws: ArithmeticError.currencyMismatch(.euro, Fixture.currency("USD"))) {
      try euro.adding(dollar)
    }
    let most = Money(minorUnits: .max, currency: .euro)
    let least = Money(minorUnits: .min, currency: .euro)
    #expect(throws: ArithmeticError.overflow) { try most.adding(Fixture.money("0.01")) }
    #expect(throws: ArithmeticError.overflow) { try least.adding(Fixture.money("-0.01")) }
    #expect(throws: ArithmeticError.overflow) { try least.negated }
    #expect(try most.negated.amount == "-92233720368547758.07")
    #expect(Money.zero(.euro).isZero && Money.zero(.euro).amount == "0.00")
  }
}
