import ArgumentParser
import Foundation
import Ledger
import LicensingDesk
import StrictJSON

struct LedgerGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ledger",
    abstract: "Audit the ledger, make its tables anew, back it up, have others witness it.",
    discussion: """
      Example:
        imprimatur ledger audit
      """,
    subcommands: [
      AuditCommand.self, RebuildCommand.self, BackupCommand.self, PolicyGroup.self,
      CosignCommand.self,
    ])
}

struct AuditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit",
    abstract: "Check digests, numbers, signatures, checkpoints, balance, and replay the log.",
    discussion: """
      Names each difference. Exit code 0: clean; 3: differences found; \
      1: could not run. With --since it also proves that the log still begins \
      with what a checkpoint that you kept covers: the file a license came with, \
      or the one you fetched from /licensing/log/checkpoint.

      Example:
        imprimatur ledger audit
      """)

  @OptionGroup var home: HomeOptions
  @OptionGroup var json: JSONOption

  @Option(help: "A checkpoint you kept: the log must continue it.")
  var since: String?

  func run() throws {
    let report = try home.open(.reading).audit(since: since, progress: progress("audited"))
    if json.isOn {
      try Console.print(json: view(report))
    } else {
      try show(report)
    }
    if !report.differences.isEmpty { throw ExitCode(3) }
  }

  private func show(_ report: AuditReport) throws {
    for difference in report.differences { try Console.print(difference.description.displayed) }
    let records = report.records == 1 ? "1 signed record" : "\(report.records) signed records"
    let erased = report.erased == 1 ? "1 text" : "\(report.erased) texts"
    let what =
      "\(report.entries) entries, \(records)" + (report.erased > 0 ? ", \(erased) erased" : "")
    let count = report.differences.count
    try Console.print(
      report.differences.isEmpty
        ? "clean: \(what); the tables are what the log says"
        : (count == 1 ? "1 difference" : "\(count) differences") + " in \(what)")
  }

  private func view(_ report: AuditReport) -> JSON {
    Views.object([
      ("clean", JSON(.bool(report.differences.isEmpty))), ("entries", .integer(report.entries)),
      ("records", .integer(report.records)), ("erased", .integer(report.erased)),
      (
        "differences",
        Views.array(
          report.differences.map {
            Views.object([("place", .text($0.place)), ("problem", .text($0.problem))])
          })
      ),
    ])
  }
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
