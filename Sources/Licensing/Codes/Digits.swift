/// Reads plain ASCII digits; nil when empty, longer than 18, or anything else stands between.
func number(_ bytes: ArraySlice<UInt8>) -> Int? {
  guard !bytes.isEmpty, bytes.count <= 18 else { return nil }
  var value = 0
  for byte in bytes {
    guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
    value = value * 10 + Int(byte - UInt8(ascii: "0"))
  }
  return value
}

/// Writes a number with zeros in front, up to the width; a negative one as its magnitude.
func padded(_ value: Int, to width: Int) -> String {
  let length = max(width, digitCount(value))
  return String(unsafeUninitializedCapacity: length) { buffer in
    write(value, to: buffer, at: 0..<length)
    return length
  }
}

/// How many decimal digits a number has, its sign aside.
func digitCount(_ value: Int) -> Int {
  var (count, rest) = (1, value.magnitude / 10)
  while rest > 0 { (count, rest) = (count + 1, rest / 10) }
  return count
}

/// Fills a place with the decimal digits of a number, zeros in front.
func write(_ value: Int, to buffer: UnsafeMutableBufferPointer<UInt8>, at place: Range<Int>) {
  var rest = value.magnitude
  for index in place.reversed() {
    buffer[index] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
    rest /= 10
  }
}
