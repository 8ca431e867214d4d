/// Base58 in Bitcoin's alphabet (multibase `z`), for signatures and keys in documents.
public enum Base58 {
  private static let alphabet = Array(
    "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz".utf8)

  /// The value of each byte, 255 for one that has none.
  private static let values: [UInt8] = {
    var values = [UInt8](repeating: 255, count: 256)
    for (value, character) in alphabet.enumerated() {
      values[Int(character)] = UInt8(value)
    }
    return values
  }()

  /// The longest text that is decoded: the work grows with the square of the length.
  public static let maximumLength = 1024

  /// The text of `bytes`: one `1` for each leading zero byte, then the number in base 58.
  public static func encode(_ bytes: [UInt8]) -> String {
    let zeros = bytes.prefix { $0 == 0 }.count
    let digits = digits(of: bytes.dropFirst(zeros))
    let alphabet = alphabet
    var text = [UInt8](repeating: alphabet[0], count: zeros)
    text.append(contentsOf: digits.map { alphabet[Int($0)] })
    return String(decoding: text, as: UTF8.self)
  }

  /// The bytes of `text`, or nil when a character is outside the alphabet or the text too long.
  ///
  /// Every text has one meaning and every byte string one text: a leading `1` is a zero byte
  /// and is never dropped, so that `1…` before a 64-byte signature gives 65 bytes.
  public static func decode(_ text: String) -> [UInt8]? {
    // Taken once: threads that count references to one array wait for each other.
    let (values, zero) = (values, alphabet[0])
    return text.withBytes { text in
      guard text.count <= maximumLength else { return nil }
      // The number in limbs of 32 bits, the least first; each takes in five digits at once.
      var limbs: [UInt32] = []
      limbs.reserveCapacity(text.count / 5 + 1)
      let zeros = text.prefix { $0 == zero }.count
      var group: UInt64 = 0
      var scale: UInt64 = 1
      for character in text {
        let digit = values[Int(character)]
        guard digit < 58 else { return nil }
        group = group * 58 + UInt64(digit)
        scale *= 58
        guard scale == fiveDigits else { continue }
        take(group, times: scale, into: &limbs)
        (group, scale) = (0, 1)
      }
      if scale > 1 { take(group, times: scale, into: &limbs) }
      return [UInt8](repeating: 0, count: zeros) + bytes(of: limbs)
    }
  }

  private static let fiveDigits: UInt64 = 656_356_768

  /// Multiplies a number by a power of 58 below 2^32 and adds what is less than that power.
  private static func take(_ group: UInt64, times scale: UInt64, into limbs: inout [UInt32]) {
    var carry = group
    for index in limbs.indices {
      carry += UInt64(limbs[index]) * scale
      limbs[index] = UInt32(truncatingIfNeeded: carry)
      carry >>= 32
    }
    if carry > 0 { limbs.append(UInt32(carry)) }
  }

  /// The bytes of a number, the highest first, without leading zeros.
  private static func bytes(of limbs: [UInt32]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(4 * limbs.count)
    for limb in limbs.reversed() {
      for shift in [24, 16, 8, 0] as [UInt32] {
        let byte = UInt8(truncatingIfNeeded: limb >> shift)
        if byte != 0 || !bytes.isEmpty { bytes.append(byte) }
      }
    }
    return bytes
  }

  /// The digits of a big-endian number, the first first, without leading zeros.
  private static func digits(of bytes: ArraySlice<UInt8>) -> [UInt8] {
    // The number in limbs of five digits, the least first; each takes in four bytes at once.
    var limbs: [UInt64] = []
    limbs.reserveCapacity(bytes.count / 3 + 2)
    var start = bytes.startIndex
    while start < bytes.endIndex {
      // The first group takes what the others leave over.
      let end = start + (bytes.endIndex - start - 1) % 4 + 1
      var carry = bytes[start..<end].reduce(0) { $0 << 8 | UInt64($1) }
      start = end
      for index in limbs.indices {
        carry += limbs[index] << 32
        limbs[index] = carry % fiveDigits
        carry /= fiveDigits
      }
      while carry > 0 {
        limbs.append(carry % fiveDigits)
        carry /= fiveDigits
      }
    }
    return spell(limbs)
  }

  private static func spell(_ limbs: [UInt64]) -> [UInt8] {
    var digits: [UInt8] = []
    digits.reserveCapacity(5 * limbs.count)
    for var limb in limbs {
      for _ in 0..<5 {
        digits.append(UInt8(limb % 58))
        limb /= 58
      }
    }
    while digits.last == 0 { digits.removeLast() }
    return digits.reversed()
  }
}
