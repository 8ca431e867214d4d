import ArgumentParser
import Ledger
import LicensingDesk
import StrictJSON

struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the ledger as JSON Lines, while others may write.",
    discussion: """
      Everything that the tables cannot be made from: entries, texts, checkpoints. \
      The keys are not in it. A file that is there is never replaced. What was cut \
      short is gone on with by --after and the number of the last entry in it, \
      to another file; ledger import takes both.

      Example:
        imprimatur ledger export tribune.jsonl
        imprimatur ledger export --after 20 | head -n 3
      """)

  @Argument(help: "The new file, or - for standard output (the default).")
  var file = "-"
  @Option(help: "Only what follows this entry.", transform: Parse.count)
  var after = 0
  @OptionGroup var home: HomeOptions
  @OptionGroup var json: JSONOption

  func validate() throws {
    guard !json.isOn || file != "-" else {
      throw ValidationError("--json tells of a file: the export is JSON itself; name a FILE")
    }
  }

  func run() throws {
    let desk = try home.open(.reading)
    let progress = progress("exported")
    guard file != "-" else {
      let summary = try desk.export(
        after: after, write: { try Console.print(bytes: $0) }, progress: progress)
      return Console.note("note: exported \(words(summary))")
    }
    let summary = try desk.export(after: after, to: file, progress: progress)
    if json.isOn {
      return try Console.print(json: Views.object([("file", .text(file))] + Views.members(summary)))
    }
    try Console.print("exported \(words(summary)) to \(file.displayed)")
    Console.hint("it holds every text that was not erased; keep it where nobody else can read it")
  }

  private func words(_ summary: ExportSummary) -> String {
    let rest = summary.entries - after
    return after == 0
      ? listed(summary) : "\(rest) entr\(rest == 1 ? "y" : "ies") after entry \(after)"
  }
}

/// What an export holds, in words.
func listed(_ summary: ExportSummary) -> String {
  "\(summary.entries) entries, \(summary.texts) text\(summary.texts == 1 ? "" : "s"), "
    + "\(summary.checkpoints) checkpoint\(summary.checkpoints == 1 ? "" : "s")"
}
