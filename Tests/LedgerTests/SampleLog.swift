import LicenseRecord
import Licensing
import StrictJSON
import Testing

@testable import Ledger

/// Appends what a desk would: entries with a running clock, and requests as decided.
final class SampleLog {
  let transaction: LedgerTransaction
  private let key: SigningKey
  private let actor: String
  private(set) var now: Instant

  init(
    transaction: LedgerTransaction, key: SigningKey, now: Instant = Sample.start,
    actor: String = "Édith"
  ) {
    self.transaction = transaction
    self.key = key
    self.now = now
    self.actor = actor
  }

  func add(_ event: Event) throws {
    try transaction.append(event, time: now, actor: actor)
    now = Instant(seconds: now.seconds + 60)
  }

  /// Decides a request and appends what comes of it.
  func request(_ request: GivenRequest, note: String? = nil) throws {
    let reader = transaction.reader
    let facts = try #require(try reader.article(request.article))
    let situation = Situation(
      article: facts.article, partner: try #require(try reader.partner(request.partner)),
      agreements: try reader.agreements(of: request.partner), rateCards: try reader.rateCards(),
      now: now, homeCurrency: .euro)
    let decision = decide(request.terms, in: situation, calendar: .utc)
    let note = try note.map { try transaction.store($0) }
    switch decision.outcome {
    case .granted(let grant):
      try issue(request, grant, facts, situation, note)
    case .refused:
      try add(
        .requestRefused(
          RefusedRequest(
            request, version: facts.article.version, findings: decision.findings,
            deciding: try #require(decision.deciding), note: note)))
    case .incomplete(let missing):
      Issue.record("the sample's request lacks \(missing)")
    }
  }

  /// Begins another log, as one does over a backup that lacks entries.
  func begin(_ number: Int, _ known: KnownCheckpoints, key: SigningKey, old: SigningKey) throws {
    _ = try transaction.beginLog(
      number, key: key.publicKey, signedBy: old, known: known, years: [2026: 0, 2027: 0], time: now,
      actor: actor)
    now = Instant(seconds: now.seconds + 60)
  }

  /// Enters a license of version 2 of the ferry that was lost, with the number given.
  func recover(_ number: LicenseNumber, signedBy key: SigningKey) throws {
    let reader = transaction.reader
    let facts = try #require(try reader.article(SampleText.ferry.id, version: 2))
    let partner = try #require(try reader.partners().first)
    let agreement = try #require(try reader.agreements(of: partner.id).first)
    let issued = Instant(seconds: now.seconds - 120)
    let published = LocalCalendar.utc.day(facts.article.published)
    let content = LicenseContent(
      number: number.description, host: "harbor.example", publisherName: "The Harbor Gazette",
      statusListNumber: 1, statusIndex: try reader.freeStatusPlace().index,
      assigneeID: "https://courier.example/", assigneeName: partner.name,
      agreementUUID: "urn:uuid:0f6b3f6e-8f8e-4a57-9d6b-1f0f0c0a7a12", territories: ["GBR"],
      channels: ["web"], languages: ["en"], validFrom: issued.text,
      validUntil: Instant(seconds: issued.seconds + 86_400).text,
      fee: .init(amount: "216.00", currency: "EUR", due: nil), creditText: "Republished",
      prohibitsModification: true,
      targetID: "urn:newsml:harbor.example:\(published.text.filter { $0 != "-" }):night-ferry:2",
      digestSRI: facts.digestSRI, mediaType: "text/plain", headline: facts.article.headline,
      author: nil, url: facts.article.url)
    let record = try content.record(signedWith: key, created: issued.text)
    let license = try RecoveredLicense(
      number, content, issued: issued, article: facts, partner: partner.id,
      agreement: agreement.id, month: Month(LocalCalendar.utc.day(issued)),
      total: Money(minorUnits: 21_600, currency: .euro),
      copy: CopyFacts(language: facts.article.language, published: published))
    try transaction.recover(license, record: record.canonical, time: now, actor: actor)
    now = Instant(seconds: now.seconds + 60)
  }

  func revoke(_ license: IssuedLicense, _ fee: LicenseRevocation.Fee, reason: String) throws {
    try add(
      .licenseRevoked(
        LicenseRevocation(
          license.number, fee: fee, booked: transaction.reader.postings(of: license),
          month: Month(LocalCalendar.utc.day(now)), reason: transaction.store(reason))))
  }

  /// Revokes a license key, and has what it signed and still stands signed by another.
  func revokeKey(_ thumbprint: String, signingWith key: SigningKey) throws {
    let reader = transaction.reader
    let standing = try reader.standingLicenses(signedBy: thumbprint, at: now)
    let reason = try transaction.store("A copy of the key was lost")
    try transaction.append(
      .keyRevoked(thumbprint, revoked: now, reason: reason), time: now, actor: actor)
    for license in standing {
      let record = try LicenseContent(reading: reader.record(of: license))
        .record(signedWith: key, created: now.text)
      try transaction.reissue(record, time: now, actor: actor)
    }
    now = Instant(seconds: now.seconds + 60)
  }

  /// Signs both status lists as the licenses are now.
  func publishStatus() throws {
    for purpose in StatusPurpose.allCases {
      let content = StatusListContent(
        host: "harbor.example", purpose: purpose, number: 1, validFrom: now.text,
        validUntil: Instant(seconds: now.seconds + 7 * 86_400).text,
        bits: try transaction.reader.statusBits(purpose, list: 1))
      try add(
        .statusPublished(
          PublishedStatus(content, credential: try signed(content))))
    }
  }

  func signed(_ content: StatusListContent) throws -> JSON {
    try content.credential(signedWith: key, created: now.text)
  }

  private func issue(
    _ request: GivenRequest, _ grant: Grant, _ facts: ArticleFacts, _ situation: Situation,
    _ note: ErasableKey?
  ) throws {
    let reader = transaction.reader
    let number = try reader.nextLicense(year: 2026)
    let place = try reader.freeStatusPlace()
    let published = LocalCalendar.utc.day(facts.article.published)
    let granted = try GrantedRequest(
      license: number, request: request, version: facts.article.version, grant: grant,
      month: Month(LocalCalendar.utc.day(now)), status: place,
      copy: CopyFacts(language: facts.article.language, published: published), note: note)
    let record = try SampleLog.content(
      number, place, grant, facts, situation.partner, published
    ).record(signedWith: key, created: now.text)
    let license = try transaction.reserve(granted, time: now, actor: actor)
    try transaction.complete(license, record)
    #expect(try reader.license(number) == license)
    now = Instant(seconds: now.seconds + 60)
  }

  /// What the record of a grant says.
  static func content(
    _ number: LicenseNumber, _ place: StatusPlace, _ grant: Grant, _ facts: ArticleFacts,
    _ partner: Partner, _ published: CalendarDate
  ) -> LicenseContent {
    let (article, total) = (facts.article, grant.quote.total)
    return LicenseContent(
      number: number.description, host: "harbor.example", publisherName: "The Harbor Gazette",
      statusListNumber: place.list, statusIndex: place.index,
      assigneeID: partner.url ?? "https://harbor.example/licensing/partners/\(partner.id)",
      assigneeName: partner.name, agreementUUID: "urn:uuid:0f6b3f6e-8f8e-4a57-9d6b-1f0f0c0a7a11",
      territories: grant.terms.territories.filter { !$0.isWorld }.map(\.code),
      channels: grant.terms.channels.map(\.rawValue), languages: grant.terms.languages.map(\.tag),
      validFrom: grant.terms.validFrom.text, validUntil: grant.terms.validUntil.text,
      fee: total.isZero
        ? nil : .init(amount: total.amount, currency: total.currency.code, due: nil),
      creditText: "Originally published by The Harbor Gazette. Republished with permission "
        + "(\(number)).",
      prohibitsModification: true,
      targetID: "urn:newsml:harbor.example:\(published.text.filter { $0 != "-" }):"
        + "\(article.id):\(article.version)",
      digestSRI: facts.digestSRI, mediaType: "text/plain", headline: article.headline,
      author: article.byline, url: article.url)
  }
}
