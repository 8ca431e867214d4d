/// Why an amount could not be calculated.
public enum ArithmeticError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The result is too large to be held exactly.
  case overflow
  /// Amounts of two currencies cannot be added.
  case currencyMismatch(Currency, Currency)

  /// One line that says what happened.
  public var description: String {
    switch self {
    case .overflow: "the amount is too large"
    case .currencyMismatch(let left, let right): "\(left) and \(right) cannot be added"
    }
  }
}
