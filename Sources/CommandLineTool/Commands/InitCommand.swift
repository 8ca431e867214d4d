import ArgumentParser
import Foundation
import Ledger
import Licensing
import LicensingDesk
import StrictJSON

/// The settings of a home, as options.
struct SettingOptions: ParsableArguments {
  @Option(help: "The publisher's name, as it appears in records and footers.")
  var publisher: String?

  @Option(help: "The publisher's web host, such as tribune.example.")
  var host: String?

  @Option(help: "The time zone that days and months are counted in, such as Europe/London.")
  var timeZone: String?

  @Option(
    help: "The currency of fees that no rate card names (ISO 4217).",
    transform: Parse.currency)
  var currency: Currency?

  @Option(help: "The language of articles that name none (else en).", transform: Parse.language)
  var language: Language?

  var request: HomeRequest {
    HomeRequest(
      publisher: publisher, host: host, timeZone: timeZone, currency: currency, language: language)
  }
}

struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Make a home: the ledger, the license key and the log key.",
    discussion: """
      With --passphrase-file the keys are protected from the start; without it they can \
      be later, with imprimatur key passphrase.

      Example:
        imprimatur init --publisher "The Harbor Tribune" --host tribune.example \\
          --time-zone Europe/London --currency EUR --example
      """)

  @OptionGroup var settings: SettingOptions
  @Flag(help: "Add an example article, partner, rate card and agreement.")
  var example = false
  @OptionGroup var passphrase: PassphraseOptions
  @OptionGroup var home: HomeOptions
  @OptionGroup var actor: ActorOptions
  @OptionGroup var json: JSONOption

  func run() throws {
    let location = home.newLocation
    let request = location.exists ? settings.request : try InitCommand.completed(settings.request)
    let creation = try Desk.create(
      location, request, passphrase: passphrase.source, withExample: example,
      actor: actor.given ?? ActorOptions.userName,
      now: currentTime())
    try show(creation, location)
  }

  /// Asks for what is not given, on a terminal only.
  private static func completed(_ request: HomeRequest) throws -> HomeRequest {
    var request = request
    guard isatty(0) == 1, isatty(2) == 1 else { return request }
    func ask(_ question: String) -> String? {
      Console.ask(question).flatMap { $0.isEmpty ? nil : $0 }
    }
    if request.publisher == nil { request.publisher = ask("The publisher's name") }
    if request.host == nil {
      request.host = ask("The publisher's web host, such as tribune.example")
    }
    if request.timeZone == nil { request.timeZone = ask("The time zone, such as Europe/London") }
    if request.currency == nil {
      request.currency = try ask("The currency, such as EUR").map(Parse.currency)
    }
    return request
  }

  private func show(_ creation: Desk.Creation, _ location: HomeLocation) throws {
    let (settings, status) =
      switch creation {
      case .made(let settings): (settings, "made")
      case .thereAlready(let settings): (settings, "already_there")
      }
    if json.isOn {
      return try Console.print(
        json: Views.object(
          [("status", .text(status)), ("home", .text(location.path))] + Views.settings(settings)))
    }
    let sentence = status == "made" ? "made the home" : "the home is there already:"
    try Console.print("\(sentence) \(location.path.displayed)")
    try Console.print(listing(settings))
    if status == "made" {
      InitCommand.hintNext(example)
    } else if example {
      Console.note("note: nothing was added; an example comes only with a new home")
    }
  }

  private static func hintNext(_ hasExample: Bool) {
    if hasExample {
      Console.hint(
        "try \"" + typed("license request harbor-ferry --partner northern-courier") + "\"")
    } else {
      Console.hint(
        "add an article with \"" + typed("article add FILE --url … --published …") + "\"")
      Console.hint("add a partner with \"" + typed("partner add ID --name …") + "\"")
    }
    Console.hint("keep a copy of the keys folder where nobody else can read it")
  }
}

/// Settings as lines for a person.
func listing(_ settings: HomeSettings) -> String {
  var listing = Listing()
  listing.add("publisher", settings.publisher)
  listing.add("host", settings.host)
  listing.add("time zone", settings.timeZone)
  listing.add("currency", settings.currency.code)
  listing.add("language", settings.language.tag)
  return listing.text
}
