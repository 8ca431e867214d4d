import Foundation

/// How far a long piece of work has come, told on a terminal once it takes over a second.
struct Progress {
  private let verb: String
  private let things: String
  private let started = time(nil)

  /// Progress in words: `verified 2048 of 10000 records`.
  init(_ verb: String, _ things: String) {
    self.verb = verb
    self.things = things
  }

  func note(_ done: Int, of total: Int) {
    guard Console.isInteractive, time(nil) > started + 1 else { return }
    Console.note("\(verb) \(done) of \(total) \(things)")
  }

  /// The same where the number is not known beforehand.
  func note(_ done: Int) {
    guard Console.isInteractive, time(nil) > started + 1 else { return }
    Console.note("\(verb) \(done) \(things)")
  }
}
