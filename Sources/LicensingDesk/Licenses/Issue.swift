import Ledger
import LicenseRecord
import Licensing
import Newsroom
import StrictJSON

/// A grant on its way to becoming a license.
struct Issue {
  let matter: Desk.Case
  let request: GivenRequest
  let grant: Grant
  let note: String?

  /// A license that has its number and its booked grant, and a record that wants its signature.
  struct Reserved {
    let license: IssuedLicense
    let draft: RecordDraft
  }

  /// Numbers the license, appends its grant and books the fee; the record is still to be signed.
  func reserve(in transaction: LedgerTransaction, actor: String, now: Instant) throws -> Reserved {
    let number = try transaction.reader.nextLicense(year: matter.calendar.day(now).year)
    let place = try transaction.reader.freeStatusPlace()
    let note = try note.map { try ErasableText($0) }
    let granted = try granted(number, place, note: note?.key, now: now)
    let draft = try RecordDraft(
      content(number.description, place, agreementUUID: randomUUID(), now: now),
      created: now.text)
    let license = try transaction.reserve(granted, time: now, actor: actor)
    if let note { try transaction.store(note) }
    return Reserved(license: license, draft: draft)
  }

  /// The grant under a number and a status place.
  func granted(
    _ number: LicenseNumber, _ place: StatusPlace, note: ErasableKey?, now: Instant
  ) throws -> GrantedRequest {
    let article = matter.facts.article
    return try GrantedRequest(
      license: number, request: request, version: article.version, grant: grant,
      month: Month(matter.calendar.day(now)), status: place,
      copy: CopyFacts(
        language: article.language, published: matter.calendar.day(article.published)),
      note: note)
  }

  /// What the record says, in its own spelling.
  func content(
    _ number: String, _ place: StatusPlace, agreementUUID: String, now: Instant
  ) -> LicenseContent {
    let settings = matter.settings
    let article = matter.facts.article
    let partner = matter.situation.partner
    let published = matter.calendar.day(article.published)
    let day = String(
      decoding: published.text.utf8.filter { $0 != UInt8(ascii: "-") }, as: UTF8.self)
    let terms = grant.terms
    return LicenseContent(
      number: number, host: settings.host, publisherName: settings.publisher,
      statusListNumber: place.list, statusIndex: place.index,
      assigneeID: partner.url ?? "https://\(settings.host)/licensing/partners/\(partner.id)",
      assigneeName: partner.name, agreementUUID: agreementUUID,
      territories: terms.territories.filter { !$0.isWorld }.map(\.code),
      channels: terms.channels.map(\.rawValue), languages: terms.languages.map(\.tag),
      validFrom: terms.validFrom.text, validUntil: terms.validUntil.text,
      fee: fee(today: matter.calendar.day(now)),
      creditText: Attribution.creditText(
        publisher: settings.publisher, license: number),
      prohibitsModification: !grant.agreement.editsAllowed,
      targetID: "urn:newsml:\(settings.host):\(day):\(article.id):\(article.version)",
      digestSRI: matter.facts.digestSRI, mediaType: "text/plain", headline: article.headline,
      author: article.byline, url: article.url)
  }

  /// The duty to compensate; none when nothing is owed.
  private func fee(today: CalendarDate) -> LicenseContent.Fee? {
    let total = grant.quote.total
    guard !total.isZero else { return nil }
    let due = grant.paymentDays.map { days in
      matter.calendar.startOfDay(today.adding(days: days + 1)).text
    }
    return LicenseContent.Fee(
      amount: total.amount, currency: total.currency.code, due: due)
  }
}
