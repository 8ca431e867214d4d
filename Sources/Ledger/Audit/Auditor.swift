import Foundation
import GRDB
import LicenseRecord
import StrictJSON

/// Holds a ledger against its own log.
///
/// Reads every entry once, checks its digest, its columns and its signature,
/// replays it into an empty database beside, and then compares the two table by
/// table. All in one read transaction, so writers may go on.
struct Auditor {
  let db: Database
  private let progress: (_ done: Int, _ of: Int) -> Void
  private var differences: [AuditReport.Difference] = []
  private var records = 0

  init(db: Database, progress: @escaping (Int, Int) -> Void) {
    self.db = db
    self.progress = progress
  }

  static func audit(_ db: Database, progress: @escaping (Int, Int) -> Void) throws -> AuditReport {
    var auditor = Auditor(db: db, progress: progress)
    return try auditor.run()
  }

  private mutating func run() throws -> AuditReport {
    for answer in try String.fetchAll(db, sql: "PRAGMA quick_check") where answer != "ok" {
      report("storage", answer)
    }
    try compareSchema()
    let replica = try Replica()
    let entries = try replay(into: replica)
    try replica.attach(to: db)
    try compareTables()
    try checkErasable()
    try checkBalance()
    return AuditReport(entries: entries, records: records, differences: differences)
  }

  mutating func report(_ place: String, _ problem: String) {
    differences.append(.init(place: place, problem: problem))
  }

  // MARK: The log

  private mutating func replay(into replica: Replica) throws -> Int {
    let total = try LedgerReader(db: db).entryCount()
    var check = EntryCheck(keys: try PublicKeys(db))
    var count = 0
    var halted = false
    let rows = try Row.fetchCursor(
      db, sql: "SELECT number, time, actor, kind, body, digest FROM entry ORDER BY number")
    try replica.fill { replay in
      while let row = try rows.next() {
        count += 1
        let place = "entry \(row[0] as Int)"
        let outcome = check.check(row)
        for problem in outcome.problems { report(place, problem) }
        if outcome.isRecord { records += 1 }
        if let body = outcome.body, !halted {
          do {
            try replay.add(row, outcome.kind, body)
          } catch {
            report(place, "cannot be replayed: \(describe(error)); later entries were not replayed")
            halted = true
          }
        }
        if count.isMultiple(of: 4096) { progress(count, total) }
      }
    }
    return count
  }

  private func describe(_ error: any Error) -> String {
    (error as? DatabaseError)?.message ?? "\(error)"
  }
}
