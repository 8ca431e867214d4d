import LicenseRecord
import Licensing
import StrictJSON
import Testing

@testable import Ledger

/// Grants that are reserved first and inserted later are one ledger with those before them.
struct LedgerBatchTests {
  private let copy: Tampered
  private let ledger: Ledger
  private let key: SigningKey

  init() throws {
    copy = try Tampered()
    ledger = try Ledger(at: copy.folder.ledger, for: .writing, sealer: Sample.sealer)
    key = try Sample().key
    try ledger.write { [key] transaction in
      let now = try transaction.reader.recordedTime(now: Sample.start)
      let log = SampleLog(transaction: transaction, key: key, now: now)
      try log.add(.keyAdded(KeyRecord(role: .license, key: key.publicKey)))
      try log.add(.keyRotated(key.publicKey.thumbprint))
    }
  }

  /// A grant of the sample's request, and what its record says, as the desk would prepare them.
  private func prepare(
    _ batch: LedgerBatch, key: String? = nil, note: ErasableText? = nil
  ) throws -> (granted: GrantedRequest, content: LicenseContent) {
    let reader = batch.reader
    let request = GivenRequest(
      article: SampleText.ferry.id, partner: try #require(PartnerID("courier")),
      terms: RequestedTerms(channels: [.web]), idempotencyKey: key)
    let facts = try #require(try reader.article(request.article))
    let partner = try #require(try reader.partner(request.partner))
    let now = batch.recordedTime(now: Sample.start)
    let situation = Situation(
      article: facts.article, partner: partner,
      agreements: try reader.agreements(of: request.partner), rateCards: try reader.rateCards(),
      now: now, homeCurrency: .euro)
    let decision = decide(request.terms, in: situation, calendar: .utc)
    guard case .granted(let grant) = decision.outcome else { throw LedgerError.constraint("no") }
    let published = LocalCalendar.utc.day(facts.article.published)
    let granted = try GrantedRequest(
      license: batch.nextLicense(year: 2026), request: request, version: facts.article.version,
      grant: grant, month: Month(LocalCalendar.utc.day(now)), status: batch.freeStatusPlace(),
      copy: CopyFacts(language: facts.article.language, published: published), note: note?.key)
    let content = SampleLog.content(
      granted.license, granted.status, grant, facts, partner, published)
    return (granted, content)
  }

  /// A reserved grant with the content of its record.
  private typealias Draft = (reserved: ReservedGrant, content: LicenseContent)

  private func reserve(
    _ batch: LedgerBatch, key: String? = nil, note: ErasableText? = nil
  ) throws -> Draft {
    let (granted, content) = try prepare(batch, key: key, note: note)
    let plan = try GrantPlan(
      granted, time: batch.recordedTime(now: Sample.start), actor: "Édith")
    let reserved = try batch.reserve(
      plan, granted.license, granted.status, idempotencyKey: key, note: note)
    return (reserved, content)
  }

  private func signed(_ draft: Draft) throws -> SignedGrant {
    draft.reserved.signed(
      try draft.content.record(
        signedWith: key, created: draft.reserved.license.issued.text))
  }

  @Test func `reserved and inserted in turn, committed in two transactions`() throws {
    let entries = try ledger.read { try $0.entryCount() }
    try ledger.writeBatch { batch in
      let drafts = try (1...6).map {
        try reserve(batch, key: $0 == 3 ? nil : "key \"\($0)\"", note: ErasableText("note \($0)"))
      }
      let reserved = drafts.map(\.reserved)
      #expect(reserved.map(\.license.requestEntry) == (0..<6).map { entries + 1 + 2 * $0 })
      #expect(reserved.map(\.license.number.serial) == Array(8...13))
      #expect(Set(reserved.map(\.status)).count == 6)
      #expect(batch.mayAwait(idempotencyKey: "key \"2\""))
      #expect(!batch.mayAwait(idempotencyKey: "key \"7\""))
      for grant in drafts[..<4] { try batch.insert([signed(grant)]) }
      try batch.commit()
      #expect(try ledger.otherCount(copy) == entries + 8)
      for grant in drafts[4...] { try batch.insert([signed(grant)]) }
      batch.noteAllInserted()
      #expect(!batch.mayAwait(idempotencyKey: "key \"2\""))
      #expect(try batch.reader.keyedRequest("key \"2\"")?.license == reserved[1].license.number)
      #expect(try batch.reader.license(reserved[5].license.number) == reserved[5].license)
    }
    try ledger.close()
    #expect(try copy.audit() == [])
  }

