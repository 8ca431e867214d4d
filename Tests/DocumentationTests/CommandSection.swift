/// What the page about the command line says of one command.
struct CommandSection {
  let heading: String
  let lines: ArraySlice<String>

  /// The sections of the page, by heading.
  static func all(in page: Page) -> [CommandSection] {
    let starts = page.lines.indices.filter { page.lines[$0].hasPrefix("##") }
    return zip(starts, starts.dropFirst() + [page.lines.count]).map { start, end in
      let heading = page.lines[start].drop { $0 == "#" }.dropFirst()
      return CommandSection(heading: String(heading), lines: page.lines[start + 1..<end])
    }
  }

  /// The first cell of every row of its tables.
  private var cells: [Substring] {
    lines.filter { $0.hasPrefix("| `") }
      .compactMap { $0.split(separator: "|", maxSplits: 1).first }
  }

  /// The arguments it names, as the help spells them.
  var arguments: [String] {
    cells.compactMap { cell in
      cell.firstMatch(of: /^ `([A-Z]+)` $/).map { $0.output.1.lowercased() }
    }
  }

  /// The options it names: in its table, and after "Also:".
  var options: Set<String> {
    let also = lines.filter { $0.hasPrefix("Also: ") }.map { $0[...] }
    return Set(
      (cells + also).flatMap { $0.matches(of: /`(--[a-z-]+)/).map { String($0.output.1) } })
  }

  /// The names that its tables give to JSON members.
  var members: Set<String> {
    Set(cells.flatMap { $0.matches(of: /`([A-Za-z]+)`/).map { String($0.output.1) } })
  }
}
