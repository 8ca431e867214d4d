import ArgumentParser
import Foundation
import Ledger
import LicensingDesk
import StrictJSON

struct PublishCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish",
    abstract: "Write the static site that makes licenses checkable.",
    discussion: """
      Signs the status lists that are due, then writes keys, lists, log and a page that \
      says how to check a license: .well-known/ and licensing/ for the root of your \
      web host. Run it after every revocation or suspension, and at least every three \
      days: a list counts for seven. Nothing in it names a license.

      With --check it writes nothing, and exits with 3 when a list runs out within 48 \
      hours or is older than the state of the licenses; with a folder also when the \
      folder has not the newest lists and keys.

      Example:
        imprimatur publish site
        imprimatur publish site --check
      """)

  @Argument(help: "The folder; may be left out with --check.")
  var dir: String?
  @Flag(help: "Only say whether publishing is due; for cron.")
  var check = false
  @Flag(help: "Say what would be signed and written; write nothing.")
  var dryRun = false
  @OptionGroup var home: HomeOptions
  @OptionGroup var actor: ActorOptions
  @OptionGroup var json: JSONOption

  func validate() throws {
    guard check || dir != nil else {
      throw ValidationError("the folder to publish to is not given\ngive one, such as site")
    }
    guard !(check && dryRun) else {
      throw ValidationError("--check and --dry-run exclude each other\ngive one of them")
    }
  }

  func run() throws {
    if check { return try runCheck() }
    let started = time(nil)
    let isInteractive = Console.isInteractive
    let publication = try home.open(dryRun ? .reading : .writing).publish(
      to: dir ?? "", isDryRun: dryRun, actor: actor.name(home), now: currentTime()
    ) { done, total in
      if isInteractive, time(nil) > started, done.isMultiple(of: 64) {
        Console.note("published \(done) of \(total) tiles of the log")
      }
    }
    if json.isOn { return try Console.print(json: view(publication)) }
    try show(publication)
  }

  private func show(_ publication: Publication) throws {
    if dryRun { try Console.print("dry run, nothing written") }
    for list in publication.signed {
      let verb = dryRun ? "would sign" : "signed"
      let count = list.marked == 1 ? "1 license" : "\(list.marked) licenses"
      try Console.print("\(verb) \(list.name): \(count), until \(list.validUntil)")
    }
    let written = publication.written == 1 ? "1 file" : "\(publication.written) files"
    try Console.print(
      "\(dryRun ? "would write" : "wrote") \(written), \(publication.unchanged) unchanged; "
        + "the log has \(publication.entries) entries")
  }

  private func view(_ publication: Publication) -> JSON {
    Views.object([
      ("folder", .text(dir)), ("entries", .integer(publication.entries)),
      ("written", .integer(publication.written)), ("unchanged", .integer(publication.unchanged)),
      (
        "signed",
        Views.array(
          publication.signed.map {
            Views.object([
              ("id", .text($0.name)), ("marked", .integer($0.marked)),
              ("validUntil", .text($0.validUntil)),
            ])
          })
      ),
    ])
  }

  private func runCheck() throws {
    let faults = try home.open(.reading).publicationFaults(in: dir, now: currentTime())
    if json.isOn {
      try Console.print(
        json: Views.object([
          ("due", JSON(.bool(!faults.isEmpty))),
          (
            "faults",
            Views.array(
              faults.map {
                Views.object([("id", .text($0.file)), ("problem", .text($0.problem))])
              })
          ),
        ]))
    } else {
      for fault in faults { try Console.print("\(fault.file) \(fault.problem)") }
      if faults.isEmpty { try Console.print("the status lists are good") }
    }
    guard !faults.isEmpty else { return }
    Console.hint("publish with \"" + typed("publish " + (dir.map(shellQuoted) ?? "DIR")) + "\"")
    throw ExitCode(3)
  }
}
