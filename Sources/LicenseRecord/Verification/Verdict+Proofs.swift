import StrictJSON

extension Verdict {
  /// What the status lists say, a finding for each purpose; empty when they were not asked.
  ///
  /// Where the issuing ledger was asked, its word counts instead.
  public var listed: [StatusFinding] { verified == nil ? [] : proofs.listed }

  /// The moment up to which the lists tell the status, the earlier of both; nil without both.
  public var statusAsOf: String? {
    let times = listed.compactMap(\.asOf)
    guard times.count == listed.count else { return nil }
    return times.min { $0.precedes($1) }
  }

  /// The record's place in a log that is believed; nil when none was proved.
  public var logEntry: LogEntry? { verified == nil ? nil : proofs.entry }

  /// When a trusted authority saw the record, `YYYY-MM-DDThh:mm:ssZ`; nil when that was not proved.
  public var timestamp: String? { verified == nil ? nil : proofs.stamped }
}

extension LogEntry {
  /// The place, and since when witnesses know it, for a person.
  var words: String {
    let place = "entry \(index) of the log \(origin.displayed) at \(size) entries"
    return witnessed.map { "\(place), which enough witnesses had seen by \($0)" } ?? place
  }
}
