import Ledger
import LicenseRecord
public import Licensing
import Newsroom
import StrictJSON

extension Desk {
  /// Requests a license, and writes its files to a folder when it is granted.
  ///
  /// Signs, writes and syncs the files without names, commits, and only then names
  /// them: a license whose files can be seen is in the ledger. The same request
  /// again returns the same license and writes the same files.
  /// - Parameter out: The folder for the files; without one none are written, and
  ///   ``license(_:out:)`` writes them later.
  /// - Throws: A ``DeskError`` for what cannot be done; nothing is then booked, except
  ///   with ``DeskError/notDelivered(license:path:problem:)``, which names the license.
  public func request(
    _ request: LicenseRequest, out: String?, actor: String, now: Instant
  ) throws -> RequestOutcome {
    try check(request, actor)
    var delivery: PendingDelivery?
    let outcome = try write { transaction -> RequestOutcome in
      let now = transaction.recordedTime(now: now)
      switch try decide(request, in: transaction, actor: actor, now: now) {
      case .standing(let license):
        let pending = try PendingDelivery(license, transaction.reader, out: out)
        delivery = pending
        return .standing(pending.delivery)
      case .other(let outcome): return outcome
      case .granted(let issue, let decision):
        let key = try signingKey(.license, transaction.reader)
        let reserved = try issue.reserve(in: transaction, actor: actor, now: now)
        let record = try reserved.draft.signed(with: key)
        try transaction.complete(reserved.license, record)
        let pending = try PendingDelivery(
          reserved.license, record: record, content: reserved.draft.content, transaction.reader,
          out: out)
        delivery = pending
        return .issued(pending.delivery, decision)
      }
    }
    try delivery?.publish()
    return outcome
  }

  /// What deciding a request came to, before anything is signed.
  enum Step {
    /// An equal request has led to this license before.
    case standing(IssuedLicense)
    /// It is to be issued.
    case granted(Issue, Decision)
    /// There is nothing more to do.
    case other(RequestOutcome)
  }

  /// Decides a request; a refusal is appended.
  func decide(
    _ request: LicenseRequest, in transaction: LedgerTransaction, actor: String, now: Instant
  ) throws -> Step {
    let matter = try readCase(request, transaction.reader, now: now)
    let given = given(request, matter.situation)
    if let standing = try standingLicense(request, given, matter, transaction.reader, now: now) {
      return .standing(standing)
    }
    let decision = Licensing.decide(
      request.terms, in: matter.situation, calendar: matter.calendar)
    switch decision.outcome {
    case .incomplete(let missing): return .other(.incomplete(missing))
    case .refused:
      try refuse(request, given, matter, decision, transaction, actor: actor, now: now)
      return .other(.refused(decision))
    case .granted(let grant):
      let issue = Issue(matter: matter, request: given, grant: grant, note: request.note)
      return .granted(issue, decision)
    }
  }

  /// What a request would lead to; nothing is written.
  public func rehearse(_ request: LicenseRequest, actor: String, now: Instant) throws
    -> RequestOutcome
  {
    try check(request, actor)
    return try ledger.read { reader in
      let now = try reader.recordedTime(now: now)
      let matter = try readCase(request, reader, now: now)
      let given = given(request, matter.situation)
      if let standing = try standingLicense(request, given, matter, reader, now: now) {
        return .standing(try PendingDelivery(standing, reader, out: nil).delivery)
      }
      let decision = Licensing.decide(
        request.terms, in: matter.situation, calendar: matter.calendar)
      return switch decision.outcome {
      case .granted: .wouldIssue(decision)
      case .incomplete(let missing): .incomplete(missing)
      case .refused: .refused(decision)
      }
    }
  }

  func check(_ request: LicenseRequest, _ actor: String) throws(DeskError) {
    _ = try LineText.check("actor", actor, limit: 100)
    if let key = request.idempotencyKey {
      _ = try LineText.check("idempotency-key", key, limit: 200)
    }
    if let note = request.note { _ = try LineText.check("note", note, limit: 2_000) }
  }

  /// The license that an equal request has led to before.
  func standingLicense(
    _ request: LicenseRequest, _ given: GivenRequest, _ matter: Case, _ reader: LedgerReader,
    now: Instant
  ) throws -> IssuedLicense? {
    var number: LicenseNumber?
    if let key = request.idempotencyKey {
      if let earlier = try reader.keyedRequest(key) {
        guard earlier.digest == given.digest else {
          throw DeskError.keyReused(key: key, license: earlier.license.description)
        }
        number = earlier.license
      }
    } else if !request.again {
      number = try reader.standingLicense(
        given.digest, version: matter.situation.article.version, at: now)
    }
    return try number.flatMap { try reader.license($0) }
  }

  private func refuse(
    _ request: LicenseRequest, _ given: GivenRequest, _ matter: Case, _ decision: Decision,
    _ transaction: LedgerTransaction, actor: String, now: Instant
  ) throws {
    guard let deciding = decision.deciding else { return }
    let refused = RefusedRequest(
      given, version: matter.situation.article.version,
      findings: decision.findings, deciding: deciding,
      note: try request.note.map { try transaction.store($0) })
    try transaction.append(.requestRefused(refused), time: now, actor: actor)
  }
}
