import ArgumentParser
import Ledger
import Licensing
import LicensingDesk
import StrictJSON

struct PartnerGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "partner",
    abstract: "Add, list, show, suspend, resume and erase partners.",
    discussion: """
      Example:
        imprimatur partner add northern-courier --name "Northern Courier" \\
          --audience 250000
      """,
    subcommands: [
      PartnerAddCommand.self, PartnerListCommand.self, PartnerShowCommand.self,
      PartnerSuspendCommand.self, PartnerResumeCommand.self, PartnerEraseCommand.self,
    ])
}

struct PartnerAddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Add a partner, or change the data given of one that is there.",
    discussion: """
      Example:
        imprimatur partner add northern-courier --name "Northern Courier" \\
          --url https://courier.example/ --audience 250000 --class editorial
      """)

  @Argument(help: "The partner's id.", transform: Parse.id)
  var id: PartnerID
  @Option(help: "Its name, as it appears in records.")
  var name: String?
  @Option(help: "Its own address: its identifier in records.")
  var url: String?
  @Option(parsing: .unconditional, help: "How many people it reaches.", transform: Parse.count)
  var audience: Int?
  @Option(
    name: .customLong("class"),
    help: "What it uses articles for: editorial (the default), corporate, education, charity.",
    transform: Parse.useClass)
  var useClass: UseClass?
  @Option(help: "Whom to reach there; can be erased, unlike the name.")
  var contact: String?
  @OptionGroup var home: HomeOptions
  @OptionGroup var actor: ActorOptions
  @OptionGroup var json: JSONOption

  func run() throws {
    var input = PartnerInput(id: id)
    input.name = name
    input.url = url
    input.audience = audience
    input.useClass = useClass
    input.contact = contact
    let (partner, addition) = try home.open(.writing).addPartner(
      input, actor: actor.name(home), now: currentTime())
    if json.isOn { return try Console.print(json: Views.partner(partner)) }
    try Console.print("\(addition.rawValue) \(partner.id)")
    let named = contact.flatMap { $0.isEmpty ? nil : KeptText.text($0) }
    try Console.print(listing(partner, contact: named))
    if addition == .added {
      Console.hint(
        "add what it may license with \""
          + typed("agreement add ID --partner \(partner.id) --rate-card ID --channel web …") + "\"")
    }
  }
}

struct PartnerListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the partners.",
    discussion: """
      Example:
        imprimatur partner list
      """)

  @OptionGroup var home: HomeOptions
  @OptionGroup var json: JSONOption

  func run() throws {
    let partners = try home.open(.reading).partners()
    if json.isOn { return try Console.print(json: Views.array(partners.map(Views.partner))) }
    guard !partners.isEmpty else {
      Console.note("no partners yet")
      return Console.hint("add one with \"" + typed("partner add ID --name …") + "\"")
    }
    var table = Table([
      ("id", .left), ("class", .left), ("audience", .right), ("state", .left), ("name", .left),
    ])
    for partner in partners {
      table.add([
        partner.id.text, partner.useClass.rawValue, partner.audience.map(String.init) ?? "",
        partner.isSuspended ? "suspended" : "active", partner.name,
      ])
    }
    try Console.print(table.text)
  }
}

struct PartnerShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show a partner and its agreements.",
    discussion: """
      Example:
        imprimatur partner show northern-courier
      """)

  @Argument(help: "The partner's id.")
  var id: String
  @OptionGroup var home: HomeOptions
  @OptionGroup var json: JSONOption

  func run() throws {
    let (partner, agreements, contact) = try home.open(.reading).partner(id)
    if json.isOn {
      guard case .object(let members) = Views.partner(partner).content else { return }
      return try Console.print(
        json: Views.object(
          members.map { ($0.name, $0.value) } + [
            ("contact", .text(contact?.text)), ("agreements", Views.array(agreements.map(\.json))),
          ]))
    }
    try Console.print(partner.id.text)
    try Console.print(listing(partner, contact: contact))
    for agreement in agreements {
      try Console.print("agreement \(agreement.id)")
      try Console.print(listing(agreement))
    }
  }
}

struct PartnerSuspendCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "suspend",
    abstract: "License nothing to a partner until it is resumed.",
    discussion: """
      Example:
        imprimatur partner suspend northern-courier --reason "invoices overdue"
      """)

  @OptionGroup var change: SuspensionOptions

  func run() throws { try change.run(suspended: true) }
}

struct PartnerResumeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "resume",
    abstract: "End the suspension of a partner.",
    discussion: """
      Example:
        imprimatur partner resume northern-courier --reason "paid"
      """)

  @OptionGroup var change: SuspensionOptions

  func run() throws { try change.run(suspended: false) }
}

struct SuspensionOptions: ParsableArguments {
  @Argument(help: "The partner's id.")
  var id: String
  @Option(help: "Why; kept in the ledger.")
  var reason: String?
  @OptionGroup var home: HomeOptions
  @OptionGroup var actor: ActorOptions
  @OptionGroup var json: JSONOption

  func run(suspended: Bool) throws {
    let (partner, changed) = try home.open(.writing).suspendPartner(
      id, suspended, reason: reason, actor: actor.name(home), now: currentTime())
    if json.isOn { return try Console.print(json: Views.partner(partner)) }
    try Console.print(
      "\(partner.id) is \(suspended ? "suspended" : "active")"
        + (changed ? "" : " (it was before; nothing written)"))
  }
}

/// A partner as lines for a person.
func listing(_ partner: Partner, contact: KeptText? = nil) -> String {
  var listing = Listing()
  listing.add("name", partner.name)
  listing.add("url", partner.url)
  listing.add("audience", partner.audience.map(String.init))
  listing.add("class", partner.useClass.rawValue)
  if let contact {
    listing.add("contact", contact.text ?? (contact == .missing ? "missing" : "erased"))
  }
  listing.add("state", partner.isSuspended ? "suspended" : "active")
  return listing.text
}

/// An agreement as lines for a person.
func listing(_ agreement: Agreement) -> String {
  var listing = Listing()
  listing.add("partner", agreement.partner.text)
  listing.add("sections", agreement.sections?.joined(separator: ", "))
  listing.add("channels", agreement.channels.map(\.rawValue).joined(separator: ", "))
  listing.add("territories", agreement.territories.map(\.code).joined(separator: ", "))
  listing.add("languages", agreement.languages?.map(\.tag).joined(separator: ", "))
  listing.add("from", agreement.from?.text)
  listing.add("until", agreement.until.map { "\($0.text), inclusive" })
  listing.add(
    "default term", agreement.defaultTermMonths.map { "\($0) month\($0 == 1 ? "" : "s")" })
  listing.add("edits", agreement.editsAllowed ? "allowed" : "none")
  switch agreement.pricePlan {
  case .rateCard(let card): listing.add("price", "rate card \(card)")
  case .free: listing.add("price", "free")
  }
  return listing.text
}
