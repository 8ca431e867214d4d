extension Unicode.Scalar {
  /// Whether the scalar has the Unicode property `White_Space`.
  var isWhiteSpace: Bool {
    if value < 0x80 { return value == 0x20 || (0x09...0x0D).contains(value) }
    return properties.isWhitespace
  }

  /// Whether the scalar ends a line: LF, CR, U+2028 or U+2029.
  var endsLine: Bool {
    value == 0x0A || value == 0x0D || value == 0x2028 || value == 0x2029
  }

  /// Whether the scalar is a control character: C0 without TAB, LF and CR, DEL, or C1.
  var isControl: Bool {
    switch value {
    case 0x09, 0x0A, 0x0D: false
    case 0x00...0x1F, 0x7F...0x9F: true
    default: false
    }
  }

  /// Whether the scalar embeds, overrides or isolates a direction (UAX #9 section 2).
  ///
  /// The marks U+061C, U+200E and U+200F are none: they hold names together in Arabic and Hebrew.
  var steersDirection: Bool {
    (0x202A...0x202E).contains(value) || (0x2066...0x2069).contains(value)
  }

  /// Whether a reader can see the scalar: neither white space, nor control, nor format character.
  var isVisible: Bool {
    if value < 0x80 { return value > 0x20 && value != 0x7F }
    return !isWhiteSpace && !isControl && properties.generalCategory != .format
  }

  /// Whether the scalar lies in a block of letters written from right to left.
  var isRightToLeft: Bool {
    switch value {
    case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFE, 0x10800...0x10FFF, 0x1E800...0x1EFFF:
      true
    default: false
    }
  }
}
