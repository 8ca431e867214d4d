public import Licensing

/// An address on the web that may be linked: http or https, a host, nobody's name or password.
///
/// Written as it will be printed: nothing is decoded, completed or put in lower case. Of RFC 3986 it
/// takes what a browser's address bar gives, and of RFC 3987 letters of any script; white space,
/// controls, format characters and ``"<>\^`{|}`` must be percent-encoded. At most 2,048 characters.
public struct WebAddress: Hashable, Sendable {
  /// The address as given.
  public let text: String

  /// Checks an address; nil when it may not be linked.
  public init?(_ text: String) {
    let scalars = Array(text.unicodeScalars)
    guard scalars.count <= 2_048, !scalars.contains(where: \.mustBeEncoded) else { return nil }
    guard let scheme = ["https://", "http://"].first(where: text.hasPrefix) else { return nil }
    let rest = scalars.dropFirst(scheme.count)
    let authority = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    guard Self.isHost(authority) else { return nil }
    self.text = text
  }

  /// The last part of the path in lower case and without extension, where that is an article's id.
  ///
  /// `https://a.example/2026/Old-Bridge.html?x#y` gives `old-bridge`; a slash at the end does not
  /// count. An extension is a dot and one to five letters or digits, not all digits.
  public var lastPathComponentID: ArticleID? {
    let parts = text.prefix { $0 != "?" && $0 != "#" }.split(separator: "/")
    // The first two parts are the scheme and the host.
    guard parts.count > 2, let last = parts.last else { return nil }
    return ArticleID(Self.withoutExtension(last.lowercased()))
  }

  private static func withoutExtension(_ name: String) -> String {
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return name }
    let ending = name[dot...].dropFirst().utf8
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
    guard (1...5).contains(ending.count), ending.contains(where: letters.contains),
      ending.allSatisfy({ letters.contains($0) || digits.contains($0) })
    else { return name }
    return String(name[..<dot])
  }

  /// Whether this is a host, with or without a port (RFC 3986 sections 3.2.2 and 3.2.3).
  private static func isHost(_ authority: ArraySlice<Unicode.Scalar>) -> Bool {
    var host = authority
    let isBracketed = host.first == "["
    if let colon = host.lastIndex(of: ":"), !isBracketed || host.lastIndex(of: "]") ?? colon < colon
    {
      guard isPort(host[(colon + 1)...]) else { return false }
      host = host[..<colon]
    }
    return isBracketed ? isIPv6(host) : isName(host)
  }

  private static func isPort(_ digits: ArraySlice<Unicode.Scalar>) -> Bool {
    let text = String(String.UnicodeScalarView(digits))
    return (1...5).contains(digits.count) && digits.allSatisfy { ("0"..."9").contains($0) }
      && UInt16(text) != nil
  }

  private static func isIPv6(_ host: ArraySlice<Unicode.Scalar>) -> Bool {
    guard host.last == "]", (4...47).contains(host.count) else { return false }
    return host.dropFirst().dropLast().allSatisfy {
      $0.properties.isASCIIHexDigit || $0 == ":" || $0 == "."
    }
  }

  /// Whether this is a name of labels between dots; letters of any script, digits, `-` and `_`.
  private static func isName(_ host: ArraySlice<Unicode.Scalar>) -> Bool {
    let labels = (host.last == "." ? host.dropLast() : host)
      .split(separator: ".", omittingEmptySubsequences: false)
    return labels.allSatisfy { label in
      label.first != "-" && label.last != "-" && !label.isEmpty
        && label.allSatisfy { $0.value > 0x7F || $0.isASCIIWord || $0 == "-" }
    }
  }
}

extension Unicode.Scalar {
  /// Whether an address must write the scalar percent-encoded.
  fileprivate var mustBeEncoded: Bool {
    switch value {
    case 0x00...0x20, 0x22, 0x3C, 0x3E, 0x5C, 0x5E, 0x60, 0x7B...0x7D, 0x7F...0xA0: true
    case 0xAD, 0x61C, 0x1680, 0x180E, 0x2000...0x200F, 0x2028...0x202F, 0x205F...0x206F: true
    case 0x3000, 0xFEFF: true
    default: false
    }
  }

  /// Whether the scalar is a letter or digit of ASCII or `_`.
  fileprivate var isASCIIWord: Bool {
    switch self {
    case "a"..."z", "A"..."Z", "0"..."9", "_": true
    default: false
    }
  }
}
