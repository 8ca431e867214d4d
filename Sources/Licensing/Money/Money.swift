/// An amount of money in whole minor units of its currency.
public struct Money: Hashable, Sendable, CustomStringConvertible {
  /// Cents for EUR, yen for JPY, fils for KWD.
  public let minorUnits: Int64
  /// The currency, whose exponent says where the point stands.
  public let currency: Currency

  /// Makes an amount from minor units.
  public init(minorUnits: Int64, currency: Currency) {
    self.minorUnits = minorUnits
    self.currency = currency
  }

  /// Reads `593.12`; nil for another form, for more digits after the point than the currency has,
  /// and for amounts beyond 64 bits of minor units.
  public init?(_ text: String, _ currency: Currency) {
    let fraction = text.utf8.drop { $0 != UInt8(ascii: ".") }.dropFirst()
    guard fraction.count <= currency.exponent, let value = ExactDecimal(text),
      let units = try? value.rounded(toFraction: currency.exponent, .down),
      let minorUnits = Int64(exactly: units)
    else { return nil }
    self.init(minorUnits: minorUnits, currency: currency)
  }

  /// Rounds an exact amount to whole minor units; throws `overflow` beyond 64 bits.
  public init(
    rounding value: ExactDecimal, to currency: Currency, mode: RoundingMode
  ) throws(ArithmeticError) {
    let units = try value.rounded(toFraction: currency.exponent, mode)
    guard let minorUnits = Int64(exactly: units) else { throw .overflow }
    self.init(minorUnits: minorUnits, currency: currency)
  }

  /// Nothing, in a currency.
  public static func zero(_ currency: Currency) -> Money {
    Money(minorUnits: 0, currency: currency)
  }

  /// Whether this is nothing.
  public var isZero: Bool { minorUnits == 0 }

  /// The amount as an exact decimal.
  public var decimal: ExactDecimal {
    ExactDecimal(normalizing: Int128(minorUnits), scale: currency.exponent)
  }

  /// The amount with as many digits after the point as the currency has: `593.12`, for JPY `593`.
  public var amount: String { decimal.text(minimumFraction: currency.exponent) }

  /// Amount and code: `593.12 EUR`.
  public var description: String { "\(amount) \(currency)" }

  /// The sum; throws `overflow` beyond 64 bits and `currencyMismatch` for two currencies.
  public func adding(_ other: Money) throws(ArithmeticError) -> Money {
    guard currency == other.currency else {
      throw .currencyMismatch(currency, other.currency)
    }
    let (sum, overflow) = minorUnits.addingReportingOverflow(other.minorUnits)
    guard !overflow else { throw .overflow }
    return Money(minorUnits: sum, currency: currency)
  }

  /// The same amount with the other sign; throws `overflow` for the one amount that has none.
  public var negated: Money {
    get throws(ArithmeticError) {
      let (units, overflow) = Int64(0).subtractingReportingOverflow(minorUnits)
      guard !overflow else { throw .overflow }
      return Money(minorUnits: units, currency: currency)
    }
  }
}
