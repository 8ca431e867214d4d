import LicensingDesk
import StrictJSON

extension Words {
  /// The words for what is wrong with a private key's passphrase, or with the state of a key.
  init(key error: DeskError) {
    switch error {
    case .locked(let path):
      self.init(
        "the key \(path.displayed) takes a passphrase, and there is no terminal to ask on",
        hints: ["name a file that has it: \(Words.passphraseFile)"], exitCode: 64)
    case .wrongPassphrase(let path):
      self.init(
        "the passphrase does not open the key \(path.displayed)",
        hints: [
          "give the right one; if changing it was interrupted, finish that with \""
            + typed("key passphrase") + "\""
        ])
    case .passphraseFile(let path, let problem):
      self.init("the passphrase file \(path.displayed) cannot be used: ", problem)
    case .keyState(let key, let problem): self.init("\(key.displayed) ", problem)
    default: self.init("\(error)")
    }
  }

  private static let passphraseFile =
    "IMPRIMATUR_PASSPHRASE_FILE=FILE, or --passphrase-file FILE where a command has it"

  /// The words for what a person typed as a passphrase.
  init(typed fault: TerminalPassphrase.Fault) {
    switch fault {
    case .empty:
      self.init(
        "no passphrase was typed",
        hints: ["nothing was changed; take a passphrase off with --none"])
    case .different:
      self.init("the two passphrases are not the same", hints: ["nothing was changed; try again"])
    }
  }
}
