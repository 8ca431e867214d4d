import ArgumentParser
import Ledger
import Licensing
import LicensingDesk
import StrictJSON

struct RateCardGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rate-card",
    abstract: "Add, list and show rate cards, versioned by effective date.",
    discussion: """
      Example:
        imprimatur rate-card example > card.json
        imprimatur rate-card add card.json
      """,
    subcommands: [
      RateCardAddCommand.self, RateCardListCommand.self, RateCardShowCommand.self,
      RateCardExampleCommand.self,
    ])
}

struct RateCardAddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Add a rate card, or a version of one with another effective date.",
    discussion: """
      The form is in Schemas/rate-card.schema.json.

      Example:
        imprimatur rate-card add card.json
      """)

  @Argument(help: "The file, or - for standard input.")
  var file: String
  @OptionGroup var home: HomeOptions
  @OptionGroup var actor: ActorOptions
  @OptionGroup var json: JSONOption

  func run() throws {
    let bytes = try InputFile.read(file, limit: JSONLimits.document.bytes)
    let (card, addition) = try reading(.rateCard) {
      try home.open(.writing).addRateCard(
        bytes, source: file, actor: actor.name(home), now: currentTime())
    }
    if json.isOn { return try Console.print(json: card.json) }
    try Console.print(
      "\(addition.rawValue) \(card.id), effective from \(card.effectiveFrom.text), "
        + card.currency.code)
  }
}

struct RateCardListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List all versions of every rate card.",
    discussion: """
      Example:
        imprimatur rate-card list
      """)

  @OptionGroup var home: HomeOptions
  @OptionGroup var json: JSONOption

  func run() throws {
    let cards = try home.open(.reading).rateCards()
    if json.isOn { return try Console.print(json: Views.array(cards.map(\.json))) }
    guard !cards.isEmpty else {
      Console.note("no rate cards yet")
      return Console.hint(
        "start from ours: \"" + typed("rate-card example", needsHome: false) + " > card.json\"")
    }
    var table = Table([
      ("id", .left), ("effective from", .left), ("currency", .left), ("base", .right),
      ("words", .right), ("per word", .right), ("rounding", .left),
    ])
    for card in cards {
      let digits = card.currency.exponent
      table.add([
        card.id.text, card.effectiveFrom.text, card.currency.code,
        card.base.amount.text(minimumFraction: digits), "\(card.base.wordsIncluded)",
        card.base.perWord.text(minimumFraction: digits), card.rounding.rawValue,
      ])
    }
    try Console.print(table.text)
  }
}

struct RateCardShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show a rate card's latest version as the document it is.",
    discussion: """
      Example:
        imprimatur rate-card show standard
      """)

  @Argument(help: "The card's id.")
  var id: String
  @OptionGroup var home: HomeOptions
  @OptionGroup var json: JSONOption

  func run() throws {
    guard let card = try home.open(.reading).rateCards(id).last else { return }
    try Console.print(json: card.json)
  }
}

struct RateCardExampleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "example",
    abstract: "Print a rate card to start from.",
    discussion: """
      Example:
        imprimatur rate-card example > card.json
      """)

  @OptionGroup var json: JSONOption

  func run() throws { try Console.print(json: RateCard.example.json) }
}
