extension RecordForm {
  /// An absolute http or https address without user information, at most 2,048 characters.
  ///
  /// Refused inside: white space, controls, bidirectional controls and the characters RFC 3986
  /// never allows (`" < > \ ^ ` { | }`). Other characters beyond ASCII are left as they are.
  static func isWebAddress(_ text: String) -> Bool {
    guard hasAddressCharacters(text) else { return false }
    return text.withBytes { bytes in
      guard let colon = bytes.firstIndex(of: colon), isWeb(bytes[..<colon]),
        bytes[(colon + 1)...].starts(with: "//".utf8)
      else { return false }
      let authority = bytes[(colon + 3)...].prefix { !endsAuthority($0) }
      return !authority.isEmpty && authority.first != UInt8(ascii: ":")
        && !authority.contains(UInt8(ascii: "@"))
    }
  }

  private static func isWeb(_ scheme: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let letters = scheme.lazy.map { isLetter($0) ? $0 | 0x20 : $0 }
    return letters.elementsEqual("https".utf8) || letters.elementsEqual("http".utf8)
  }

  private static func endsAuthority(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "/") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#")
  }

  private static func hasAddressCharacters(_ text: String) -> Bool {
    let isPlain = text.withBytes { bytes in
      bytes.count <= 2048
        && bytes.allSatisfy { $0 < 0x80 && isAddressCharacter(Unicode.Scalar($0)) }
    }
    return isPlain
      || text.unicodeScalars.count <= 2048 && text.unicodeScalars.allSatisfy(isAddressCharacter)
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
    return rest.withBytes { bytes in
      guard let host = bytes.firstIndex(of: colon),
        let date = bytes[(host + 1)...].firstIndex(of: colon),
        let id = bytes[(date + 1)...].firstIndex(of: colon)
      else { return false }
      let version = bytes[(id + 1)...]
      return isHost(Bytes(rebasing: bytes[..<host]))
        && isBasicDate(Bytes(rebasing: bytes[(host + 1)..<date]))
        && isIdentifier(bytes[(date + 1)..<id]) && (1...9).contains(version.count)
        && version.allSatisfy(isDigit) && version.first != zero
    }
  }

  private static func isIdentifier(_ text: Slice<Bytes>) -> Bool {
    guard let first = text.first, text.count <= 64, isLowerOrDigit(first) else { return false }
    return text.allSatisfy { byte in
      isLowerOrDigit(byte) || byte == hyphen || byte == point || byte == UInt8(ascii: "_")
    }
  }

  /// A media type without parameters.
  ///
  /// `^[a-z0-9.+-]{1,63}/[a-z0-9.+-]{1,63}$`
  static func isMediaType(_ text: String) -> Bool {
    text.withBytes { bytes in
      guard let slash = bytes.firstIndex(of: UInt8(ascii: "/")) else { return false }
      return [bytes[..<slash], bytes[(slash + 1)...]].allSatisfy { part in
        (1...63).contains(part.count)
          && part.allSatisfy { byte in
            isLowerOrDigit(byte) || byte == hyphen || byte == point || byte == UInt8(ascii: "+")
          }
      }
    }
  }
}
