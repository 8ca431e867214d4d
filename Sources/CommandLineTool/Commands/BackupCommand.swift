import ArgumentParser
import Ledger
import Licensing
import LicensingDesk
import StrictJSON

struct BackupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: "Copy the ledger to a new file, while others may write.",
    discussion: """
      The copy is one state of the ledger, checked before it gets its name. A file \
      that is there is never replaced. The keys are not in it: keep a copy of the \
      keys folder where nobody else can read it, and one of ledger.checkpoints \
      elsewhere: it tells what was given out after the backup. Put the copy back with \
      ledger restore.

      Example:
        imprimatur ledger backup monday.sqlite
      """)

  @Argument(help: "The new file.")
  var file: String
  @OptionGroup var home: HomeOptions
  @OptionGroup var json: JSONOption

  func run() throws {
    let summary = try home.open(.reading).backUp(to: file, progress: progress("copied", "pages"))
    if json.isOn {
      return try Console.print(
        json: Views.object([("file", .text(file))] + Views.members(summary)))
    }
    try Console.print("backed up the ledger to \(file.displayed)")
    try Console.print(listing(summary).text)
    Console.hint(
      "the keys are not in it: keep a copy of the keys folder where nobody else can read it")
    Console.hint(
      "keep a copy of ledger.checkpoints elsewhere too: it says what was given out after this backup"
    )
  }
}

/// What a ledger or a backup of one holds, line by line.
func listing(_ summary: LedgerSummary) -> Listing {
  var listing = Listing()
  listing.add("entries", "\(summary.entries), the last of \(summary.time.text)")
  listing.add("licenses", "\(summary.licenses)")
  listing.add("checkpoint", "\(summary.entries) of \(summary.log)")
  return listing
}
