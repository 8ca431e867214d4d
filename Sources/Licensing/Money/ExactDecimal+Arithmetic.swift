extension ExactDecimal {
  /// The exact sum; throws `overflow` when it cannot be held.
  public func adding(_ other: ExactDecimal) throws(ArithmeticError) -> ExactDecimal {
    let scale = max(scale, other.scale)
    let (sum, overflow) = try scaled(to: scale).addingReportingOverflow(other.scaled(to: scale))
    guard !overflow else { throw .overflow }
    return ExactDecimal(normalizing: sum, scale: scale)
  }

  /// The exact difference; throws `overflow` when it cannot be held.
  public func subtracting(_ other: ExactDecimal) throws(ArithmeticError) -> ExactDecimal {
    let scale = max(scale, other.scale)
    let (difference, overflow) = try scaled(to: scale)
      .subtractingReportingOverflow(other.scaled(to: scale))
    guard !overflow else { throw .overflow }
    return ExactDecimal(normalizing: difference, scale: scale)
  }

  /// The exact product; throws `overflow` when it cannot be held.
  public func multiplied(by other: ExactDecimal) throws(ArithmeticError) -> ExactDecimal {
    let (product, overflow) = mantissa.multipliedReportingOverflow(by: other.mantissa)
    guard !overflow else { throw .overflow }
    let result = ExactDecimal(normalizing: product, scale: scale + other.scale)
    guard result.scale <= Self.scaleLimit else { throw .overflow }
    return result
  }

  private func scaled(to scale: Int) throws(ArithmeticError) -> Int128 {
    let (product, overflow) = mantissa.multipliedReportingOverflow(
      by: Self.power(scale - self.scale))
    guard !overflow else { throw .overflow }
    return product
  }
}
