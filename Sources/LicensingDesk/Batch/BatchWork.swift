import Ledger
import LicenseRecord
import Licensing

/// Some thousand lines on their way through decision, signature and log.
///
/// The lines are decided in chunks, some of which are ahead of what is being inserted: their
/// records are signed while chunks before them are written and committed.
final class BatchWork {
  /// So many lines at most are done before other writers have their turn.
  static let stint = 8_000
  /// So many lines at least are committed together, but for the last.
  private static let commit = 1_000
  /// So many lines are signed by one core in one go.
  private static let chunk = 50
  /// So many chunks are decided and not yet inserted.
  private static let ahead = 24

  private let desk: Desk
  private let pool: SigningPool
  private let key: SigningKey
  private let out: String?
  private let actor: String
  private let clock: () -> Instant

  /// What became of the lines that are on disk.
  private(set) var committed: [Settled] = []
  private var inserted: [Settled] = []
  private var chunks: [Chunk] = []
  private var steps: [(line: Int, step: Step)] = []
  private var drafts: [SigningPool.Draft] = []
  private var rulings: [Ruling.Name: Ruling] = [:]
  private var latest: (name: Ruling.Name, ruling: Ruling)?
  private var stamp: LedgerStamp?
  private var now: Instant?

  init(
    desk: Desk, pool: SigningPool, key: SigningKey, out: String?, actor: String,
    clock: @escaping () -> Instant
  ) {
    self.desk = desk
    self.pool = pool
    self.key = key
    self.out = out
    self.actor = actor
    self.clock = clock
  }

  /// What became of a line, with its files when they have no names yet.
  struct Settled {
    let line: Int
    let result: Result<BatchOutcome.Answer, any Error>
    var publish: (() throws(DeskError) -> Void)?

    /// The outcome, once the commit is done and the files have their names.
    func published() -> BatchOutcome {
      do { try publish?() } catch {
        return BatchOutcome(line: line, result: .failure(error))
      }
      return BatchOutcome(line: line, result: result)
    }
  }

  /// What a decided line waits for.
  private enum Step {
    indirect case nothing(Result<BatchOutcome.Answer, any Error>)
    case signature
    indirect case refusal(ReservedRefusal, Decision)
  }

  /// Lines that were decided, and the records of those that were granted.
  private struct Chunk {
    let steps: [(line: Int, step: Step)]
    let job: SigningPool.Job
  }

  /// Does the lines; those in ``committed`` are on disk, also when this throws.
  func run(_ lines: [BatchLine], _ batch: LedgerBatch) throws {
    for line in lines {
      if steps.isEmpty { try begin(batch) }
      do { steps.append((line.number, try decide(line, batch))) } catch {
        if LedgerError.isFatal(error) { throw error }
        steps.append((line.number, .nothing(.failure(error))))
      }
      guard steps.count >= BatchWork.chunk else { continue }
      startSigning()
      while chunks.count > BatchWork.ahead { try insertFirst(batch) }
    }
    try insertAll(batch)
    try commit(batch)
  }

  /// Begins a chunk: reads the clock, and lets go of what was decided for another moment.
  private func begin(_ batch: LedgerBatch) throws {
    let now = batch.recordedTime(now: clock())
    let stamp = try batch.reader.stamp()
    guard now != self.now || stamp != self.stamp || rulings.count > 1_000 else { return }
    (self.now, self.stamp) = (now, stamp)
    rulings = [:]
    latest = nil
  }

  private func decide(_ line: BatchLine, _ batch: LedgerBatch) throws -> Step {
    let request = try line.request.get()
    try desk.check(request, actor)
    let ruling = try ruling(request, batch)
    if let license = try standing(request, ruling, batch) {
      return .nothing(.success(.standing(license)))
    }
    switch ruling.decision.outcome {
    case .incomplete(let missing): return .nothing(.success(.incomplete(missing)))
    case .refused:
      let given = desk.given(request, ruling.matter.situation)
      guard let deciding = ruling.decision.deciding else {
        return .nothing(.success(.refused(ruling.decision)))
      }
      let note = try request.note.map { try ErasableText($0) }
      let refused = RefusedRequest(
        given, version: ruling.matter.situation.article.version,
        findings: ruling.decision.findings, deciding: deciding, note: note?.key)
      return .refusal(
        try batch.reserve(refused, note: note, time: ruling.now, actor: actor), ruling.decision)
    case .granted(let grant):
      try reserve(request, grant, ruling, batch)
      return .signature
    }
  }

