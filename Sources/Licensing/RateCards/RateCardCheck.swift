/// What must hold for a rate card to price anything it is asked for.
enum RateCardCheck {
  /// The first fault in the order of the document, or nil.
  static func fault(in card: RateCard) -> RateCardFault? {
    negativeFactor(in: card) ?? wrongCount(in: card) ?? wrongMoney(in: card)
      ?? wrongBands(card.audience.map(\.below), at: "/audience", limit: "below")
      ?? wrongBands(card.duration.map(\.upToMonths), at: "/duration", limit: "upToMonths")
  }

  private static func negativeFactor(in card: RateCard) -> RateCardFault? {
    let numbers = card.numbers
    return numbers.first { $0.value < .zero }.map {
      RateCardFault(place: $0.place, problem: "\($0.value) is negative")
    }
  }

  private static func wrongCount(in card: RateCard) -> RateCardFault? {
    if card.base.wordsIncluded < 0 {
      return RateCardFault(
        place: "/base/wordsIncluded", problem: "\(card.base.wordsIncluded) is negative")
    }
    if let days = card.paymentDays, days < 0 {
      return RateCardFault(place: "/paymentDays", problem: "\(days) is negative")
    }
    return nil
  }

  private static func wrongMoney(in card: RateCard) -> RateCardFault? {
    for (place, money) in [("/minimum", card.minimum), ("/handling", card.handling)] {
      guard let money else { continue }
      if money.currency != card.currency {
        return RateCardFault(place: place, problem: "\(money) is not in \(card.currency)")
      }
      if money.minorUnits < 0 {
        return RateCardFault(place: place, problem: "\(money.amount) is negative")
      }
    }
    return nil
  }

  /// Bands must ascend from above zero and end with an open one, so that every number lies in
  /// exactly one.
  private static func wrongBands(
    _ limits: [Int?], at place: String, limit name: String
  ) -> RateCardFault? {
    var previous = 0
    for (index, limit) in limits.enumerated() {
      let isLast = index == limits.count - 1
      guard let limit else {
        if isLast { continue }
        return RateCardFault(
          place: "\(place)/\(index)", problem: "only the last band may have no \"\(name)\"")
      }
      let here = "\(place)/\(index)/\(name)"
      if isLast { return RateCardFault(place: here, problem: "the last band must be open") }
      guard limit > previous else {
        return RateCardFault(place: here, problem: "\(limit) is not above \(previous)")
      }
      previous = limit
    }
    return nil
  }
}

extension RateCard {
  /// Every factor and price with its place, in the order of the document.
  fileprivate var numbers: [(place: String, value: ExactDecimal)] {
    var list = [("/base/amount", base.amount), ("/base/perWord", base.perWord)]
    list += channels.keys.sorted().compactMap { key in
      channels[key].map { ("/channels/\(key.rawValue)", $0) }
    }
    list += audience.enumerated().map { ("/audience/\($0)/factor", $1.factor) }
    list += [
      ("/territory/one", territory.one), ("/territory/several", territory.several),
      ("/territory/world", territory.world), ("/additionalLanguage", additionalLanguage),
    ]
    list += duration.enumerated().map { ("/duration/\($0)/factor", $1.factor) }
    list += [("/exclusive", exclusive)]
    list += UseClass.allCases.compactMap { key in
      classes?[key].map { ("/classes/\(key.rawValue)", $0) }
    }
    return list + [("/image", image)]
  }
}
