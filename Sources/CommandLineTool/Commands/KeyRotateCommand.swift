import ArgumentParser
import Ledger
import LicensingDesk
import StrictJSON

struct KeyRotateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rotate",
    abstract: "Let a key that waits sign, in the place of the one that signs now.",
    discussion: """
      The key before it stays listed, and what it signed stays good. A log key takes \
      over the log under the same name; the policy then has both keys.

      Example:
        imprimatur key rotate
        imprimatur key rotate --role log
      """)

  @Argument(help: "The key's thumbprint, or its beginning (else the only one that waits).")
  var key: String?
  @Option(help: "license or log (else license).", transform: Parse.role)
  var role: KeyRecord.Role?
  @Flag(help: "Say what would be done; write nothing.")
  var dryRun = false
  @OptionGroup var passphrase: PassphraseOptions
  @OptionGroup var home: HomeOptions
  @OptionGroup var actor: ActorOptions
  @OptionGroup var json: JSONOption

  func run() throws {
    let change = try home.open(dryRun ? .reading : .writing, passphrase.source).rotateKey(
      key, role: role, isDryRun: dryRun, actor: actor.name(home), now: currentTime())
    if json.isOn { return try Console.print(json: KeyView.json(change)) }
    let thumbprint = change.key.name.thumbprint
    let signs = change.key.role == .license ? "licenses" : "the log"
    guard change.changed else {
      return try Console.print("\(thumbprint) signs \(signs) (it did before; nothing written)")
    }
    let words = StateWords(isDryRun: dryRun)
    try Console.print(
      words.start + "\(thumbprint) \(dryRun ? "would sign" : "signs") \(signs)"
        + (dryRun ? "" : " now")
        + (change.previous.map { "; \($0.name.thumbprint) \(words.becomes) replaced" } ?? ""))
    words.hint()
  }
}