  private func reserve(
    _ request: LicenseRequest, _ grant: Grant, _ ruling: Ruling, _ batch: LedgerBatch
  ) throws {
    let number = try batch.nextLicense(year: ruling.year)
    let place = try batch.freeStatusPlace()
    let note = try request.note.map { try ErasableText($0) }
    let plan = try ruling.plan(place.list) {
      let issue = Issue(
        matter: ruling.matter, request: desk.given(request, ruling.matter.situation),
        grant: grant, note: request.note)
      return try Ruling.Plan(issue, number, place, note?.key, ruling.now, actor, key)
    }
    let reserved = try batch.reserve(
      plan.grant, number, place, idempotencyKey: request.idempotencyKey, note: note)
    drafts.append(SigningPool.Draft(reserved: reserved, record: plan.record))
  }

  private func ruling(_ request: LicenseRequest, _ batch: LedgerBatch) throws -> Ruling {
    if let latest, latest.name.fits(request) { return latest.ruling }
    let name = Ruling.Name(request)
    let ruling = try rulings[name] ?? newRuling(request, batch)
    rulings[name] = ruling
    latest = (name, ruling)
    return ruling
  }

  private func newRuling(_ request: LicenseRequest, _ batch: LedgerBatch) throws -> Ruling {
    let now = now ?? batch.recordedTime(now: clock())
    let matter = try desk.readCase(request, batch.reader, now: now)
    return Ruling(matter, desk.given(request, matter.situation), now: now)
  }

  /// The license that an equal request has led to before.
  private func standing(
    _ request: LicenseRequest, _ ruling: Ruling, _ batch: LedgerBatch
  ) throws -> IssuedLicense? {
    let isAwaited =
      if let key = request.idempotencyKey { batch.mayAwait(idempotencyKey: key) } else {
        !request.again && batch.mayAwait(request: ruling.given.digest)
      }
    // It may be one of those that are still being signed.
    if isAwaited { try insertAll(batch) }
    return try desk.standingLicense(
      request, ruling.given, ruling.matter, batch.reader, now: ruling.now)
  }

  private func startSigning() {
    guard !steps.isEmpty else { return }
    chunks.append(Chunk(steps: steps, job: pool.sign(drafts)))
    (steps, drafts) = ([], [])
  }

  private func insertAll(_ batch: LedgerBatch) throws {
    startSigning()
    while !chunks.isEmpty { try insertFirst(batch) }
    batch.noteAllInserted()
  }

  /// Inserts the oldest chunk, once it is signed, and commits when there are enough.
  private func insertFirst(_ batch: LedgerBatch) throws {
    let chunk = chunks.removeFirst()
    var signed = try chunk.job.grants()[...]
    var lines: [Int] = []
    for (line, step) in chunk.steps {
      if case .signature = step {
        lines.append(line)
        continue
      }
      try insert(&signed, of: &lines, batch)
      switch step {
      case .signature: break
      case .nothing(.success(.standing(let license))):
        do { inserted.append(try settled(line, license, .standing(license), batch)) } catch {
          if LedgerError.isFatal(error) { throw error }
          inserted.append(Settled(line: line, result: .failure(error)))
        }
      case .nothing(let result): inserted.append(Settled(line: line, result: result))
      case .refusal(let refusal, let decision):
        try batch.insert(refusal)
        inserted.append(Settled(line: line, result: .success(.refused(decision))))
      }
    }
    try insert(&signed, of: &lines, batch)
    if inserted.count >= BatchWork.commit { try commit(batch) }
  }

  /// Inserts the grants of lines that follow each other.
  private func insert(
    _ signed: inout ArraySlice<SignedGrant>, of lines: inout [Int], _ batch: LedgerBatch
  ) throws {
    let grants = signed.prefix(lines.count)
    try batch.insert(grants)
    for (line, grant) in zip(lines, grants) {
      let license = grant.reserved.license
      inserted.append(try settled(line, license, .issued(license), batch))
    }
    signed = signed.dropFirst(lines.count)
    lines = []
  }

  private func settled(
    _ line: Int, _ license: IssuedLicense, _ answer: BatchOutcome.Answer, _ batch: LedgerBatch
  ) throws -> Settled {
    guard let out else { return Settled(line: line, result: .success(answer)) }
    let delivery = try PendingDelivery(license, batch.reader, out: out)
    return Settled(line: line, result: .success(answer), publish: delivery.publish)
  }

  private func commit(_ batch: LedgerBatch) throws {
    try batch.commit()
    committed += inserted
    inserted = []
  }
}
