import ArgumentParser
import Foundation
import Ledger
import Licensing
import LicensingDesk
import StrictJSON

/// Runs a file of requests and prints what became of each line.
struct BatchRun {
  let out: String?
  let actor: String
  let isJSON: Bool

  /// What the lines came to.
  private struct Tally {
    var lines = 0
    var granted = 0
    var refused = 0
    var failed = 0
  }

  /// Runs the file at `path`.
  ///
  /// - Throws: What ended the work, or the exit code: 1 when a line could not be done, else 3 when
  ///   one was refused.
  func run(_ path: String, _ desk: Desk) throws {
    let file: BatchFile
    do { file = try BatchFile(path) } catch let fault as BatchFault {
      Console.fail(
        Words("\(path.displayed): \(fault.problem)", hints: [fault.hint].compactMap(\.self)))
      throw ExitCode(64)
    }
    var tally = Tally()
    let started = time(nil)
    var noted = started
    do {
      try desk.requestAll(file.next, out: out, actor: actor, clock: currentTime) { outcome in
        try report(outcome, &tally)
        guard Console.isInteractive, time(nil) > noted else { return }
        noted = time(nil)
        Console.note("\(tally.lines) lines done in \(noted - started) seconds")
      }
    } catch {
      note(error, after: tally)
      throw error
    }
    Console.note(
      "\(tally.lines) lines: \(tally.granted) granted, \(tally.refused) refused, "
        + "\(tally.failed) failed")
    if tally.failed > 0 {
      Console.hint("mend those lines and run the file again: equal requests are not billed twice")
      throw ExitCode(1)
    }
    if tally.refused > 0 { throw ExitCode(3) }
  }

  /// Says what is done when the rest cannot be: what comes next speaks of the rest alone.
  private func note(_ error: any Error, after tally: Tally) {
    // Output that is lost stops the printing, not what was printed about.
    guard tally.lines > 0, !(error is Console.OutputLost) else { return }
    let lines = tally.lines == 1 ? "1 line, which is" : "\(tally.lines) lines, which are"
    Console.note("note: stopped after \(lines) on disk; nothing of the others is")
    Console.hint("run the file again when that is mended: equal requests are not billed twice")
  }

  private func report(_ outcome: BatchOutcome, _ tally: inout Tally) throws {
    tally.lines += 1
    let view: JSON
    let text: String
    switch outcome.result {
    case .success(.issued(let delivery, _)), .success(.standing(let delivery)):
      let isNew = if case .success(.issued) = outcome.result { true } else { false }
      tally.granted += 1
      let (number, total) = (delivery.license.number.description, delivery.license.total)
      text = isNew ? "granted \(number), \(total)" : "granted before: \(number), no new fee"
      view = Views.object([
        ("line", .text("\(outcome.line)")),
        ("status", .text(isNew ? "granted" : "already_granted")), ("license", .text(number)),
        ("total", .text(total.amount)), ("currency", .text(total.currency.code)),
      ])
    case .success(.refused(let decision)):
      tally.refused += 1
      let code = decision.deciding?.code.rawValue ?? ""
      text = "refused: \(code)"
      view = Views.object([
        ("line", .text("\(outcome.line)")), ("status", .text("refused")), ("code", .text(code)),
      ])
    case .success(.incomplete(let missing)):
      (text, view) = failure(RefusalText.words(missing, partner: "PARTNER"), outcome, &tally)
    case .success(.wouldIssue(_)):
      return
    case .failure(let error):
      (text, view) = failure(BatchRun.words(error), outcome, &tally)
    }
    try Console.print(
      isJSON ? String(decoding: view.canonical(), as: UTF8.self) : "line \(outcome.line): \(text)")
  }

  private func failure(
    _ words: Words, _ outcome: BatchOutcome, _ tally: inout Tally
  ) -> (String, JSON) {
    tally.failed += 1
    if !isJSON { for hint in words.hints { Console.hint("line \(outcome.line): \(hint)") } }
    let view = Views.object([
      ("line", .text("\(outcome.line)")), ("status", .text("failed")),
      ("problem", .text(words.message)),
      ("hints", Views.array(words.hints.map { .text($0) })),
    ])
    return ("failed: \(words.message)", view)
  }

  private static func words(_ error: any Error) -> Words {
    if let fault = error as? BatchFault {
      return Words(fault.problem, hints: [fault.hint].compactMap(\.self))
    }
    return Words(error) ?? Words("\(error)")
  }
}
