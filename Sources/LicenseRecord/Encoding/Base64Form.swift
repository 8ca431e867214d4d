/// The common work of the two base64 spellings of RFC 4648.
struct Base64Form: Sendable {
  private let alphabet: [UInt8]
  /// The value of each byte, 255 for one that has none.
  private let values: [UInt8]
  private let isPadded: Bool

  private static let pad = UInt8(ascii: "=")

  init(last two: String, isPadded: Bool) {
    let common = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
    alphabet = Array((common + two).utf8)
    var values = [UInt8](repeating: 255, count: 256)
    for (value, character) in alphabet.enumerated() {
      values[Int(character)] = UInt8(value)
    }
    self.values = values
    self.isPadded = isPadded
  }

  func encode(_ bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    text.reserveCapacity((bytes.count + 2) / 3 * 4)
    var start = 0
    while start < bytes.count {
      let group = bytes[start..<min(start + 3, bytes.count)]
      var bits = group.reduce(0) { $0 << 8 | UInt32($1) } << UInt32(8 * (3 - group.count))
      for _ in 0...group.count {
        text.append(alphabet[Int(bits >> 18 & 63)])
        bits <<= 6
      }
      if isPadded { text.append(contentsOf: repeatElement(Base64Form.pad, count: 3 - group.count)) }
      start += 3
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The bytes of the one accepted spelling: right alphabet, right padding, unused bits zero.
  func decode(_ text: String) -> [UInt8]? {
    text.withBytes { text in
      var digits = text[...]
      if isPadded {
        guard digits.count.isMultiple(of: 4) else { return nil }
        for _ in 0..<2 where digits.last == Base64Form.pad { digits.removeLast() }
      }
      guard digits.count % 4 != 1 else { return nil }
      return decode(UnsafeBufferPointer(rebasing: digits))
    }
  }

  private func decode(_ digits: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(digits.count * 3 / 4)
    var bits: UInt32 = 0
    var count: UInt32 = 0
    for digit in digits {
      let value = values[Int(digit)]
      guard value < 64 else { return nil }
      bits = bits << 6 | UInt32(value)
      count += 6
      if count >= 8 {
        count -= 8
        bytes.append(UInt8(truncatingIfNeeded: bits >> count))
        bits &= (1 << count) - 1
      }
    }
    return bits == 0 ? bytes : nil
  }
}
