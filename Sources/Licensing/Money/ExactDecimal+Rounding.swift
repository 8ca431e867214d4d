extension ExactDecimal {
  /// The value in units of ten to the power of minus `exponent`, rounded once.
  func rounded(toFraction exponent: Int, _ mode: RoundingMode) throws(ArithmeticError) -> Int128 {
    guard scale > exponent else {
      let (units, overflow) = mantissa.multipliedReportingOverflow(
        by: Self.power(exponent - scale))
      guard !overflow else { throw .overflow }
      return units
    }
    let unit = Self.power(scale - exponent)
    let (units, rest) = mantissa.quotientAndRemainder(dividingBy: unit)
    guard Self.movesAway(from: units, rest: rest.magnitude, of: unit.magnitude, mode) else {
      return units
    }
    return mantissa < 0 ? units - 1 : units + 1
  }

  /// Whether to step away from zero, given what the truncation left over.
  private static func movesAway(
    from units: Int128, rest: UInt128, of unit: UInt128, _ mode: RoundingMode
  ) -> Bool {
    switch mode {
    case .down: false
    case .up: rest > 0
    case .halfUp: rest * 2 >= unit
    case .halfEven: rest * 2 > unit || rest * 2 == unit && units % 2 != 0
    }
  }
}
