public import Licensing
public import StrictJSON

extension Agreement {
  /// The agreement as a document (`Schemas/agreement.schema.json`).
  public var json: JSON {
    var members: [(String, JSON)] = [("id", .text(id.text)), ("partner", .text(partner.text))]
    if let sections { members.append(("sections", .texts(sections))) }
    members.append(("channels", .texts(channels.map(\.rawValue))))
    members.append(("territories", .texts(territories.map(\.code))))
    if let languages { members.append(("languages", .texts(languages.map(\.tag)))) }
    if !defaults.isEmpty { members.append(("defaults", defaults.json)) }
    members += optional("from", from?.text) + optional("until", until?.text)
    members += optional("defaultTerm", defaultTermMonths.map { "\($0)m" })
    members.append(("edits", .text(editsAllowed ? "allowed" : "none")))
    switch pricePlan {
    case .rateCard(let card):
      members.append(("pricePlan", .object([("rateCard", .text(card.text))])))
    case .free:
      members.append(("pricePlan", .object([("free", JSON(.bool(true)))])))
    }
    return .object(members)
  }

  /// Reads an agreement document.
  ///
  /// - Throws: A ``DocumentError`` with the path of the first fault, also for what
  ///   no schema can express: an unknown territory, an end before the beginning.
  public init(reading json: JSON) throws(DocumentError) {
    var reader = try ObjectReader(json)
    let id = try reader.parsed("id", idForm) { AgreementID($0) }
    let partner = try reader.parsed("partner", idForm) { PartnerID($0) }
    let sections = try reader.optionalList("sections", sectionForm, sectionName)
    let channels = try reader.list("channels", channelForm, Channel.init(rawValue:))
    let territories = try reader.list("territories", territoryForm, territory)
    let languages = try reader.optionalList("languages", languageForm) { Language($0) }
    let defaults = try Agreement.readDefaults(&reader)
    let from = try reader.optionallyParsed("from", dateForm) { CalendarDate($0) }
    let until = try reader.optionallyParsed("until", dateForm) { CalendarDate($0) }
    if let from, let until, until < from {
      throw reader.error("until", "\(until.text) is before \"from\", \(from.text)")
    }
    let term = try reader.optionallyParsed("defaultTerm", termForm, termMonths)
    let edits = try reader.optionallyParsed("edits", "\"none\" or \"allowed\"") {
      ["none": false, "allowed": true][$0]
    }
    let plan = try Agreement.readPlan(reader.object("pricePlan"))
    try reader.finish()
    try Agreement.check(defaults, channels, territories, languages, reader)
    self.init(
      id: id, partner: partner, sections: sections, channels: channels, territories: territories,
      languages: languages, defaults: defaults, from: from, until: until,
      defaultTermMonths: term, editsAllowed: edits ?? false, pricePlan: plan)
  }

  private static func readDefaults(_ reader: inout ObjectReader) throws(DocumentError) -> Defaults {
    guard var defaults = try reader.optionalObject("defaults") else {
      return Defaults(channels: nil, territories: nil, languages: nil)
    }
    let read = Defaults(
      channels: try defaults.optionalList("channels", channelForm, Channel.init(rawValue:)),
      territories: try defaults.optionalList("territories", territoryForm, territory),
      languages: try defaults.optionalList("languages", languageForm) { Language($0) })
    try defaults.finish()
    return read
  }

  private static func readPlan(_ object: ObjectReader) throws(DocumentError) -> PricePlan {
    var reader = object
    let card = try reader.optionallyParsed("rateCard", idForm) { RateCardID($0) }
    let free = try reader.optionalBoolean("free")
    try reader.finish()
    switch (card, free) {
    case (let card?, nil): return .rateCard(card)
    case (nil, true): return .free
    default:
      throw reader.error("rateCard", "a price plan is either a rate card or \"free\": true")
    }
  }

  /// Defaults must be among what the agreement permits.
  private static func check(
    _ defaults: Defaults, _ channels: [Channel], _ territories: [Territory],
    _ languages: [Language]?, _ reader: ObjectReader
  ) throws(DocumentError) {
    let world = territories.contains(where: \.isWorld)
    let strays =
      (defaults.channels ?? []).filter { !channels.contains($0) }.map(\.rawValue)
      + (defaults.territories ?? []).filter { !world && !territories.contains($0) }.map(\.code)
      + (defaults.languages ?? []).filter { languages?.contains($0) == false }.map(\.tag)
    if let stray = strays.first {
      throw reader.error("defaults", "\"\(stray)\" is not among what the agreement permits")
    }
  }
}

extension Agreement.Defaults {
  var isEmpty: Bool { channels == nil && territories == nil && languages == nil }

  var json: JSON {
    .object(
      (channels.map { [("channels", .texts($0.map(\.rawValue)))] } ?? [])
        + (territories.map { [("territories", .texts($0.map(\.code)))] } ?? [])
        + (languages.map { [("languages", .texts($0.map(\.tag)))] } ?? []))
  }
}

private let sectionForm = "a section name of 1 to 64 characters on one line"
private let channelForm = "one of \(choices(Channel.allCases))"
private let territoryForm = "an ISO 3166-1 country code in capitals, or \"world\""
private let languageForm = "a known BCP 47 language tag"
private let termForm = "a number of months such as 12m"

/// Documents write a country in capitals; only people at a terminal may be loose.
private func territory(_ text: String) -> Territory? {
  guard text == "world" || text == text.uppercased() && text != "WORLD" else { return nil }
  return Territory(text)
}

private func sectionName(_ text: String) -> String? {
  (1...64).contains(text.unicodeScalars.count) && text == text.displayed ? text : nil
}

/// The months of a term such as `12m`: 1 to 999.
public func termMonths(_ text: String) -> Int? {
  guard text.hasSuffix("m"), (2...4).contains(text.utf8.count),
    text.utf8.dropLast().allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
    let months = Int(text.dropLast()), months > 0
  else { return nil }
  return months
}
