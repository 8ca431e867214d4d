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
    /// Lines that are to be printed, with one write for many.
    var output = ""

    /// Prints what is to be printed.
    mutating func print() throws {
      guard !output.isEmpty else { return }
      try Console.print(output)
      output = ""
    }

    mutating func add(_ line: String) {
      if !output.isEmpty { output += "\n" }
      output += line
    }
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
      try desk.requestAll(file.next, out: out, actor: actor, clock: currentTime) { outcomes in
        for outcome in outcomes {
          let line = try report(outcome, &tally)
          tally.add(line)
        }
        try tally.print()
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

  /// The line to print for an outcome.
  private func report(_ outcome: BatchOutcome, _ tally: inout Tally) throws -> String {
    tally.lines += 1
    switch outcome.result {
    case .success(.issued(let license)):
      tally.granted += 1
      return granted(license, outcome, "granted") { "granted \($0), \($1)" }
    case .success(.standing(let license)):
      tally.granted += 1
      return granted(license, outcome, "already_granted") { number, _ in
        "granted before: \(number), no new fee"
      }
    case .success(.refused(let decision)):
      tally.refused += 1
      let code = decision.deciding?.code.rawValue ?? ""
      return line(outcome, "refused: \(code)", [("status", "refused"), ("code", .text(code))])
    case .success(.incomplete(let missing)):
      return try failure(RefusalText.words(missing, partner: "PARTNER"), outcome, &tally)
    case .failure(let error):
      return try failure(BatchRun.words(error), outcome, &tally)
    }
  }

  private func granted(
    _ license: IssuedLicense, _ outcome: BatchOutcome, _ status: String,
    _ text: (LicenseNumber, Money) -> String
  ) -> String {
    line(
      outcome, text(license.number, license.total),
      [
        ("status", .text(status)), ("license", .text(license.number.description)),
        ("total", .text(license.total.amount)), ("currency", .text(license.total.currency.code)),
      ])
  }

  private func failure(
    _ words: Words, _ outcome: BatchOutcome, _ tally: inout Tally
  ) throws -> String {
    tally.failed += 1
    if !isJSON, !words.hints.isEmpty {
      // A hint stands right before its line, where both are seen together.
      try tally.print()
      for hint in words.hints { Console.hint("line \(outcome.line): \(hint)") }
    }
    return line(
      outcome, "failed: \(words.message)",
      [
        ("status", "failed"), ("problem", .text(words.message)),
        ("hints", Views.array(words.hints.map { .text($0) })),
      ])
  }

  private func line(
    _ outcome: BatchOutcome, _ text: @autoclosure () -> String,
    _ members: @autoclosure () -> [(String, JSON)]
  ) -> String {
    guard isJSON else { return "line \(outcome.line): \(text())" }
    let view = Views.object([("line", .text("\(outcome.line)"))] + members())
    return String(decoding: view.canonical(), as: UTF8.self)
  }

  private static func words(_ error: any Error) -> Words {
    if let fault = error as? BatchFault {
      return Words(fault.problem, hints: [fault.hint].compactMap(\.self))
    }
    return Words(error) ?? Words("\(error)")
  }
}