  @Test func `what was reserved and not inserted is nowhere`() throws {
    struct Stop: Error {}
    let before = try ledger.read { try $0.entryCount() }
    #expect(throws: Stop.self) {
      try ledger.writeBatch { batch in
        let first = try reserve(batch, note: ErasableText("kept"))
        let second = try reserve(batch, note: ErasableText("lost"))
        _ = try reserve(batch, note: ErasableText("lost"))
        try batch.insert([signed(first)])
        try batch.commit()
        try batch.insert([signed(second)])
        throw Stop()
      }
    }
    #expect(try ledger.read { try $0.entryCount() } == before + 2)
    #expect(try ledger.read { try $0.monthTotals() }.map(\.licenses).reduce(0, +) == 5)
    try ledger.close()
    #expect(try copy.audit() == [])
  }

  @Test func `a grant inserted before those reserved before it is refused`() throws {
    #expect(throws: LedgerError.self) {
      try ledger.writeBatch { batch in
        _ = try reserve(batch)
        try batch.insert([signed(reserve(batch))])
      }
    }
    try ledger.close()
    #expect(try copy.audit() == [])
  }

  @Test func `a grant that cannot be entered leaves nothing, and the next one is booked`() throws {
    try ledger.writeBatch { batch in
      let (last, months) = (try batch.reader.lastEntry()?.number, try batch.reader.monthTotals())
      let granted = try prepare(batch).granted
      // SQLite would cut the name off at the NUL, so that no entry may have it.
      #expect(throws: LedgerError.self) {
        try GrantPlan(
          granted, time: batch.recordedTime(now: Sample.start), actor: "Edith\0")
      }
      let long = String(repeating: "k", count: JSONLimits.document.bytes)
      #expect(throws: LedgerError.self) { try reserve(batch, key: long) }
      let grant = try reserve(batch, key: "next")
      #expect(grant.reserved.license.requestEntry == last.map { $0 + 1 })
      try batch.insert([signed(grant)])
      try batch.commit()
      #expect(try batch.reader.monthTotals() != months)
    }
    try ledger.close()
    #expect(try copy.audit() == [])
  }

  @Test func `a month beyond every amount takes no more, and what it has is kept`() throws {
    try copy.edit(
      """
      UPDATE month_total SET gross = 9223372036854775000, minimum = 0, handling = 0,
        total = 9223372036854775000
      """)
    #expect(throws: LedgerError.constraint("a sum of 2026-09 beyond every amount")) {
      try ledger.writeBatch { _ = try reserve($0) }
    }
  }

  @Test func `an entry written from a plan is the one written alone`() throws {
    try ledger.writeBatch { batch in
      for key in [nil, "k", "a \"quoted\" \\ key é 🚢"] {
        let note = try key.map { try ErasableText($0) }
        let granted = try prepare(batch, key: key, note: note).granted
        let now = batch.recordedTime(now: Sample.start)
        let plan = try GrantPlan(granted, time: now, actor: "Édith \"@\"")
        let body = plan.body(
          license: granted.license, statusIndex: granted.status.index, idempotencyKey: key,
          note: note?.key)
        let nonce = try #require(try JSON.parse(body)["nonce"]?.string)
        #expect(nonce.utf8.count == 32)
        #expect(body == granted.body(time: now, actor: "Édith \"@\"", nonce: nonce))
        #expect(body.count <= plan.largestBody(key))
      }
    }
  }
}

extension Ledger {
  /// How many entries another connection sees.
  fileprivate func otherCount(_ copy: Tampered) throws -> Int {
    try Ledger(at: copy.folder.ledger, for: .reading).read { try $0.entryCount() }
  }
}
