/// The text with everything escaped that a terminal or a reader would act on.
///
/// C0, DEL, C1, U+2028, U+2029 and the bidirectional controls (Unicode `Bidi_Control`) become
/// `\u{1B}`: hexadecimal in upper case, no leading zeros. Everything else, backslashes included,
/// stays, so escaping twice changes nothing.
public func escapedForDisplay(_ text: String) -> String {
  guard !text.isPlainASCII, text.unicodeScalars.contains(where: \.actsOnDisplay) else {
    return text
  }
  var shown = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    if scalar.actsOnDisplay {
      shown.append(
        contentsOf: "\\u{\(String(scalar.value, radix: 16, uppercase: true))}".unicodeScalars)
    } else {
      shown.append(scalar)
    }
  }
  return String(shown)
}

extension String {
  /// The text as `escapedForDisplay` shows it.
  public var displayed: String { escapedForDisplay(self) }

  /// The text for a message: escaped, in quotation marks, cut after 64 scalars.
  var quoted: String { "\"\(cut(to: 64).displayed)\"" }

  /// The first scalars, followed by an ellipsis when there are more.
  func cut(to count: Int) -> String {
    let end = unicodeScalars.index(
      unicodeScalars.startIndex, offsetBy: count, limitedBy: unicodeScalars.endIndex)
    guard let end, end != unicodeScalars.endIndex else { return self }
    return String(unicodeScalars[..<end]) + "…"
  }
}

extension Unicode.Scalar {
  /// Whether the scalar moves the cursor, starts a terminal sequence, or reorders text.
  var actsOnDisplay: Bool {
    switch value {
    case 0x00...0x1F, 0x7F...0x9F, 0x2028, 0x2029: true
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
