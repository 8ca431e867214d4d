import ArgumentParser
import Ledger
import LicensingDesk
import StrictJSON

struct KeyRevokeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "revoke",
    abstract: "Revoke a key that somebody else may have; sign anew what rests on it.",
    discussion: """
      Cannot be undone. Every license whose record the key signed, and which has neither \
      ended nor been revoked, gets its record signed by the key that signs now: the same \
      number and terms, no new fee. Give the new records to the partners: license show \
      NUMBER --out DIR. The old ones count only with proof that they are older, by a \
      witness or a timestamp. The key that signs needs a successor first.

      Example:
        imprimatur key revoke THUMBPRINT --reason "a copy was lost"
      """)

  @Argument(help: "The key's thumbprint, or its beginning.")
  var key: String
  @Option(help: "Why; kept in the ledger, not in what is published.")
  var reason: String
  @Flag(help: "Say what would be done; write nothing.")
  var dryRun = false
  @OptionGroup var passphrase: PassphraseOptions
  @OptionGroup var home: HomeOptions
  @OptionGroup var actor: ActorOptions
  @OptionGroup var json: JSONOption

  func run() throws {
    let isInteractive = Console.isInteractive
    let change = try home.open(dryRun ? .reading : .writing, passphrase.source).revokeKey(
      key, reason: reason, isDryRun: dryRun, actor: actor.name(home), now: currentTime()
    ) { done, total in
      if isInteractive { Console.note("signed \(done) of \(total) records anew") }
    }
    if json.isOn { return try Console.print(json: KeyView.json(change)) }
    try show(change)
  }

  private func show(_ change: KeyChange) throws {
    let (thumbprint, words) = (change.key.name.thumbprint, StateWords(isDryRun: dryRun))
    guard change.changed else {
      return try Console.print("\(thumbprint) is revoked (it was before; nothing written)")
    }
    try Console.print(words.start + "\(thumbprint) \(words.becomes) revoked")
    for license in change.reissued {
      try Console.print("\(license.number) \(words.becomes) signed anew")
    }
    if let first = change.reissued.first, !dryRun {
      Console.hint(
        "give the new records to the partners: \""
          + typed("license show \(first.number) --out DIR") + "\"")
    }
    words.hint()
  }
}
