import Foundation
import StrictJSON

/// Names, reasons and notes: text of one line that is safe to show anywhere.
enum LineText {
  /// The trimmed text, or an error when it is empty, too long or holds controls.
  static func check(_ name: String, _ text: String, limit: Int = 500) throws(DeskError) -> String {
    // What every license brings, an actor's name, is nearly always one plain word.
    if (1...limit) ~= text.utf8.count, text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) {
      return text
    }
    let trimmed = text.trimmingCharacters(in: .whitespacesAndNewlines)
    guard !trimmed.isEmpty else {
      throw .invalid(name: name, value: text, expected: "some text")
    }
    guard trimmed.unicodeScalars.count <= limit else {
      throw .invalid(
        name: name, value: String(trimmed.prefix(40)) + "…", expected: "at most \(limit) characters"
      )
    }
    // Directional marks order nothing beyond their place; Arabic and Hebrew need them.
    let marks = "\u{200E}\u{200F}\u{61C}".unicodeScalars
    let rest = String(
      String.UnicodeScalarView(trimmed.unicodeScalars.filter { !marks.contains($0) }))
    guard rest == rest.displayed else {
      throw .invalid(
        name: name, value: trimmed, expected: "one line without control characters")
    }
    return trimmed
  }
}
