import Foundation
import StrictJSON

/// Rows of text in aligned columns, for a person.
struct Table {
  /// How a column is aligned.
  enum Alignment {
    case left
    case right
  }

  private let columns: [(title: String, alignment: Alignment)]
  private var rows: [[String]] = []

  init(_ columns: [(title: String, alignment: Alignment)]) { self.columns = columns }

  /// Adds a row; cells are escaped here.
  mutating func add(_ cells: [String]) { rows.append(cells.map(\.displayed)) }

  /// The table, without trailing blanks and without a final line end.
  var text: String {
    let titles = columns.map { $0.title.uppercased() }
    let hasTitles = titles.contains { !$0.isEmpty }
    let all = hasTitles ? [titles] + rows : rows
    let widths = columns.indices.map { column in all.map { width($0[column]) }.max() ?? 0 }
    return all.map { row in
      let cells = columns.indices.map { column -> String in
        let padding = String(repeating: " ", count: widths[column] - width(row[column]))
        return columns[column].alignment == .left ? row[column] + padding : padding + row[column]
      }
      return trimmingEnd(cells.joined(separator: "  "))
    }.joined(separator: "\n")
  }

  /// Columns a text takes on a terminal: wide East Asian characters take two.
  private func width(_ text: String) -> Int {
    text.reduce(0) { total, character in
      let scalar = character.unicodeScalars.first?.value ?? 0
      let isWide =
        (0x1100...0x115f).contains(scalar) || (0x2e80...0xa4cf).contains(scalar)
        || (0xac00...0xd7a3).contains(scalar) || (0xf900...0xfaff).contains(scalar)
        || (0xfe30...0xfe6f).contains(scalar) || (0xff00...0xff60).contains(scalar)
        || (0x1f300...0x1faff).contains(scalar) || (0x20000...0x3fffd).contains(scalar)
      return total + (isWide ? 2 : 1)
    }
  }

  private func trimmingEnd(_ text: String) -> String {
    String(text.reversed().drop { $0 == " " }.reversed())
  }
}

/// Names and values, one pair a line, values aligned.
struct Listing {
  private var rows: [(name: String, value: String)] = []

  /// Adds a line; a missing value adds none.
  mutating func add(_ name: String, _ value: String?) {
    if let value { rows.append((name, value.displayed)) }
  }

  /// The lines, indented by two, without a final line end.
  var text: String {
    let width = rows.map(\.name.count).max() ?? 0
    return rows.map { row in
      "  " + row.name + String(repeating: " ", count: width - row.name.count + 2) + row.value
    }.joined(separator: "\n")
  }
}
