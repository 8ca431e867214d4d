/// An exact decimal number: prices, factors and amounts that are not rounded yet.
///
/// A whole number of 128 bits and up to 36 digits after the point; calculations that would need
/// more throw. Trailing zeros are not kept, so equal values are equal, and hash alike.
public struct ExactDecimal: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The value times ten to the power of `scale`; not divisible by ten unless `scale` is zero.
  let mantissa: Int128
  /// Digits after the point, 0 to 36.
  let scale: Int

  /// Zero.
  public static let zero = ExactDecimal(0)
  /// One.
  public static let one = ExactDecimal(1)

  /// Reads `-?digits(.digits)?` with at most 18 digits before and 12 after the point; nil for any
  /// other form.
  public init?(_ text: String) {
    var bytes = Array(text.utf8)[...]
    let isNegative = bytes.first == UInt8(ascii: "-")
    if isNegative { bytes = bytes.dropFirst() }
    let parts = bytes.split(
      separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
    guard let whole = parts.first.flatMap(number) else { return nil }
    var (mantissa, scale) = (Int128(whole), 0)
    if parts.count == 2 {
      guard parts[1].count <= 12, let fraction = number(parts[1]) else { return nil }
      scale = parts[1].count
      mantissa = mantissa * Self.power(scale) + Int128(fraction)
    }
    self.init(normalizing: isNegative ? -mantissa : mantissa, scale: scale)
  }

  /// A whole number.
  public init(_ integer: Int) {
    mantissa = Int128(integer)
    scale = 0
  }

  /// The digits and the place of their point; the scale must not be above 36 once trailing zeros
  /// are gone.
  init(normalizing mantissa: Int128, scale: Int) {
    var (mantissa, scale) = (mantissa, mantissa == 0 ? 0 : scale)
    while scale > 0, mantissa % 10 == 0 { (mantissa, scale) = (mantissa / 10, scale - 1) }
    self.mantissa = mantissa
    self.scale = scale
  }

  /// Ten to the power of 0 to 38.
  static func power(_ exponent: Int) -> Int128 {
    var value: Int128 = 1
    for _ in 0..<exponent { value *= 10 }
    return value
  }

  /// The most digits after the point: a remainder and its double still fit into 128 bits.
  static let scaleLimit = 36

  /// Orders by value.
  public static func < (left: Self, right: Self) -> Bool {
    let (leftUnit, rightUnit) = (power(left.scale), power(right.scale))
    let (leftWhole, rightWhole) = (left.mantissa / leftUnit, right.mantissa / rightUnit)
    if leftWhole != rightWhole { return leftWhole < rightWhole }
    // Both fractions are below one, so they fit at the larger scale.
    let scale = max(left.scale, right.scale)
    return left.mantissa % leftUnit * power(scale - left.scale)
      < right.mantissa % rightUnit * power(scale - right.scale)
  }
}
