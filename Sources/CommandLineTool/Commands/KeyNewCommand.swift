import ArgumentParser
import Ledger
import LicensingDesk
import StrictJSON

struct KeyNewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Make a key that waits: it is published first, and signs after key rotate.",
    discussion: """
      Its private half goes to the keys folder of the home, under a passphrase when one \
      is given or when the keys there have one. Publish it, give partners a day to fetch \
      it, then let it sign.

      Example:
        imprimatur key new
        imprimatur key new --role log
      """)

  @Option(help: "What it signs: license or log.", transform: Parse.role)
  var role = KeyRecord.Role.license
  @OptionGroup var passphrase: PassphraseOptions
  @OptionGroup var home: HomeOptions
  @OptionGroup var actor: ActorOptions
  @OptionGroup var json: JSONOption

  func run() throws {
    let desk = try home.open(.writing, passphrase.source)
    let key = try desk.addKey(role, actor: actor.name(home), now: currentTime())
    if json.isOn { return try Console.print(json: KeyView.json(key)) }
    try Console.print("made the \(role.rawValue) key \(key.name.thumbprint), which waits")
    let option = role == .log ? " --role log" : ""
    Console.hint(
      "publish it with \"" + typed("publish DIR")
        + "\", give partners a day, then let it sign with "
        + "\"" + typed("key rotate\(option)") + "\"")
    Console.hint(
      "keep a copy of the home's \(HomeLocation.privateKey(key.name)) where nobody else can read it"
    )
  }
}
