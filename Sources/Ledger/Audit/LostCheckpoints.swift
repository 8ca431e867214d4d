import LicenseRecord

/// Checkpoints of logs that a restoration ended: what of them can still be held against the log.
struct LostCheckpoints {
  private let gaps: [LogGap]

  init(_ gaps: [LogGap]) { self.gaps = gaps }

  /// How many entries a log shares with the one there is now; nil for the newest log.
  func shared(log: Int) -> Int? { ending(log)?.kept }

  /// Whether a restoration knew that a log went on beyond what was kept, at least so far.
  func isLost(log: Int, size: Int) -> Bool {
    guard let gap = ending(log) else { return false }
    let covered = gap.known.compactMap { note -> Int? in
      guard let checkpoint = try? Checkpoint(parsing: note.text),
        LogName(checkpoint.origin)?.number == log
      else { return nil }
      return checkpoint.size
    }
    let isOfThisLedger = log == 1 || gaps.contains { $0.log == log }
    guard isOfThisLedger else { return size <= covered.max() ?? 0 }
    return size > gap.kept && size - gap.kept <= gap.missing
  }

  /// The keys that may have signed a checkpoint over more than is shared; nil for any other.
  ///
  /// For a log that was begun after the backup they are lost with it, unless they were at hand.
  func keys(of log: LogName, _ size: Int, _ check: EntryCheck) -> [PublicKey]? {
    guard let gap = ending(log.number), size > gap.kept || !check.given.knows(log: log.number)
    else {
      return nil
    }
    return check.keys.logKeys.map(\.key) + gap.keys
  }

  private func ending(_ log: Int) -> LogGap? { gaps.first { $0.log > log } }
}
