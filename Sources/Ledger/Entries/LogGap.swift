public import LicenseRecord
import StrictJSON

/// What a restored backup lacks of what was given out, and where the ledger goes on after it.
public struct LogGap: Hashable, Sendable {
  /// The number of the new log, from 2.
  public let log: Int
  /// How many entries the backup had.
  public let kept: Int
  /// How many are missing, as far as anybody can know.
  public let missing: Int
  /// The first pair of status lists of the licenses from here on.
  public let statusList: Int
  /// The years that licenses may be lost of: in each, as many numbers as entries are missing are
  /// not given out.
  public let years: [Year]
  /// The newest checkpoint of each log that was given out and covers more than the backup has.
  public let known: [SignedNote]
  /// The keys that the backup lacks and that signed some of these checkpoints.
  public let keys: [PublicKey]

  /// Where the license numbers of a year stand.
  public struct Year: Hashable, Sendable {
    /// The year they begin with.
    public let year: Int
    /// The last number of the backup; 0 when it had none.
    public let after: Int
    /// The highest number that was seen on a record; `after` when there is none beyond it.
    public let seen: Int

    /// The numbers that are not given out.
    func skipped(_ missing: Int) -> ClosedRange<Int> { after + 1...after + max(1, missing) }
  }

  /// What a restored ledger had: all that the rest follows from.
  struct Start: Hashable {
    /// The number of its log.
    var log = 1
    /// How many entries it had.
    var entries = 0
    /// The pair of status lists that licenses went to.
    var statusList = 1
    /// How many licenses that pair holds.
    var listed = 0
  }

  /// What follows from what a backup had and from what is known to have been given out after it.
  ///
  /// The same reckoning when it is done and when it is audited.
  /// - Parameter log: The number of the new log; those between were begun after the backup.
  init(over start: Start, log: Int, known: [SignedNote], keys: [PublicKey], years: [Year]) {
    self.log = log
    self.known = known
    self.keys = keys
    self.years = years
    kept = start.entries
    missing = LogGap.missing(start, known, years)
    // Each license takes two entries; a list that was filled was followed by another.
    let filled = start.listed + missing / 2
    let further = filled > 0 ? (filled - 1) / StatusPlace.licensesPerList : 0
    statusList = start.statusList + further + (log - start.log)
  }

  private static func missing(_ start: Start, _ known: [SignedNote], _ years: [Year]) -> Int {
    var covered = 0
    for note in known {
      guard let checkpoint = try? Checkpoint(parsing: note.text) else { continue }
      let size = min(checkpoint.size, bound)
      // Of a later log it is not known where it parted from this one: at worst at its begin.
      let isOwn = LogName(checkpoint.origin)?.number == start.log
      covered += isOwn ? max(0, size - start.entries) : size
    }
    return max(covered, years.reduce(0) { $0 + 2 * max(0, $1.seen - $1.after) })
  }

  /// Beyond every number there is; sums of such numbers cannot overflow.
  static let bound = 1 << 48

  var members: [(String, JSON)] {
    [
      ("log", .text("\(log)")), ("kept", .text("\(kept)")), ("missing", .text("\(missing)")),
      ("statusList", .text("\(statusList)")), ("years", JSON(.array(years.map(\.json)))),
      ("known", .texts(known.map { String(decoding: $0.bytes, as: UTF8.self) })),
      ("keys", .texts(keys.map(\.multibase))),
    ]
  }

  /// Reads the members of an entry.
  init(_ body: inout ObjectReader) throws(DocumentError) {
    log = try body.bounded("log")
    kept = try body.bounded("kept")
    missing = try body.bounded("missing")
    statusList = try body.bounded("statusList")
    var years: [Year] = []
    for var year in try body.objects("years") {
      years.append(
        Year(
          year: try year.bounded("year"), after: try year.bounded("after"),
          seen: try year.bounded("seen")))
    }
    self.years = years
    var known: [SignedNote] = []
    for text in try body.strings("known") {
      guard let note = try? SignedNote(parsing: text.utf8) else {
        throw body.error("known", "must be signed checkpoints")
      }
      known.append(note)
    }
    self.known = known
    var keys: [PublicKey] = []
    for text in try body.strings("keys") {
      guard let key = try? PublicKey(multibase: text) else {
        throw body.error("keys", "must be Ed25519 keys as Multikeys")
      }
      keys.append(key)
    }
    self.keys = keys
  }
}

extension LogGap.Year {
  fileprivate var json: JSON {
    .object([
      ("year", .text("\(year)")), ("after", .text("\(after)")), ("seen", .text("\(seen)")),
    ])
  }
}

extension ObjectReader {
  /// A whole number from 0 that can be added up.
  fileprivate mutating func bounded(_ name: String) throws(DocumentError) -> Int {
    try parsed(name, "a whole number from 0") { text in
      Int(text).flatMap { (0...LogGap.bound).contains($0) ? $0 : nil }
    }
  }
}
