public import LicenseRecord
public import Licensing
import StrictJSON

/// Many grants and refusals on their way into the log, decided well before they are written.
///
/// What is decided is reserved: it has its number, and counts for what is decided next, but is in
/// memory only. Once its record is signed it is inserted, in the order of the numbers, each entry
/// before the rows that speak of it; ``commit()`` puts what was inserted on disk under a signed
/// checkpoint. Nothing that is only reserved is ever on disk. For one thread.
public final class LedgerBatch {
  private let statements: Statements
  private let seal: (LedgerTransaction) throws -> SignedNote?
  private let publish: (SignedNote) -> Void
  /// The last entry there is, those only reserved included.
  private var last: (number: Int, time: Instant)?
  private var lastLicense: LicenseNumber?
  private var entries: EntryQueue
  private let grants: GrantStatements
  private var places: StatusPlaces
  private var months: MonthSums
  private var waitingKeys: Set<String> = []
  private var waitingRequests: Set<SHA256Digest> = []

  init(
    _ statements: Statements, seal: @escaping (LedgerTransaction) throws -> SignedNote?,
    publish: @escaping (SignedNote) -> Void
  ) throws {
    self.statements = statements
    self.seal = seal
    self.publish = publish
    last = try LedgerReader(statements: statements).lastEntry()
    entries = EntryQueue(after: last)
    grants = try GrantStatements(statements)
    places = StatusPlaces(statements)
    months = MonthSums(statements)
  }

  /// The ledger as it is with all that was inserted; what is only reserved is not in it.
  public var reader: LedgerReader { LedgerReader(statements: statements) }

  /// The time to record now: `now`, or the last entry's when a clock ran behind.
  public func recordedTime(now: Instant) -> Instant { last.map { max(now, $0.time) } ?? now }

  /// Whether a request that an equal one would lead to may be among those not yet inserted: the
  /// reader does not see it then.
  public func mayAwait(idempotencyKey: String) -> Bool { waitingKeys.contains(idempotencyKey) }

  /// Whether such a request may be among those not yet inserted, by its digest.
  public func mayAwait(request digest: SHA256Digest) -> Bool { waitingRequests.contains(digest) }

  /// The next number of a year: the first is 1, and there are no gaps but those of a restoration.
  public func nextLicense(year: Int) throws -> LicenseNumber {
    guard let lastLicense, lastLicense.year == year else {
      return try reader.nextLicense(year: year)
    }
    return LicenseNumber(year: year, serial: lastLicense.serial + 1)
  }

  /// A random unused place in the status lists.
  public func freeStatusPlace() throws -> StatusPlace { try places.free() }

  /// Gives a grant its place in the log, and its fee a place in the sum of its month.
  ///
  /// - Throws: A ``LedgerError``; nothing is then reserved, and the rest can go on unless
  ///   ``LedgerError/isFatal(_:)``.
  public func reserve(
    _ plan: GrantPlan, _ license: LicenseNumber, _ place: StatusPlace, idempotencyKey: String?,
    note: ErasableText?
  ) throws -> ReservedGrant {
    if plan.largestBody(idempotencyKey) > JSONLimits.document.bytes {
      let body = plan.body(
        license: license, statusIndex: place.index, idempotencyKey: idempotencyKey, note: note?.key)
      if body.count > JSONLimits.document.bytes { throw tooLarge }
    }
    if let last, plan.time < last.time {
      throw LedgerError.constraint("an entry of \(plan.time.text) after one of \(last.time.text)")
    }
    try months.take(plan)
    let number = (last?.number ?? 0) + 1
    last = (number + 1, plan.time)
    lastLicense = license
    places.take(place)
    if let idempotencyKey { waitingKeys.insert(idempotencyKey) }
    waitingRequests.insert(plan.requestDigest)
    return ReservedGrant(
      license: plan.license(license, entry: number), status: place, plan: plan,
      idempotencyKey: idempotencyKey, note: note)
  }

  /// Gives a refusal its place in the log.
  public func reserve(
    _ refused: RefusedRequest, note: ErasableText?, time: Instant, actor: String
  ) throws -> ReservedRefusal {
    try refuseNUL(actor)
    let number = (last?.number ?? 0) + 1
    last = (number, time)
    return ReservedRefusal(number: number, time: time, actor: actor, refused: refused, note: note)
  }

  /// Inserts grants, their records and their rows.
  ///
  /// - Throws: A ``LedgerError``; nothing that was not committed may then be kept.
  public func insert(_ signed: ArraySlice<SignedGrant>) throws {
    for grant in signed { try check(grant) }
    try grants.insert(signed)
    for grant in signed {
      entries.addInserted(grant.digest)
      entries.addInserted(grant.record.digest)
      places.count(grant.reserved.status)
      try months.book(grant.reserved.plan)
      if let note = grant.reserved.note { try transaction.store(note) }
    }
  }

  /// A grant must have the next two places in the log, with the record that was made for it.
  private func check(_ grant: SignedGrant) throws {
    let (license, record) = (grant.reserved.license, grant.record)
    guard record.number == license.number.description else {
      throw LedgerError.constraint("the record \(record.number) for \(license.number)")
    }
    guard record.canonical.count <= JSONLimits.document.bytes else { throw tooLarge }
    guard try entries.number(at: grant.reserved.plan.time) == license.requestEntry,
      try entries.number(at: grant.reserved.plan.time) == license.recordEntry
    else { throw outOfOrder(license.requestEntry) }
  }

  /// Inserts a refusal.
  ///
  /// - Throws: A ``LedgerError``; nothing that was not committed may then be kept.
  public func insert(_ refusal: ReservedRefusal) throws {
    if let note = refusal.note { try transaction.store(note) }
    let number = try transaction.append(
      .requestRefused(refusal.refused), time: refusal.time, actor: refusal.actor)
    guard number == refusal.number else { throw outOfOrder(refusal.number) }
  }

  /// Tells that everything reserved was inserted, so that the reader sees all there is.
  public func noteAllInserted() {
    waitingKeys = []
    waitingRequests = []
  }

  /// Puts on disk what was inserted, under a signed checkpoint.
  ///
  /// - Throws: What keeps it from being done; nothing that was not committed may then be kept.
  public func commit() throws {
    try months.write()
    try places.write()
    let note = try seal(transaction)
    try statements.run("COMMIT")
    if let note { publish(note) }
    entries = EntryQueue(after: entries.last)
    try statements.run("BEGIN IMMEDIATE")
  }

  private var transaction: LedgerTransaction {
    LedgerTransaction(statements, entries: entries)
  }

  private func outOfOrder(_ number: Int) -> LedgerError {
    .storage("entry \(number) would not follow the one before it")
  }

  private var tooLarge: LedgerError { LedgerTransaction.tooLarge }
}
