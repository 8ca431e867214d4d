/// The parts of a language tag (RFC 5646, section 2.2), read from small letters.
enum LanguageSubtag {
  /// A language of ISO 639, two letters where there are two.
  static func primary(_ text: String) -> String? {
    switch text.utf8.count {
    case 2:
      return twoLetters.contains(text) ? text : nil
    case 3:
      guard let record = CodeTable.languages.record(startingWith: text) else { return nil }
      return record.hasSuffix("--") ? text : String(record.suffix(2))
    default: return nil
    }
  }

  /// The languages of two letters: nearly every tag is one, and many are read.
  private static let twoLetters = Set(
    CodeTable.languages.keys(length: 5).map { String($0.suffix(2)) }.filter { $0 != "--" })

  /// A script of ISO 15924, capitalized.
  static func script(_ text: String) -> String? {
    guard text.utf8.count == 4 else { return nil }
    let name = text.prefix(1).uppercased() + text.dropFirst()
    return CodeTable.scripts.record(startingWith: name)
  }

  /// A country of ISO 3166-1 in capitals, or three digits of UN M49.
  static func region(_ text: String) -> String? {
    switch text.utf8.count {
    case 2:
      let capitals = text.uppercased()
      return CodeTable.territories.record(endingWith: capitals) == nil ? nil : capitals
    case 3: return text.utf8.allSatisfy(isDigit) ? text : nil
    default: return nil
    }
  }

  /// Whether the form is that of a variant: five to eight letters or digits, or four of which the
  /// first is a digit.
  static func isVariant(_ text: String) -> Bool {
    guard text.utf8.allSatisfy({ isDigit($0) || isSmallLetter($0) }), let first = text.utf8.first
    else { return false }
    return (5...8).contains(text.utf8.count) || text.utf8.count == 4 && isDigit(first)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
  }

  private static func isSmallLetter(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z")
  }
}
