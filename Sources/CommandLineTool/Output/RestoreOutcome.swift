import Ledger
import Licensing
import LicensingDesk
import StrictJSON

/// What a restoration came to, for a person and for programs.
struct RestoreOutcome {
  /// The folder that the private keys belong in, when it is not there.
  var missingKeys: String?
  var restored: Ledger.Restored?
  var newLog: NewLog?
  /// What was found for a log that began before.
  var recovery: Recovery?

  private var found: Recovery? { newLog?.recovery ?? recovery }

  var json: JSON {
    let summary = restored.map { Views.members($0.summary) } ?? []
    let shortfall = newLog == nil ? restored?.shortfall : nil
    return Views.object(
      summary + [
        ("setAside", .text(restored?.setAside)),
        ("readOnly", restored.map { _ in JSON(.bool(shortfall != nil)) }),
        ("covered", restored?.shortfall.map { .integer($0.covered) }),
        ("newLog", newLog.map(view)),
        ("recovered", found.map { Views.array($0.licenses.map { .text($0.description) }) }),
        (
          "passedOver",
          found.map {
            Views.array(
              $0.problems.map {
                Views.object([("file", .text($0.file)), ("problem", .text($0.problem))])
              })
          }
        ),
      ])
  }

  private func view(_ log: NewLog) -> JSON {
    Views.object([
      ("id", .text(log.name)), ("kept", .integer(log.kept)), ("missing", .integer(log.missing)),
      ("statusList", .integer(log.statusList)),
      (
        "skipped",
        Views.array(
          log.skipped.map {
            Views.object([
              ("first", .text($0.first.description)), ("last", .text($0.last.description)),
            ])
          })
      ),
    ])
  }

  func show() throws {
    if let restored {
      try Console.print("restored the ledger")
      try Console.print(listing(restored.summary).text)
      if let aside = restored.setAside {
        Console.note("note: what was in its place is kept as \(aside.displayed)")
      }
    }
    if let newLog { try show(newLog) }
    if let found { try show(found) }
    hint()
  }

  private func show(_ log: NewLog) throws {
    try Console.print("began the log \(log.name.displayed)")
    var listing = Listing()
    listing.add("missing", "\(log.missing) entries after entry \(log.kept)")
    for skipped in log.skipped {
      listing.add("not given out", "\(skipped.first) to \(skipped.last)")
    }
    listing.add(
      "status lists", "revocation-\(log.statusList), suspension-\(log.statusList) from here on")
    try Console.print(listing.text)
  }

  private func show(_ recovery: Recovery) throws {
    for (file, problem) in recovery.problems {
      Console.note("passed over \(file.displayed): \(problem.displayed)")
    }
    let count = recovery.licenses.count
    try Console.print("recovered \(count == 1 ? "1 license" : "\(count) licenses")")
  }

  private func hint() {
    if let missingKeys {
      Console.hint(
        "nothing can be signed here without the keys: put your copy of their folder at "
          + missingKeys.displayed)
    }
    if newLog != nil {
      Console.hint(
        "do again what was done after the backup: revocations, suspensions, withdrawals, new "
          + "articles, partners and agreements")
      Console.hint("publish the new log with \"" + typed("publish DIR") + "\"")
      Console.hint("keep a copy of the keys folder: the new log has a key of its own")
    } else if let shortfall = restored?.shortfall {
      let words = Words(ledger: .short(shortfall))
      Console.note("note: " + words.message)
      words.hints.forEach(Console.hint)
    } else if restored != nil {
      Console.hint("see that all is well with \"" + typed("ledger audit") + "\"")
      Console.hint(
        "nothing is known to have been given out after this backup; if you have a newer "
          + "checkpoint, restore it to another home with --known FILE before you write to this one")
    }
  }
}
