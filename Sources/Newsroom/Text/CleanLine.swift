/// One line as the newsroom keeps it: trimmed, composed (NFC), without what acts instead of reading.
///
/// Control characters are taken out and counted, so that a person can be told; TAB becomes a space,
/// and several lines are joined by one. Trimming is by `White_Space`. A line without anything
/// visible is empty.
struct CleanLine: Hashable, Sendable {
  /// Where a line is used.
  enum Use: Sendable {
    /// A paragraph: keeps embeddings, overrides and isolates, which Arabic and Hebrew need.
    case paragraph
    /// A title, a name: loses them, since it stands inside lines that others wrote.
    case field
  }

  /// The cleaned text.
  let text: String
  /// How many characters were taken out.
  let removed: Int

  /// Cleans a text that is, or should be, one line.
  init(_ raw: String, for use: Use) {
    guard raw.utf8.contains(where: Self.mayNeedCleaning) else {
      text = trimmed(raw)
      removed = 0
      return
    }
    var pieces: [String] = []
    var removed = 0
    for piece in raw.unicodeScalars.split(whereSeparator: \.endsLine) {
      var kept = String.UnicodeScalarView()
      for scalar in piece {
        if scalar.isControl || (use == .field && scalar.steersDirection) {
          removed += 1
        } else {
          kept.append(scalar == "\t" ? " " : scalar)
        }
      }
      let text = trimmed(String(kept))
      if text.unicodeScalars.contains(where: \.isVisible) { pieces.append(composed(text)) }
    }
    self.text = pieces.joined(separator: " ")
    self.removed = removed
  }

  /// Whether a byte of UTF-8 can belong to anything but plain text in composed form.
  private static func mayNeedCleaning(_ byte: UInt8) -> Bool {
    // C1, the non-breaking space and the soft hyphen start with 0xC2, combining marks with 0xCC.
    byte < 0x20 || byte == 0x7F || byte == 0xC2 || byte >= 0xCC
  }
}

/// A text without `White_Space` at its ends, nor U+FEFF, which there is but a byte order mark.
private func trimmed(_ text: String) -> String {
  func isEdge(_ scalar: Unicode.Scalar) -> Bool { scalar.isWhiteSpace || scalar == "\u{FEFF}" }
  let start = text.unicodeScalars.drop(while: isEdge)
  guard let last = start.lastIndex(where: { !isEdge($0) }) else { return "" }
  return String(start[...last])
}
