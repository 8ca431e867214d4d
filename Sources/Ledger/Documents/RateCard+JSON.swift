public import Licensing
public import StrictJSON

extension RateCard {
  /// The card as a document (`Schemas/rate-card.schema.json`).
  public var json: JSON {
    var members: [(String, JSON)] = [
      ("id", .text(id.text)), ("effectiveFrom", .text(effectiveFrom.text)),
      ("currency", .text(currency.code)), ("rounding", .text(rounding.rawValue)),
      (
        "base",
        .object([
          ("amount", amountText(base.amount)), ("wordsIncluded", .integer(base.wordsIncluded)),
          ("perWord", amountText(base.perWord)),
        ])
      ),
      (
        "channels",
        .object(channels.sorted { $0.key < $1.key }.map { ($0.key.rawValue, factorText($0.value)) })
      ),
      ("audience", JSON(.array(audience.map { band("below", $0.below, $0.factor) }))),
      (
        "territory",
        .object([
          ("one", factorText(territory.one)), ("several", factorText(territory.several)),
          ("world", factorText(territory.world)),
        ])
      ),
      ("additionalLanguage", factorText(additionalLanguage)),
      ("duration", JSON(.array(duration.map { band("upToMonths", $0.upToMonths, $0.factor) }))),
      ("exclusive", factorText(exclusive)),
    ]
    if let classes {
      let sorted = classes.sorted { $0.key.rawValue < $1.key.rawValue }
      members.append(("classes", .object(sorted.map { ($0.key.rawValue, factorText($0.value)) })))
    }
    members.append(("image", amountText(image)))
    if let minimum { members.append(("minimum", .text(minimum.amount))) }
    if let handling { members.append(("handling", .text(handling.amount))) }
    if let paymentDays { members.append(("paymentDays", .integer(paymentDays))) }
    return .object(members)
  }

  private func amountText(_ value: ExactDecimal) -> JSON {
    .text(value.text(minimumFraction: currency.exponent))
  }

  private func factorText(_ value: ExactDecimal) -> JSON { .text(value.text(minimumFraction: 1)) }

  private func band(_ name: String, _ bound: Int?, _ factor: ExactDecimal) -> JSON {
    .object((bound.map { [(name, .integer($0))] } ?? []) + [("factor", factorText(factor))])
  }

  /// Reads a card document.
  ///
  /// - Throws: A ``DocumentError`` with the path of the first fault, also for what
  ///   no schema can express: an unknown currency, bands out of order.
  public init(reading json: JSON) throws(DocumentError) {
    var card = try ObjectReader(json)
    let currency = try card.parsed("currency", "an ISO 4217 currency code") { Currency($0) }
    let id = try card.parsed("id", idForm) { RateCardID($0) }
    let effective = try card.parsed("effectiveFrom", dateForm) { CalendarDate($0) }
    let rounding = try card.parsed("rounding", "one of \(choices(RoundingMode.allCases))") {
      RoundingMode(rawValue: $0)
    }
    let base = try RateCard.readBase(&card)
    let channels = try RateCard.readFactors(card.object("channels"), Channel.init(rawValue:))
    let audience = try card.objects("audience").map(RateCard.readAudience)
    let territory = try RateCard.readTerritory(card.object("territory"))
    let additionalLanguage = try card.decimal("additionalLanguage")
    let duration = try card.objects("duration").map(RateCard.readDuration)
    let exclusive = try card.decimal("exclusive")
    let classes: [UseClass: ExactDecimal]? =
      if let reader = try card.optionalObject("classes") {
        try RateCard.readFactors(reader, UseClass.init(rawValue:))
      } else { nil }
    let image = try card.decimal("image")
    let minimum = try card.money("minimum", currency)
    let handling = try card.money("handling", currency)
    let paymentDays = try card.optionalTally("paymentDays")
    try card.finish()
    do {
      try self.init(
        id: id, effectiveFrom: effective, currency: currency, rounding: rounding, base: base,
        channels: channels, audience: audience, territory: territory,
        additionalLanguage: additionalLanguage, duration: duration, exclusive: exclusive,
        classes: classes, image: image, minimum: minimum, handling: handling,
        paymentDays: paymentDays)
    } catch {
      throw DocumentError(path: "", position: json.position, problem: "\(error)")
    }
  }

  private static func readBase(_ card: inout ObjectReader) throws(DocumentError) -> Base {
    var reader = try card.object("base")
    let base = Base(
      amount: try reader.decimal("amount"), wordsIncluded: try reader.tally("wordsIncluded"),
      perWord: try reader.decimal("perWord"))
    try reader.finish()
    return base
  }

  private static func readTerritory(_ object: ObjectReader) throws(DocumentError)
    -> TerritoryFactors
  {
    var reader = object
    let factors = TerritoryFactors(
      one: try reader.decimal("one"), several: try reader.decimal("several"),
      world: try reader.decimal("world"))
    try reader.finish()
    return factors
  }

  private static func readAudience(_ object: ObjectReader) throws(DocumentError) -> AudienceBand {
    var reader = object
    let band = AudienceBand(
      below: try reader.optionalTally("below"), factor: try reader.decimal("factor"))
    try reader.finish()
    return band
  }

  private static func readDuration(_ object: ObjectReader) throws(DocumentError) -> DurationBand {
    var reader = object
    let band = DurationBand(
      upToMonths: try reader.optionalTally("upToMonths"), factor: try reader.decimal("factor"))
    try reader.finish()
    return band
  }

  private static func readFactors<Key: Hashable & CaseIterable & RawRepresentable<String>>(
    _ object: ObjectReader, _ key: (String) -> Key?
  ) throws(DocumentError) -> [Key: ExactDecimal] {
    var reader = object
    var factors: [Key: ExactDecimal] = [:]
    for candidate in Key.allCases where reader.optional(candidate.rawValue) != nil {
      factors[candidate] = try reader.decimal(candidate.rawValue)
    }
    try reader.finish()
    guard !factors.isEmpty else {
      throw DocumentError(
        path: reader.path, position: reader.position, problem: "at least one factor is needed")
    }
    return factors
  }
}
