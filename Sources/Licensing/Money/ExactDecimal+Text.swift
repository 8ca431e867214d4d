extension ExactDecimal {
  /// The shortest spelling: `593.125`, `-0.1`, `35`.
  public var text: String { text(minimumFraction: 0) }

  /// The shortest spelling.
  public var description: String { text }

  /// The spelling with at least so many digits after the point: `35` with two is `35.00`.
  public func text(minimumFraction: Int) -> String {
    let zeros = max(0, min(minimumFraction, Self.scaleLimit) - scale)
    // 39 digits of 128 bits, a sign, a point, a zero before it, and zeros up to the limit.
    let room = 42 + 2 * Self.scaleLimit
    return String(unsafeUninitializedCapacity: room) { buffer in
      // From the last digit to the first.
      var start = room
      func put(_ byte: UInt8) {
        start -= 1
        buffer[start] = byte
      }
      for _ in 0..<zeros { put(UInt8(ascii: "0")) }
      var rest = UInt128(mantissa.magnitude)
      var place = 0
      repeat {
        if place == scale, scale + zeros > 0 { put(UInt8(ascii: ".")) }
        put(UInt8(ascii: "0") + lastDigit(&rest))
        place += 1
      } while rest > 0 || place <= scale
      if mantissa < 0 { put(UInt8(ascii: "-")) }
      for index in start..<room { buffer[index - start] = buffer[index] }
      return room - start
    }
  }
}

/// Takes the last decimal digit off a number.
private func lastDigit(_ number: inout UInt128) -> UInt8 {
  // Division of 128 bits is slow, and hardly ever needed.
  guard number > UInt128(UInt64.max) else {
    let (quotient, digit) = UInt64(number).quotientAndRemainder(dividingBy: 10)
    number = UInt128(quotient)
    return UInt8(digit)
  }
  let (quotient, digit) = number.quotientAndRemainder(dividingBy: 10)
  number = quotient
  return UInt8(digit)
}
