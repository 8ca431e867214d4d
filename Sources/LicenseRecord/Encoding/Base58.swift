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
    let digits = convert(bytes.dropFirst(zeros), from: 256, to: 58)
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
      + convert(digits.dropFirst(zeros), from: 58, to: 256)
  }

  /// Rewrites a big-endian number without leading zeros from one base into another.
  private static func convert(_ digits: ArraySlice<UInt8>, from: Int, to base: Int) -> [UInt8] {
    var result: [UInt8] = []
    for digit in digits {
      var carry = Int(digit)
      for index in result.indices {
        carry += Int(result[index]) * from
        result[index] = UInt8(carry % base)
        carry /= base
      }
      while carry > 0 {
        result.append(UInt8(carry % base))
        carry /= base
      }
    }
    return result.reversed()
  }
}
