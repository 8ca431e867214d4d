/// The terms of a request under one agreement, as far as they can be told; nil is missing.
struct Resolution {
  let channels: [Channel]?
  let territories: [Territory]?
  let languages: [Language]?
  let lastDay: CalendarDate?
  let audience: Int?
  let missing: [MissingTerm]

  /// Fills in what the request does not give.
  ///
  /// A list is the agreement's only value, else its default. The last day is that of the
  /// agreement's default term, never past its end, else its end. The audience is the partner's; it
  /// is missed only when the price depends on it.
  init(
    _ request: RequestedTerms, under agreement: Agreement, in situation: Situation,
    from firstDay: CalendarDate, audienceNeeded: Bool
  ) {
    let article = situation.article
    let spoken = agreement.languages(of: article)
    channels = pick(request.channels, agreement.channels, agreement.defaults.channels)
    territories = pick(request.territories, agreement.territories, agreement.defaults.territories)
    languages = pick(request.languages, spoken, agreement.defaults.languages)
    lastDay = request.until ?? agreement.lastDay(from: firstDay)
    audience = request.audience ?? situation.partner.audience
    let choices: [(MissingTerm.Name, Bool, [String])] = [
      (.channel, channels == nil, agreement.channels.map(\.rawValue)),
      (.territory, territories == nil, agreement.territories.map(\.code)),
      (.language, languages == nil, spoken.map(\.tag)),
      (.until, lastDay == nil, []),
      (.audience, audienceNeeded && audience == nil, []),
    ]
    missing = choices.filter(\.1).map { MissingTerm(name: $0.0, choices: $0.2) }
  }
}

/// What was asked, else the only value, else the default; nil when a choice is left.
private func pick<Value>(_ asked: [Value], _ all: [Value], _ standing: [Value]?) -> [Value]? {
  if !asked.isEmpty { return asked }
  if all.count == 1 { return all }
  return standing.flatMap { $0.isEmpty ? nil : $0 }
}

extension Agreement {
  /// The last day of a license that does not name one; nil when the agreement does not say either.
  fileprivate func lastDay(from firstDay: CalendarDate) -> CalendarDate? {
    guard let defaultTermMonths else { return until }
    let term = max(firstDay, firstDay.adding(months: defaultTermMonths).adding(days: -1))
    return until.map { min($0, term) } ?? term
  }
}
