extension ExactDecimal {
  /// The shortest spelling: `593.125`, `-0.1`, `35`.
  public var text: String { text(minimumFraction: 0) }

  /// The shortest spelling.
  public var description: String { text }

  /// The spelling with at least so many digits after the point: `35` with two is `35.00`.
  public func text(minimumFraction: Int) -> String {
    // From the last digit to the first; zeros as far as the point needs them.
    let zeros = max(0, min(minimumFraction, Self.scaleLimit) - scale)
    var backward = [UInt8](repeating: UInt8(ascii: "0"), count: zeros)
    var rest = UInt128(mantissa.magnitude)
    for place in 0... {
      if place == scale, scale + zeros > 0 { backward.append(UInt8(ascii: ".")) }
      if place > scale, rest == 0 { break }
      // Division of 128 bits is slow, and hardly ever needed.
      let digit: UInt8
      if rest <= UInt128(UInt64.max) {
        let (quotient, remainder) = UInt64(rest).quotientAndRemainder(dividingBy: 10)
        (rest, digit) = (UInt128(quotient), UInt8(remainder))
      } else {
        let (quotient, remainder) = rest.quotientAndRemainder(dividingBy: 10)
        (rest, digit) = (quotient, UInt8(remainder))
      }
      backward.append(UInt8(ascii: "0") + digit)
    }
    if mantissa < 0 { backward.append(UInt8(ascii: "-")) }
    return String(decoding: backward.reversed(), as: UTF8.self)
  }
}
