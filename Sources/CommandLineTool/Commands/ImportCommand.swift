import ArgumentParser
import Ledger
import LicensingDesk
import StrictJSON

struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Make a home from an export, all of it or nothing.",
    discussion: """
      Every line is checked, the tables are made by replay, and the whole is audited \
      before the home gets its name. Nothing may be there yet. The home has no \
      private keys: it can be read, and written to once they are in its folder keys.

      Example:
        imprimatur ledger import tribune.jsonl --home copy
      """)

  @Argument(help: "The export, or its parts in their order; - is standard input.")
  var files: [String]
  @OptionGroup var home: HomeOptions
  @OptionGroup var json: JSONOption

  func run() throws {
    let location = home.newLocation
    let lines = ExportParts(files)
    let checked = Progress("imported", "entries")
    let summary = try Desk.importHome(location, from: lines.next) { checked.note($0) }
    if json.isOn {
      return try Console.print(
        json: Views.object([("home", .text(location.path))] + Views.members(summary)))
    }
    try Console.print("imported \(listed(summary)) into \(location.path.displayed)")
    Console.hint("it has no private keys: to write, put them into \(location.path.displayed)/keys")
    Console.hint("write to one home only: two with the same keys contradict each other")
  }
}

/// The lines of several files, one after the other.
final class ExportParts {
  private var paths: ArraySlice<String>
  private var current: (path: String, lines: LineSource)?

  /// An article's text may fill a line, with every character escaped.
  private static let longest = 128 << 20

  init(_ paths: [String]) { self.paths = paths[...] }

  func next() throws -> ImportLine? {
    while true {
      if let (path, lines) = current {
        if let bytes = try lines.next() {
          return ImportLine(bytes, isWhole: lines.isWhole, source: path, number: lines.number)
        }
        current = nil
      }
      guard let path = paths.popFirst() else { return nil }
      current = (path, try LineSource(path, longest: ExportParts.longest))
    }
  }
}
