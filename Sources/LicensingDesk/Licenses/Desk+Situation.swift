import Ledger
import Licensing

extension Desk {
  /// Everything a decision needs, read once.
  struct Case {
    let settings: HomeSettings
    let calendar: LocalCalendar
    let facts: ArticleFacts
    let situation: Situation

    /// The same case at another moment.
    func at(_ moment: Instant) -> Case {
      Case(
        settings: settings, calendar: calendar, facts: facts, situation: situation.at(moment))
    }
  }

  /// Reads what a request is to be decided by, unless that was read before and still holds.
  func readCase(_ request: LicenseRequest, _ reader: LedgerReader, now: Instant) throws -> Case {
    try kept.case(
      article: request.article, partner: request.partner, stamp: try reader.stamp()
    ) { try readNewCase(request, reader, now: now) }.at(now)
  }

  private func readNewCase(
    _ request: LicenseRequest, _ reader: LedgerReader, now: Instant
  ) throws -> Case {
    let settings = try reader.settings()
    let facts = try find(article: request.article, reader)
    let partner = try find(partner: request.partner, reader)
    let agreements = try reader.agreements(of: partner.id)
    let cards = Set(
      agreements.compactMap { agreement in
        if case .rateCard(let card) = agreement.pricePlan { card } else { nil }
      })
    let situation = Situation(
      article: facts.article, partner: partner, agreements: agreements,
      rateCards: try cards.sorted().flatMap { try reader.rateCards($0) }, now: now,
      homeCurrency: settings.currency)
    return Case(
      settings: settings, calendar: try calendar(settings), facts: facts, situation: situation)
  }

  func given(_ request: LicenseRequest, _ situation: Situation) -> GivenRequest {
    GivenRequest(
      article: situation.article.id, partner: situation.partner.id, terms: request.terms,
      idempotencyKey: request.idempotencyKey)
  }
}
