import ArgumentParser
import Ledger
import Licensing
import LicensingDesk
import StrictJSON

struct KeyRetireCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "retire",
    abstract: "Set until when a key counts that signs no longer.",
    discussion: """
      A license key counts until the last license that it signed has ended; so nothing \
      that stands becomes invalid. A log key is left out of the policy from now on: log \
      proofs under its checkpoints are written anew with license show --proof.

      Example:
        imprimatur key retire THUMBPRINT
      """)

  @Argument(help: "The key's thumbprint, or its beginning.")
  var key: String
  @Flag(help: "Say what would be done; write nothing.")
  var dryRun = false
  @OptionGroup var passphrase: PassphraseOptions
  @OptionGroup var home: HomeOptions
  @OptionGroup var actor: ActorOptions
  @OptionGroup var json: JSONOption

  func run() throws {
    let change = try home.open(dryRun ? .reading : .writing, passphrase.source).retireKey(
      key, isDryRun: dryRun, actor: actor.name(home), now: currentTime())
    if json.isOn { return try Console.print(json: KeyView.json(change)) }
    let (thumbprint, words) = (change.key.name.thumbprint, StateWords(isDryRun: dryRun))
    let until = "it counts until \(change.key.expires?.text ?? "")"
    guard change.changed else {
      return try Console.print(
        "\(thumbprint) is retired, \(until) (it was before; nothing written)")
    }
    try Console.print(words.start + "\(thumbprint) \(words.becomes) retired: \(until)")
    words.hint()
  }
}
