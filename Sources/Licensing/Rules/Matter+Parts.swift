extension Matter {
  /// The latest version in effect of the agreement's card; of two of one day the one added later.
  static func card(
    of agreement: Agreement?, in situation: Situation, on today: CalendarDate
  ) -> Card {
    guard case .rateCard(let id) = agreement?.pricePlan else { return .notNeeded }
    var latest: RateCard?
    for card in situation.rateCards where card.id == id && card.effectiveFrom <= today {
      if latest.map({ $0.effectiveFrom <= card.effectiveFrom }) ?? true { latest = card }
    }
    return latest.map(Card.found) ?? .none(id)
  }

  /// The terms, when none is missing and the period does not end before it begins.
  static func terms(
    _ resolution: Resolution?, _ request: RequestedTerms, _ partner: Partner, start: Instant,
    firstDay: CalendarDate, _ calendar: LocalCalendar
  ) -> Terms? {
    guard let resolution, resolution.missing.isEmpty, let channels = resolution.channels,
      let territories = resolution.territories, let languages = resolution.languages,
      let lastDay = resolution.lastDay, firstDay <= lastDay
    else { return nil }
    // No day follows the last one there is.
    let end = lastDay == .last ? Instant.last : calendar.startOfDay(lastDay.adding(days: 1))
    return Terms(
      channels: channels, territories: territories, languages: languages, validFrom: start,
      validUntil: end, firstDay: firstDay, lastDay: lastDay, audience: resolution.audience,
      useClass: partner.useClass, images: request.images, isExclusive: request.isExclusive)
  }

  /// The price of the terms by the agreement's plan.
  static func price(
    _ terms: Terms?, agreement: Agreement?, card: Card, in situation: Situation
  ) -> Price {
    guard let terms, let agreement else { return .unknown }
    if agreement.pricePlan == .free { return .quote(.free(in: situation.homeCurrency)) }
    guard case .found(let card) = card,
      card.namesWithoutFactor(
        channels: terms.channels, useClass: terms.useClass, audience: terms.audience
      ).isEmpty
    else { return .unknown }
    guard let quote = try? card.price(terms, of: situation.article) else { return .overflow }
    return .quote(quote)
  }
}
