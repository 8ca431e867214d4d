import StrictJSON

/// Comma-separated values (RFC 4180) that a spreadsheet takes for what they are.
enum CSV {
  /// Rows of cells, each line ended by CR LF.
  static func text(_ rows: [[Cell]]) -> String {
    rows.map { $0.map(\.text).joined(separator: ",") + "\r\n" }.joined()
  }

  /// One cell.
  enum Cell {
    /// A number or a date of our own making.
    case plain(String)
    /// Somebody's text: it never becomes a formula, and acts on no terminal.
    case words(String)

    var text: String {
      switch self {
      case .plain(let text): text
      case .words(let text): quoted(defused(text).displayed)
      }
    }

    private func defused(_ text: String) -> String {
      guard let first = text.unicodeScalars.first else { return text }
      return "=+-@\t\r".unicodeScalars.contains(first) ? "'" + text : text
    }

    private func quoted(_ text: String) -> String {
      guard text.contains(where: { "\",\r\n".contains($0) }) else { return text }
      return "\""
        + text.split(separator: "\"", omittingEmptySubsequences: false)
        .joined(separator: "\"\"") + "\""
    }
  }
}
