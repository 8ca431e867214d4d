import Licensing
import Testing

@Suite struct ExactDecimalTests {
  @Test(arguments: [
    ("0", "0"), ("-0", "0"), ("0.000", "0"), ("593.125", "593.125"), ("1.80", "1.8"),
    ("-0.10", "-0.1"), ("007", "7"), ("10", "10"), ("100.0", "100"),
    ("999999999999999999.999999999999", "999999999999999999.999999999999"),
    ("-0.000000000001", "-0.000000000001"),
  ])
  func readsAndWritesShortest(_ text: String, _ shortest: String) {
    #expect(ExactDecimal(text)?.text == shortest)
    #expect(ExactDecimal(text) == ExactDecimal(shortest))
    #expect(ExactDecimal(text)?.hashValue == ExactDecimal(shortest)?.hashValue)
  }

  @Test(arguments: [
    "", "-", "+1", ".", "1.", ".5", "1.2.3", "1e3", " 1", "1 ", "1,5", "--1", "٣", "1_000",
    "0x10", "NaN", "1234567890123456789", "0.1234567890123", "-.5", "1.-5",
  ])
  func refusesOtherForms(_ text: String) { #expect(ExactDecimal(text) == nil) }

  @Test(arguments: [
    ("35", 2, "35.00"), ("593.125", 2, "593.125"), ("-0.1", 3, "-0.100"), ("0", 0, "0"),
    ("0", 4, "0.0000"), ("7", -3, "7"), ("0.05", 1, "0.05"),
  ])
  func writesAtLeastSoManyDigits(_ text: String, _ digits: Int, _ written: String) {
    #expect(Fixture.decimal(text).text(minimumFraction: digits) == written)
  }

  @Test func ordersByValue() {
    let ascending = [
      "-999999999999999999", "-1.5", "-1.25", "-0.000000000001", "0", "0.000000000001", "0.1",
      "0.11", "1", "1.000000000001", "10", "999999999999999999.999999999999",
    ].map(Fixture.decimal)
    for (left, first) in ascending.enumerated() {
      for (right, second) in ascending.enumerated() {
        #expect((first < second) == (left < right))
        #expect((first == second) == (left == right))
      }
    }
  }

  @Test func calculatesExactly() throws {
    let (tenth, fifth) = (Fixture.decimal("0.1"), Fixture.decimal("0.2"))
    #expect(try tenth.adding(fifth).text == "0.3")
    #expect(try tenth.subtracting(fifth).text == "-0.1")
    #expect(try tenth.multiplied(by: fifth).text == "0.02")
    #expect(try Fixture.decimal("2.5").multiplied(by: ExactDecimal(4)).text == "10")
    #expect(try Fixture.decimal("1.25").adding(Fixture.decimal("-1.25")) == .zero)
  }

  @Test func overflowIsAnErrorNeverATrap() throws {
    let large = Fixture.decimal("999999999999999999")
    let small = Fixture.decimal("0.000000000001")
    let squared = try large.multiplied(by: large)
    #expect(throws: ArithmeticError.overflow) { try squared.multiplied(by: large) }
    #expect(throws: ArithmeticError.overflow) { try squared.adding(small) }
    #expect(throws: ArithmeticError.overflow) { try squared.subtracting(small) }
    let tiny = try small.multiplied(by: small).multiplied(by: small)
    #expect(tiny.text.count == 38)
    #expect(throws: ArithmeticError.overflow) { try tiny.multiplied(by: small) }
    var doubled = squared
    #expect(throws: ArithmeticError.overflow) {
      for _ in 0..<200 { doubled = try doubled.adding(doubled) }
    }
    var halved = try ExactDecimal.zero.subtracting(squared)
    #expect(throws: ArithmeticError.overflow) {
      for _ in 0..<200 { halved = try halved.adding(halved) }
    }
    #expect(throws: ArithmeticError.overflow) {
      try Money(rounding: squared, to: .euro, mode: .halfEven)
    }
    #expect(ExactDecimal(Int.min).text == "-9223372036854775808")
    #expect(ExactDecimal(Int.min) < ExactDecimal(Int.max))
  }
}

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

@Suite struct MoneyPropertyTests {
  static let seeds = Array(UInt64(1)...20)

  func decimal(_ generator: inout SeededGenerator) -> ExactDecimal {
    let whole = String(Int64.random(in: 0...999_999_999, using: &generator))
    // Often three, so that many values lie halfway between two cents.
    let digits = [0, 1, 2, 3, 3, 3, 9].randomElement(using: &generator) ?? 0
    let fraction = (0..<digits).map { _ in String(Int.random(in: 0...9, using: &generator)) }
    let sign = Bool.random(using: &generator) ? "-" : ""
    return Fixture.decimal(sign + whole + (digits > 0 ? "." : "") + fraction.joined())
  }

