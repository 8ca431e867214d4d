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
