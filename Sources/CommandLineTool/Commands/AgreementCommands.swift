import ArgumentParser
import Ledger
import Licensing
import LicensingDesk
import StrictJSON

struct AgreementGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "agreement",
    abstract: "Add, list and show agreements: what a partner may license, and at what price.",
    discussion: """
      Example:
        imprimatur agreement add courier-web --partner northern-courier \\
          --rate-card standard --channel web --territory GBR --default-term 12m
      """,
    subcommands: [
      AgreementAddCommand.self, AgreementListCommand.self, AgreementShowCommand.self,
    ])
}

struct AgreementAddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Add an agreement, from a document or from options.",
    discussion: """
      With --partner the argument is the id of the new agreement; without it, a \
      document by Schemas/agreement.schema.json. Edits are not allowed unless the \
      document says so.

      Example:
        imprimatur agreement add courier-web --partner northern-courier \\
          --rate-card standard --channel web --territory GBR --default-term 12m
      """)

  @Argument(help: "The id of the new agreement, or a document's file (- for standard input).")
  var name: String
  @Option(help: "With whom it is made.", transform: Parse.id)
  var partner: PartnerID?
  @Option(help: "The rate card that prices it.", transform: Parse.id)
  var rateCard: RateCardID?
  @Flag(help: "Licenses under it cost nothing.")
  var free = false
  @Option(help: "A channel it covers. May be repeated.", transform: Parse.channel)
  var channel: [Channel] = []
  @Option(help: "A country it covers, or \"world\". May be repeated.", transform: Parse.territory)
  var territory: [Territory] = []
  @Option(help: "A section it is limited to. May be repeated.")
  var section: [String] = []
  @Option(
    help: "A language it is limited to (else each article's own). May be repeated.",
    transform: Parse.language)
  var language: [Language] = []
  @Option(parsing: .unconditional, help: "Its first day.", transform: Parse.date)
  var from: CalendarDate?
  @Option(parsing: .unconditional, help: "Its last day, inclusive.", transform: Parse.date)
  var until: CalendarDate?
  @Option(
    parsing: .unconditional,
    help: "How long a license runs when nothing else is asked, such as 12m.",
    transform: Parse.term)
  var defaultTerm: Int?
  @OptionGroup var home: HomeOptions
  @OptionGroup var actor: ActorOptions
  @OptionGroup var json: JSONOption

  func validate() throws {
    guard partner != nil else {
      let hasOptions =
        rateCard != nil || free || !channel.isEmpty || !territory.isEmpty || !section.isEmpty
        || !language.isEmpty || from != nil || until != nil || defaultTerm != nil
      if hasOptions { throw ValidationError("missing --partner\ngive --partner ID") }
      return
    }
    guard (rateCard != nil) != free else {
      throw ValidationError("it needs one price\ngive either --rate-card ID or --free")
    }
    guard !channel.isEmpty else {
      throw ValidationError("missing --channel\ngive --channel, at least once")
    }
    guard !territory.isEmpty else {
      throw ValidationError("missing --territory\ngive --territory, at least once")
    }
    if let from, let until, until < from {
      throw ValidationError("--until \(until) is before --from \(from)\ngive a later --until")
    }
  }

  func run() throws {
    let desk = try home.open(.writing)
    let actor = try actor.name(home)
    let (agreement, addition) =
      if let partner {
        try desk.addAgreement(try agreement(with: partner), actor: actor, now: currentTime())
      } else {
        try reading(.agreement) {
          try desk.addAgreement(
            InputFile.read(name, limit: JSONLimits.document.bytes), source: name, actor: actor,
            now: currentTime())
        }
      }
    if json.isOn { return try Console.print(json: agreement.json) }
    try Console.print("\(addition.rawValue) \(agreement.id)")
    try Console.print(listing(agreement))
    Console.hint(
      "request a license with \""
        + typed("license request ARTICLE --partner \(agreement.partner)") + "\"")
  }

  private func agreement(with partner: PartnerID) throws -> Agreement {
    guard let id = AgreementID(name) else {
      throw DeskError.invalid(
        name: "agreement id", value: name,
        expected: "lower-case letters, digits, \".\", \"_\", \"-\", at most 64")
    }
    return Agreement(
      id: id, partner: partner, sections: section.isEmpty ? nil : section,
      channels: RequestedTerms(channels: channel).channels,
      territories: Array(Set(territory)).sorted(),
      languages: language.isEmpty ? nil : RequestedTerms(languages: language).languages,
      defaults: .init(channels: nil, territories: nil, languages: nil), from: from, until: until,
      defaultTermMonths: defaultTerm, editsAllowed: false,
      pricePlan: rateCard.map { .rateCard($0) } ?? .free)
  }
}

struct AgreementListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the agreements.",
    discussion: """
      Example:
        imprimatur agreement list
      """)

  @OptionGroup var home: HomeOptions
  @OptionGroup var json: JSONOption

  func run() throws {
    let agreements = try home.open(.reading).agreements()
    if json.isOn { return try Console.print(json: Views.array(agreements.map(\.json))) }
    guard !agreements.isEmpty else {
      Console.note("no agreements yet")
      return Console.hint(
        "add one with \"" + typed("agreement add ID --partner ID --rate-card ID --channel web …")
          + "\"")
    }
    var table = Table([
      ("id", .left), ("partner", .left), ("channels", .left), ("territories", .left),
      ("until", .left), ("price", .left),
    ])
    for agreement in agreements {
      let price =
        if case .rateCard(let card) = agreement.pricePlan { card.text } else { "free" }
      table.add([
        agreement.id.text, agreement.partner.text,
        agreement.channels.map(\.rawValue).joined(separator: ", "),
        agreement.territories.map(\.code).joined(separator: ", "),
        agreement.until?.text ?? "open", price,
      ])
    }
    try Console.print(table.text)
  }
}

struct AgreementShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show an agreement.",
    discussion: """
      Example:
        imprimatur agreement show northern-courier-web
      """)

  @Argument(help: "The agreement's id.")
  var id: String
  @OptionGroup var home: HomeOptions
  @OptionGroup var json: JSONOption

  func run() throws {
    let agreement = try home.open(.reading).agreement(id)
    if json.isOn { return try Console.print(json: agreement.json) }
    try Console.print(agreement.id.text)
    try Console.print(listing(agreement))
  }
}