  @Test(arguments: seeds) func textReadsBack(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<200 {
      let value = decimal(&generator)
      #expect(ExactDecimal(value.text) == value)
      #expect(ExactDecimal(value.text(minimumFraction: 12)) == value)
      let money = Money(minorUnits: .random(in: .min ... .max, using: &generator), currency: .euro)
      #expect(Money(money.amount, .euro) == money)
      #expect(ExactDecimal(money.amount) == money.decimal)
    }
  }

  @Test(arguments: seeds) func arithmeticObeysItsLaws(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<100 {
      let (a, b, c) = (decimal(&generator), decimal(&generator), decimal(&generator))
      #expect(try a.adding(b) == b.adding(a))
      #expect(try a.adding(b).subtracting(b) == a)
      #expect(try a.multiplied(by: b) == b.multiplied(by: a))
      let sum = try a.adding(b)
      #expect(try sum.multiplied(by: c) == a.multiplied(by: c).adding(b.multiplied(by: c)))
      #expect((a < b) == (try a.subtracting(b) < .zero))
      #expect((a < b) == (try b.adding(c) > a.adding(c)))
    }
  }

  /// Every mode stays within a unit, the nearest ones within half of one.
  @Test(arguments: seeds) func roundingStaysNear(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let half = Fixture.decimal("0.005")
    for _ in 0..<100 {
      let value = decimal(&generator)
      let down = try Money(rounding: value, to: .euro, mode: .down)
      let up = try Money(rounding: value, to: .euro, mode: .up)
      #expect(up.minorUnits.magnitude - down.minorUnits.magnitude <= 1)
      #expect((up == down) == (down.decimal == value))
      for mode in [RoundingMode.halfEven, .halfUp] {
        let money = try Money(rounding: value, to: .euro, mode: mode)
        #expect(money == up || money == down)
        let error = try money.decimal.subtracting(value)
        #expect(error < half || error == half)
        let isTie = error == half || error.text == "-0.005"
        #expect(try isTie || ExactDecimal.zero.subtracting(error) < half)
        #expect(!isTie || mode == .halfUp && money == up || money.minorUnits % 2 == 0)
      }
    }
  }

  @Test(arguments: seeds) func partsAddUpAgain(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<100 {
      let units = Int64.random(in: .min ... .max, using: &generator)
      let shift = Int.random(in: 0...60, using: &generator)
      let count = Int.random(in: 1...12, using: &generator)
      let weights = (0..<count).map { _ in Int64.random(in: 0...(.max >> shift), using: &generator)
      }
      guard weights.contains(where: { $0 > 0 }) else { continue }
      let money = Money(minorUnits: units >> shift, currency: .euro)
      let parts = try #require(allocate(money, weights: weights))
      #expect(parts.count == count)
      #expect(parts.reduce(Int128(0)) { $0 + Int128($1.minorUnits) } == Int128(money.minorUnits))
      let total = weights.reduce(Int128(0)) { $0 + Int128($1) }
      for (part, weight) in zip(parts, weights) {
        let error = Int128(part.minorUnits) * total - Int128(money.minorUnits) * Int128(weight)
        #expect(error.magnitude < total.magnitude)
      }
    }
  }
}

@Suite struct AllocationTests {
  static let rows: [(units: Int64, weights: [Int64], parts: [Int64])] = [
    (100, [1, 1, 1], [34, 33, 33]), (-100, [1, 1, 1], [-34, -33, -33]), (5, [1, 1], [3, 2]),
    (1, [1, 2, 1], [0, 1, 0]), (0, [1, 2], [0, 0]), (10, [0, 1, 0], [0, 10, 0]),
    (7, [50, 30, 20], [4, 2, 1]), (.max, [1], [.max]), (.min, [1, 1], [.min / 2, .min / 2]),
    (101, [.max, .max], [51, 50]),
  ]

  @Test(arguments: rows.indices) func largestRemainder(_ index: Int) {
    let row = Self.rows[index]
    let parts = allocate(Money(minorUnits: row.units, currency: .euro), weights: row.weights)
    #expect(parts?.map(\.minorUnits) == row.parts)
  }

  @Test(arguments: [[], [0], [0, 0], [-1, 2], [Int64.min, .max]])
  func noShareWithoutAWeight(_ weights: [Int64]) {
    #expect(allocate(Fixture.money("1.00"), weights: weights) == nil)
  }
}
