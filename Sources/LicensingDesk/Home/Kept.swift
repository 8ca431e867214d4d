import Ledger
import Licensing
import Synchronization

/// What a desk makes once and uses for every license: opening a time zone costs as much as a
/// signature, and reading what a request is decided by costs half of that.
final class Kept: Sendable {
  private let cases = Mutex<(stamp: LedgerStamp?, cases: [CaseName: Desk.Case])>((nil, [:]))
  /// Beyond this many it starts anew, so that no list of requests can fill the memory.
  private static let mostCases = 1_000
  private let zone = Mutex<(name: String, calendar: LocalCalendar)?>(nil)

  /// The calendar of a time zone; `make` is called when it is another one.
  func calendar(_ name: String, _ make: () throws -> LocalCalendar) throws -> LocalCalendar {
    try zone.withLock { held in
      if let held, held.name == name { return held.calendar }
      let made = try make()
      held = (name, made)
      return made
    }
  }

  /// What a request for an article by a partner is decided by; `read` is called the first time,
  /// and again once the ledger has changed.
  func `case`(
    article: String, partner: String, stamp: LedgerStamp, _ read: () throws -> Desk.Case
  ) throws -> Desk.Case {
    let name = CaseName(article: article, partner: partner)
    if let held = cases.withLock({ $0.stamp == stamp ? $0.cases[name] : nil }) { return held }
    let made = try read()
    cases.withLock { kept in
      if kept.stamp != stamp || kept.cases.count >= Kept.mostCases { kept = (stamp, [:]) }
      kept.cases[name] = made
    }
    return made
  }

  private struct CaseName: Hashable {
    let article: String
    let partner: String
  }
}
