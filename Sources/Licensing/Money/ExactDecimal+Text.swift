extension ExactDecimal {
  /// The shortest spelling: `593.125`, `-0.1`, `35`.
  public var text: String { text(minimumFraction: 0) }

  /// The shortest spelling.
  public var description: String { text }

  /// The spelling with at least so many digits after the point: `35` with two is `35.00`.
  public func text(minimumFraction: Int) -> String {
    let digits = padded(mantissa.magnitude, to: scale + 1)
    let whole = digits.dropLast(scale)
    let fraction = digits.suffix(scale)
    let width = min(max(0, minimumFraction), Self.scaleLimit)
    let zeros = String(repeating: "0", count: max(0, width - scale))
    let point = fraction.isEmpty && zeros.isEmpty ? "" : "."
    return (mantissa < 0 ? "-" : "") + whole + point + fraction + zeros
  }
}
