/// Base58 in Bitcoin's alphabet (multibase `z`), for signatures and keys in documents.
public enum Base58 {
  private static let alphabet = Array(
    "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz".utf8)

  private static let values: [UInt8?] = {
    var values = [UInt8?](repeating: nil, count: 256)
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
    let digits = convert(bytes.dropFirst(zeros), from: .bytes, to: .digits)
    var text = [UInt8](repeating: alphabet[0], count: zeros)
    text.append(contentsOf: digits.map { alphabet[Int($0)] })
    return String(decoding: text, as: UTF8.self)
  }

  /// The bytes of `text`, or nil when a character is outside the alphabet or the text too long.
  ///
  /// Every text has one meaning and every byte string one text: a leading `1` is a zero byte
  /// and is never dropped, so that `1…` before a 64-byte signature gives 65 bytes.
  public static func decode(_ text: String) -> [UInt8]? {
    guard text.utf8.count <= maximumLength else { return nil }
    var digits: [UInt8] = []
    for character in text.utf8 {
      guard let digit = values[Int(character)] else { return nil }
      digits.append(digit)
    }
    let zeros = digits.prefix { $0 == 0 }.count
    return [UInt8](repeating: 0, count: zeros)
      + convert(digits.dropFirst(zeros), from: .digits, to: .bytes)
  }

  /// How a number is cut into limbs: `width` digits of `base` make one limb below 2^32.
  private struct Radix {
    let base: UInt64
    let width: Int
    let limb: UInt64

    static let bytes = Radix(base: 256, width: 4, limb: 1 << 32)
    static let digits = Radix(base: 58, width: 5, limb: 656_356_768)
  }

  /// Rewrites a big-endian number without leading zeros from one base into another.
  private static func convert(
    _ digits: ArraySlice<UInt8>, from source: Radix, to target: Radix
  ) -> [UInt8] {
    // The least limb first. Each takes in `width` digits; one more is for what grows over.
    var limbs: [UInt64] = []
    limbs.reserveCapacity(digits.count / 3 + 2)
    var start = digits.startIndex
    while start < digits.endIndex {
      // The first group takes what the others leave over.
      let end = start + (digits.endIndex - start - 1) % source.width + 1
      var carry: UInt64 = 0
      for index in start..<end { carry = carry * source.base + UInt64(digits[index]) }
      start = end
      for index in limbs.indices {
        carry += limbs[index] * source.limb
        limbs[index] = carry % target.limb
        carry /= target.limb
      }
      while carry > 0 {
        limbs.append(carry % target.limb)
        carry /= target.limb
      }
    }
    return spell(limbs, target)
  }

  /// The digits of the limbs, the first first, without leading zeros.
  private static func spell(_ limbs: [UInt64], _ radix: Radix) -> [UInt8] {
    var digits = [UInt8](repeating: 0, count: limbs.count * radix.width)
    var place = digits.count
    for limb in limbs {
      var rest = limb
      for _ in 0..<radix.width {
        place -= 1
        digits[place] = UInt8(rest % radix.base)
        rest /= radix.base
      }
    }
    return Array(digits.drop { $0 == 0 })
  }
}
