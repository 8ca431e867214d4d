import ArgumentParser
import Foundation
import Ledger
import LicensingDesk
import StrictJSON

struct LedgerGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ledger",
    abstract: "Audit the ledger, make its tables anew, back it up, restore it.",
    discussion: """
      Example:
        imprimatur ledger audit
      """,
    subcommands: [
      AuditCommand.self, RebuildCommand.self, BackupCommand.self, RestoreCommand.self,
      ExportCommand.self, ImportCommand.self, PolicyGroup.self, CosignCommand.self,
    ])
}

struct RebuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rebuild",
    abstract: "Make the tables anew from the log; the log stays as it is.",
    discussion: """
      For tables that an audit found to differ. Also brings a home that older \
      software made up to date.

      Example:
        imprimatur ledger rebuild
      """)

  @OptionGroup var home: HomeOptions
  @OptionGroup var json: JSONOption

  func run() throws {
    let entries = try home.open(.writing).rebuild(progress: progress("replayed"))
    if json.isOn {
      return try Console.print(json: Views.object([("entries", .integer(entries))]))
    }
    try Console.print("rebuilt the tables from \(entries) entries")
    Console.hint("see that all is well with \"" + typed("ledger audit") + "\"")
  }
}

/// Says how far work is that takes longer than a second; only to a person.
func progress(_ verb: String, _ what: String = "entries") -> (_ done: Int, _ of: Int) -> Void {
  let started = time(nil)
  let isInteractive = Console.isInteractive
  return { done, total in
    if isInteractive, time(nil) > started { Console.note("\(verb) \(done) of \(total) \(what)") }
  }
}
