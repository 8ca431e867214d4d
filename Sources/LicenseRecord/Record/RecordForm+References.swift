extension RecordForm {
  /// An absolute http or https address without user information, at most 2,048 characters.
  ///
  /// Refused inside: white space, controls, bidirectional controls and the characters RFC 3986
  /// never allows (`" < > \ ^ ` { | }`). Other characters beyond ASCII are left as they are.
  static func isWebAddress(_ text: String) -> Bool {
    guard text.unicodeScalars.count <= 2048, text.unicodeScalars.allSatisfy(isAddressCharacter)
    else {
      return false
    }
    let parts = text.utf8.split(
      separator: UInt8(ascii: ":"), maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1].starts(with: "//".utf8) else { return false }
    let scheme = parts[0].map { isLetter($0) ? $0 | 0x20 : $0 }
    guard scheme.elementsEqual("https".utf8) || scheme.elementsEqual("http".utf8) else {
      return false
    }
    let authority = parts[1].dropFirst(2).prefix { !"/?#".utf8.contains($0) }
    return !authority.isEmpty && authority.first != UInt8(ascii: ":")
      && !authority.contains(UInt8(ascii: "@"))
  }

  private static func isAddressCharacter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\"", "<", ">", "\\", "^", "`", "{", "|", "}", "\u{7f}"..."\u{9f}": false
    case "\u{200e}", "\u{200f}", "\u{202a}"..."\u{202e}", "\u{2066}"..."\u{2069}": false
    default: scalar > " " && (scalar.isASCII || !scalar.properties.isWhitespace)
    }
  }

  /// The name of an article version (RFC 3085).
  ///
  /// `urn:newsml:HOST:YYYYMMDD:ID:VERSION`, HOST a host name, YYYYMMDD a real date, VERSION
  /// `^[1-9][0-9]{0,8}$`, ID `^[a-z0-9][a-z0-9._-]{0,63}$`.
  static func isArticleURN(_ text: String) -> Bool {
    guard let rest = text.dropping(prefix: "urn:newsml:") else { return false }
    let parts = rest.utf8
      .split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    guard parts.count == 4, isHost(parts[0]), isBasicDate(parts[1]), isIdentifier(parts[2]) else {
      return false
    }
    return (1...9).contains(parts[3].utf8.count) && parts[3].utf8.allSatisfy(isDigit)
      && parts[3].utf8.first != UInt8(ascii: "0")
  }

  private static func isIdentifier(_ text: String) -> Bool {
    guard let first = text.utf8.first, text.utf8.count <= 64, isLowerOrDigit(first) else {
      return false
    }
    return text.utf8.allSatisfy { isLowerOrDigit($0) || "._-".utf8.contains($0) }
  }

  /// A media type without parameters.
  ///
  /// `^[a-z0-9.+-]{1,63}/[a-z0-9.+-]{1,63}$`
  static func isMediaType(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    return parts.count == 2
      && parts.allSatisfy { part in
        (1...63).contains(part.count)
          && part.allSatisfy { isLowerOrDigit($0) || ".+-".utf8.contains($0) }
      }
  }
}
