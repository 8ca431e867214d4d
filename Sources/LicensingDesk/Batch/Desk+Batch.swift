import Ledger
import LicenseRecord
public import Licensing

extension Desk {
  /// Requests many licenses, decided as if one after the other.
  ///
  /// They are signed on all cores and committed many at a time, under one checkpoint each time. A
  /// line that fails is reported and the rest goes on. When this is stopped half-way, the lines
  /// reported are in the ledger, and the same lines again finish the rest: those with an idempotency
  /// key, or equal terms, lead to the licenses they led to before.
  /// - Parameters:
  ///   - next: Gives the next line; nil at the end. Never called while others must not write.
  ///   - out: The folder for the files; without one none are written, and ``license(_:out:)`` writes
  ///     them later.
  ///   - clock: Read many times for each commit.
  ///   - report: Called with some lines at a time, in order, once what came of them is on disk;
  ///     others may write meanwhile.
  /// - Throws: What ends the work: the ledger cannot be written, or what `next` or `report` throws.
  public func requestAll(
    _ next: () throws -> BatchLine?, out: String?, actor: String, clock: @escaping () -> Instant,
    report: ([BatchOutcome]) throws -> Void
  ) throws {
    let pool = SigningPool()
    // Files wait open until the commit, five for each license.
    let size = out == nil ? BatchWork.stint : 40
    while true {
      var lines: [BatchLine] = []
      while lines.count < size, let line = try next() { lines.append(line) }
      guard !lines.isEmpty else { return }
      var committed: [BatchWork.Settled] = []
      let failure: (any Error)?
      do {
        try ring.opening {
          try ledger.writeBatch { batch in
            let work = BatchWork(
              desk: self, pool: pool, key: try signingKey(.license, batch.reader), out: out,
              actor: actor, clock: clock)
            defer { committed = work.committed }
            try work.run(lines, batch)
          }
        }
        failure = nil
      } catch { failure = error }
      // What was committed before it went wrong is on disk, and is said.
      try report(committed.map { $0.published() })
      if let failure { throw failure }
    }
  }
}
