import ArgumentParser
import Foundation
import Ledger
import LicensingDesk
import StrictJSON

struct LedgerGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ledger",
    abstract: "Hold the ledger against its own log.",
    discussion: """
      Example:
        imprimatur ledger audit
      """,
    subcommands: [AuditCommand.self])
}

struct AuditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit",
    abstract: "Check digests, numbers, signatures, balance, and replay the whole log.",
    discussion: """
      Names each difference. Exit code 0: clean; 3: differences found; \
      1: could not run.

      Example:
        imprimatur ledger audit
      """)

  @OptionGroup var home: HomeOptions
  @OptionGroup var json: JSONOption

  func run() throws {
    let started = time(nil)
    let isInteractive = Console.isInteractive
    let report = try home.open(.reading).audit { done, total in
      if isInteractive, time(nil) > started { Console.note("audited \(done) of \(total) entries") }
    }
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
    let what = "\(report.entries) entries, \(records)"
    let count = report.differences.count
    try Console.print(
      report.differences.isEmpty
        ? "clean: \(what); the tables are what the log says"
        : (count == 1 ? "1 difference" : "\(count) differences") + " in \(what)")
  }

  private func view(_ report: AuditReport) -> JSON {
    Views.object([
      ("clean", JSON(.bool(report.differences.isEmpty))), ("entries", .integer(report.entries)),
      ("records", .integer(report.records)),
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
