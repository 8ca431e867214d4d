import Licensing
import Testing

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
