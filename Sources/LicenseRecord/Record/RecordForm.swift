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
  static func isHost(_ text: String) -> Bool {
    text.withBytes { bytes in
      guard bytes.count <= 253 else { return false }
      var start = 0
      for index in 0...bytes.count {
        guard index == bytes.count || bytes[index] == UInt8(ascii: ".") else {
          guard isLowerOrDigit(bytes[index]) || bytes[index] == hyphen else { return false }
          continue
        }
        guard (1...63).contains(index - start), bytes[start] != hyphen, bytes[index - 1] != hyphen
        else { return false }
        start = index + 1
      }
      return true
    }
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
    guard text.utf8.count <= 64 else { return false }
    let subtags = text.utf8.split(separator: hyphen, omittingEmptySubsequences: false)
    guard let primary = subtags.first, (2...8).contains(primary.count),
      primary.allSatisfy(isLetter)
    else { return false }
    return subtags.dropFirst().allSatisfy { subtag in
      (1...8).contains(subtag.count) && subtag.allSatisfy { isLetter($0) || isDigit($0) }
    }
  }

  /// A decimal above zero.
  ///
  /// `^(0|[1-9][0-9]{0,14})(\.[0-9]{1,6})?$`, and some digit is not 0.
  static func isAmount(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), parts.allSatisfy({ $0.allSatisfy(isDigit) }),
      (1...15).contains(parts[0].count), parts[0].count == 1 || parts[0].first != zero
    else { return false }
    if parts.count == 2, !(1...6).contains(parts[1].count) { return false }
    return parts.joined().contains { $0 != zero }
  }

  /// The number of a status list or an index into one.
  ///
  /// `^(0|[1-9][0-9]{0,6})$`
  static func index(_ text: String) -> Int? {
    guard (1...7).contains(text.utf8.count), text.utf8.allSatisfy(isDigit),
      text.utf8.count == 1 || text.utf8.first != zero
    else { return nil }
    return Int(text)
  }

  static let hyphen = UInt8(ascii: "-")
  static let zero = UInt8(ascii: "0")

  static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")) ~= byte }
  static func isLower(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")) ~= byte }
  static func isLetter(_ byte: UInt8) -> Bool { isLower(byte | 0x20) && byte & 0xc0 == 0x40 }
  static func isLowerOrDigit(_ byte: UInt8) -> Bool { isLower(byte) || isDigit(byte) }
  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    isDigit(byte) || (UInt8(ascii: "a")...UInt8(ascii: "f")) ~= byte
  }
}
