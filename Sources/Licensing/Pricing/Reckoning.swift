/// A fee in the making: the lines so far and what they come to.
struct Reckoning {
  private(set) var lines: [FeeLine] = []
  private(set) var subtotal = ExactDecimal.zero

  /// A line that adds an amount.
  mutating func add(
    _ kind: FeeLine.Kind, _ subject: String, _ amount: ExactDecimal, at place: String
  ) throws(ArithmeticError) {
    subtotal = try subtotal.adding(amount)
    lines.append(
      FeeLine(
        kind: kind, subject: subject, factor: nil, amount: amount, subtotal: subtotal,
        place: place))
  }

  /// A line that multiplies the fee so far.
  mutating func multiply(
    _ kind: FeeLine.Kind, _ subject: String, by factor: ExactDecimal, at place: String
  ) throws(ArithmeticError) {
    subtotal = try subtotal.multiplied(by: factor)
    lines.append(
      FeeLine(
        kind: kind, subject: subject, factor: factor, amount: nil, subtotal: subtotal,
        place: place))
  }
}
