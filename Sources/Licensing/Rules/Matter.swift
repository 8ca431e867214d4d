/// A request looked at under one agreement, or under none: what the rules judge.
struct Matter {
  let request: RequestedTerms
  let situation: Situation
  let today: CalendarDate
  let firstDay: CalendarDate
  /// The moment the license would begin.
  let start: Instant
  let agreement: Agreement?
  let card: Card
  let resolution: Resolution?
  let terms: Terms?
  let price: Price

  /// The rate card in effect.
  enum Card {
    case notNeeded
    case none(RateCardID)
    case found(RateCard)
  }

  /// The price of the terms.
  enum Price {
    case unknown
    case overflow
    case quote(Quote)
  }

  /// Lays out the matter: days, card, terms, price.
  init(
    _ request: RequestedTerms, in situation: Situation, under agreement: Agreement?,
    calendar: LocalCalendar
  ) {
    self.request = request
    self.situation = situation
    self.agreement = agreement
    today = calendar.day(situation.now)
    firstDay = request.from ?? today
    // A license asked for from today on begins now: before now it could not be used.
    start = firstDay == today ? situation.now : calendar.startOfDay(firstDay)
    card = Self.card(of: agreement, in: situation, on: today)
    let (card, firstDay) = (card, firstDay)
    resolution = agreement.map {
      Resolution(
        request, under: $0, in: situation, from: firstDay, audienceNeeded: card.asksAudience)
    }
    terms = Self.terms(
      resolution, request, situation.partner, start: start, firstDay: firstDay, calendar)
    price = Self.price(terms, agreement: agreement, card: card, in: situation)
  }

  /// The rate card found, if any.
  var rateCard: RateCard? {
    if case .found(let card) = card { card } else { nil }
  }

  /// The price, if there is one.
  var quote: Quote? {
    if case .quote(let quote) = price { quote } else { nil }
  }
}

extension Matter.Card {
  fileprivate var asksAudience: Bool {
    if case .found(let card) = self { !card.audience.isEmpty } else { false }
  }
}
