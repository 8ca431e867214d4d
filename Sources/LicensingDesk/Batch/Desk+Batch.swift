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
  ///   - next: Gives the next line; nil at the end.
  ///   - out: The folder for the files; without one none are written, and ``license(_:out:)`` writes
  ///     them later.
  ///   - clock: Read once for each commit.
  ///   - report: Called for each line in order, once what came of it is on disk.
  /// - Throws: What ends the work: the ledger cannot be written, or what `next` or `report` throws.
  public func requestAll(
    _ next: () throws -> BatchLine?, out: String?, actor: String, clock: () -> Instant,
    report: (BatchOutcome) throws -> Void
  ) throws {
    // Files wait open until the commit, five for each license.
    let size = out == nil ? 1_000 : 40
    while true {
      var lines: [BatchLine] = []
      while lines.count < size, let line = try next() { lines.append(line) }
      guard !lines.isEmpty else { return }
      let now = clock()
      let done = try write(deferringEntries: true) { transaction in
        var work = BatchWork(
          desk: self, transaction: transaction,
          pool: SigningPool(key: try signingKey(.license, transaction.reader)), out: out,
          actor: actor,
          now: transaction.recordedTime(now: now))
        return try work.run(lines)
      }
      for (line, settled) in zip(lines, done) {
        try report(BatchOutcome(line: line.number, result: settled.published()))
      }
    }
  }
}

/// The lines of one commit, on their way through decision, signature and log.
struct BatchWork {
  let desk: Desk
  let transaction: LedgerTransaction
  let pool: SigningPool
  let out: String?
  let actor: String
  let now: Instant

  /// So many are decided before their records are handed to the pool.
  private static let chunk = 100

  private var settled: [Settled] = []
  private var undecided: [Waiting] = []
  private var signing: (batch: SigningPool.Batch, waiting: [Waiting])?

  init(
    desk: Desk, transaction: LedgerTransaction, pool: SigningPool, out: String?, actor: String,
    now: Instant
  ) {
    self.desk = desk
    self.transaction = transaction
    self.pool = pool
    self.out = out
    self.actor = actor
    self.now = now
  }

  /// What became of a line, with its files when they have no names yet.
  struct Settled {
    let result: Result<RequestOutcome, any Error>
    var delivery: PendingDelivery?

    /// The outcome, once the commit is done and the files have their names.
    func published() -> Result<RequestOutcome, any Error> {
      do { try delivery?.publish() } catch { return .failure(error) }
      return result
    }
  }

  /// A license whose record is being signed.
  private struct Waiting {
    let place: Int
    let reserved: Issue.Reserved
    let decision: Decision
  }

  /// A line whose license is being signed has no result yet.
  private struct Unsettled: Error {}

  mutating func run(_ lines: [BatchLine]) throws -> [Settled] {
    for line in lines {
      do {
        settled.append(try decide(line))
      } catch {
        if LedgerError.isFatal(error) { throw error }
        settled.append(Settled(result: .failure(error)))
      }
      if undecided.count >= BatchWork.chunk { try startSigning() }
    }
    try settleAll()
    return settled
  }

  private mutating func decide(_ line: BatchLine) throws -> Settled {
    let request = try line.request.get()
    try desk.check(request, actor)
    let (step, reserved) = try transaction.attempt {
      let step = try desk.decide(request, in: transaction, actor: actor, now: now)
      guard case .granted(let issue, _) = step else { return (step, Issue.Reserved?.none) }
      return (step, try issue.reserve(in: transaction, actor: actor, now: now))
    }
    switch step {
    case .other(let outcome): return Settled(result: .success(outcome))
    case .standing(let license):
      // It may be one of those that are still being signed.
      try settleAll()
      let delivery = try PendingDelivery(license, transaction.reader, out: out)
      return Settled(result: .success(.standing(delivery.delivery)), delivery: delivery)
    case .granted(_, let decision):
      if let reserved {
        undecided.append(Waiting(place: settled.count, reserved: reserved, decision: decision))
      }
      return Settled(result: .failure(Unsettled()))
    }
  }

  /// Hands the decided ones to the pool, and takes in those it had before.
  private mutating func startSigning() throws {
    let next = undecided
    undecided = []
    let batch = pool.sign(next.map(\.reserved.draft))
    try takeSigned()
    signing = (batch, next)
  }

  private mutating func settleAll() throws {
    if !undecided.isEmpty { try startSigning() }
    try takeSigned()
  }

  private mutating func takeSigned() throws {
    guard let (batch, waiting) = signing else { return }
    signing = nil
    let records = try batch.records()
    for (record, waiting) in zip(records, waiting) {
      try transaction.complete(waiting.reserved.license, record)
    }
    try transaction.flush()
    for (record, waiting) in zip(records, waiting) {
      let delivery = try PendingDelivery(
        waiting.reserved.license, record: record, content: waiting.reserved.draft.content,
        transaction.reader, out: out)
      settled[waiting.place] = Settled(
        result: .success(.issued(delivery.delivery, waiting.decision)), delivery: delivery)
    }
  }
}
