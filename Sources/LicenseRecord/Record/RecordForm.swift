/// The spellings of single values in a record, each with its pattern.
///
/// Texts are judged by their bytes. The patterns are regular expressions of ECMA-262, as a JSON
/// Schema would carry them, where one can say it.
enum RecordForm {
  /// A license number.
  ///
  /// `^LIC-[0-9]{4}-([0-9]{6}|[1-9][0-9]{6,17})$`, and the serial is not 000000.
  static func isLicenseNumber(_ text: String) -> Bool {
    guard text.hasExactPrefix("LIC-") else { return false }
    return text.withBytes { bytes in
      guard (15...27).contains(bytes.count), bytes[8] == hyphen, bytes[4..<8].allSatisfy(isDigit)
      else { return false }
      let serial = bytes[9...]
      guard serial.allSatisfy(isDigit) else { return false }
      return serial.first != zero || serial.count == 6 && serial.contains { $0 != zero }
    }
  }

  /// A host name without a port, at most 253 bytes.
  ///
  /// `^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*$`
  static func isHost(_ text: String) -> Bool { text.withBytes(isHost) }

  /// Whether bytes are a host name.
  static func isHost(_ bytes: Bytes) -> Bool {
    guard bytes.count <= 253 else { return false }
    var start = 0
    for index in 0...bytes.count {
      guard index == bytes.count || bytes[index] == point else {
        guard isLowerOrDigit(bytes[index]) || bytes[index] == hyphen else { return false }
        continue
      }
      guard (1...63).contains(index - start), bytes[start] != hyphen, bytes[index - 1] != hyphen
      else { return false }
      start = index + 1
    }
    return true
  }

  /// A UUID as a name, in lower case.
  ///
  /// `^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$`
  static func isUUID(_ text: String) -> Bool {
    guard text.utf8.count == 45, text.hasExactPrefix("urn:uuid:") else { return false }
    return text.withBytes { bytes in
      (9..<45).allSatisfy { place in
        switch place - 9 {
        case 8, 13, 18, 23: bytes[place] == hyphen
        default: isHexadecimal(bytes[place])
        }
      }
    }
  }

  /// A territory (ISO 3166-1 alpha-3) or a currency (ISO 4217).
  ///
  /// `^[A-Z]{3}$`
  static func isThreeLetterCode(_ text: String) -> Bool {
    text.utf8.count == 3 && text.utf8.allSatisfy { (UInt8(ascii: "A")...UInt8(ascii: "Z")) ~= $0 }
  }

  /// A delivery channel.
  ///
  /// `^[a-z][a-z0-9-]{0,31}$`
  static func isChannel(_ text: String) -> Bool {
    guard let first = text.utf8.first, text.utf8.count <= 32 else { return false }
    return isLower(first) && text.utf8.allSatisfy { isLowerOrDigit($0) || $0 == hyphen }
  }

  /// A text of the shape of a BCP 47 tag, at most 64 bytes.
  ///
  /// `^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$`
  static func isLanguage(_ text: String) -> Bool {
    text.withBytes { bytes in
      guard bytes.count <= 64 else { return false }
      var start = 0
      for index in 0...bytes.count {
        guard index == bytes.count || bytes[index] == hyphen else {
          guard isLetter(bytes[index]) || start > 0 && isDigit(bytes[index]) else { return false }
          continue
        }
        guard (start == 0 ? 2...8 : 1...8).contains(index - start) else { return false }
        start = index + 1
      }
      return true
    }
  }

  /// A decimal above zero.
  ///
  /// `^(0|[1-9][0-9]{0,14})(\.[0-9]{1,6})?$`, and some digit is not 0.
  static func isAmount(_ text: String) -> Bool {
    text.withBytes { bytes in
      let place = bytes.firstIndex(of: point) ?? bytes.count
      let (whole, fraction) = (bytes[..<place], bytes[place...].dropFirst())
      return (1...15).contains(whole.count) && (whole.count == 1 || whole.first != zero)
        && (place == bytes.count || (1...6).contains(fraction.count))
        && whole.allSatisfy(isDigit) && fraction.allSatisfy(isDigit)
        && bytes.contains { $0 != zero && $0 != point }
    }
  }

  /// The number of a status list or an index into one.
  ///
  /// `^(0|[1-9][0-9]{0,6})$`
  static func index(_ text: String) -> Int? {
    text.withBytes { bytes in
      guard (1...7).contains(bytes.count), bytes.allSatisfy(isDigit),
        bytes.count == 1 || bytes.first != zero
      else { return nil }
      return bytes.reduce(0) { 10 * $0 + Int($1 - zero) }
    }
  }

  /// The bytes of a text.
  typealias Bytes = UnsafeBufferPointer<UInt8>

  static let hyphen = UInt8(ascii: "-")
  static let point = UInt8(ascii: ".")
  static let colon = UInt8(ascii: ":")
  static let zero = UInt8(ascii: "0")

  static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")) ~= byte }
  static func isLower(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")) ~= byte }
  static func isLetter(_ byte: UInt8) -> Bool { isLower(byte | 0x20) && byte & 0xc0 == 0x40 }
  static func isLowerOrDigit(_ byte: UInt8) -> Bool { isLower(byte) || isDigit(byte) }
  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    isDigit(byte) || (UInt8(ascii: "a")...UInt8(ascii: "f")) ~= byte
  }
}
