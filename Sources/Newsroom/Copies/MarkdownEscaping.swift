/// The text of a paragraph, which must not become a heading, a list, a quotation or code.
func paragraphMarkdown(_ text: String) -> String {
  let escaped = inlineMarkdown(text)
  // `>`, `*`, `_`, backquotes and `~` are escaped everywhere.
  if let first = escaped.unicodeScalars.first, "#+-=:|%".unicodeScalars.contains(first) {
    return "\\" + escaped
  }
  let digits = escaped.utf8.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  let rest = escaped.dropFirst(digits.count)
  if !digits.isEmpty, let mark = rest.first, mark == "." || mark == ")" {
    return "\(escaped.prefix(digits.count))\\\(rest)"
  }
  return escaped
}

/// The text as Markdown that gives exactly this text again.
///
/// Beside CommonMark's markup it disarms what common dialects add: templates (`{{ }}`, `{% %}`),
/// formulas (`$`), struck and raised text (`~`, `^`), the closing `#` of a heading, and addresses
/// that become links by themselves.
func inlineMarkdown(_ text: String) -> String {
  var escaped = String.UnicodeScalarView()
  let scalars = Array(text.unicodeScalars)
  for (index, scalar) in scalars.enumerated() {
    switch scalar {
    case "\\", "`", "*", "_", "[", "]", "~", "^", "$", "#":
      escaped.append(contentsOf: ["\\", scalar])
    case ":" where scalars[(index + 1)...].starts(with: ["/", "/"]):
      escaped.append(contentsOf: ["\\", scalar])
    case "@" where index > 0 && !scalars[index - 1].isWhiteSpace:
      escaped.append(contentsOf: ["\\", scalar])
    case "." where endsWithWWW(scalars[..<index]):
      escaped.append(contentsOf: ["\\", scalar])
    // As character references, since not every dialect takes a backslash before these.
    case "<": escaped.append(contentsOf: "&lt;".unicodeScalars)
    case ">": escaped.append(contentsOf: "&gt;".unicodeScalars)
    case "&": escaped.append(contentsOf: "&amp;".unicodeScalars)
    case "{": escaped.append(contentsOf: "&#123;".unicodeScalars)
    case "}": escaped.append(contentsOf: "&#125;".unicodeScalars)
    default: escaped.append(scalar)
    }
  }
  return String(escaped)
}

private func endsWithWWW(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
  scalars.count >= 3 && scalars.suffix(3).allSatisfy { $0 == "w" || $0 == "W" }
}
