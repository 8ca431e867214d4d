/// The lexeme as ECMAScript writes the nearest double (RFC 8785 section 3.2.2.3).
///
/// `null` for a lexeme that is no finite double; a parsed one always is.
func canonicalNumber(_ lexeme: String) -> String {
  if isShortInteger(lexeme) { return lexeme }
  guard let value = Double(lexeme), value.isFinite else { return "null" }
  if value == 0 { return "0" }
  let (digits, exponent) = shortestDigits(of: value.magnitude)
  return (value < 0 ? "-" : "") + layOut(digits, exponent)
}

/// Whether the lexeme is its own canonical form without a look at the double.
private func isShortInteger(_ lexeme: String) -> Bool {
  var digits = lexeme.utf8[...]
  if digits.first == UInt8(ascii: "-") { digits = digits.dropFirst() }
  guard let first = digits.first, digits.count <= 15 else { return false }
  guard first != UInt8(ascii: "0") else { return lexeme == "0" }
  return digits.allSatisfy(\.isDigit)
}

/// The shortest digits d1d2… that read back as the value, and n with value = 0.d1d2… × 10ⁿ.
///
/// The standard library's description has these digits (it is the shortest that round-trips,
/// nearest to the value among those); only its layout differs.
private func shortestDigits(of value: Double) -> (digits: [UInt8], exponent: Int) {
  let parts = value.description.utf8.split(separator: UInt8(ascii: "e"))
  let mantissa = parts[0].split(
    separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
  var digits = mantissa.flatMap { Array($0) }
  var exponent = mantissa[0].count
  if parts.count > 1 { exponent += Int(String(decoding: parts[1], as: UTF8.self)) ?? 0 }
  let zeros = digits.prefix { $0 == UInt8(ascii: "0") }.count
  digits.removeFirst(zeros)
  exponent -= zeros
  while digits.last == UInt8(ascii: "0") { digits.removeLast() }
  return (digits, exponent)
}

/// ECMAScript's `Number::toString`, steps 5 to 10; `exponent` is its n.
private func layOut(_ digits: [UInt8], _ exponent: Int) -> String {
  let text = String(decoding: digits, as: UTF8.self)
  switch exponent {
  case digits.count...21:
    return text + String(repeating: "0", count: exponent - digits.count)
  case 1...21:
    return text.prefix(exponent) + "." + text.dropFirst(exponent)
  case -5...0:
    return "0." + String(repeating: "0", count: -exponent) + text
  default:
    let power = exponent - 1
    let tail = digits.count > 1 ? "." + text.dropFirst() : ""
    return text.prefix(1) + tail + "e" + (power < 0 ? "-" : "+") + String(power.magnitude)
  }
}
