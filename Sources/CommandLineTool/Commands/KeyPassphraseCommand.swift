import ArgumentParser
import Ledger
import LicenseRecord
import LicensingDesk
import StrictJSON

struct KeyPassphraseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "passphrase",
    abstract: "Put the private keys of the home under a passphrase, another one or none.",
    discussion: """
      All of them: a home has one passphrase. On a terminal it is asked for, the old one \
      first; a program names files that only you can read. Stopped half-way, it is \
      finished by the same command again.

      Example:
        imprimatur key passphrase --new-passphrase-file next
        imprimatur key passphrase --none
      """)

  @Option(help: "A file whose first line is the new passphrase.")
  var newPassphraseFile: String?
  @Flag(help: "Take the passphrase off.")
  var none = false
  @OptionGroup var passphrase: PassphraseOptions
  @OptionGroup var home: HomeOptions

  func validate() throws {
    guard newPassphraseFile == nil || !none else {
      throw ValidationError("--new-passphrase-file and --none exclude each other\ngive one of them")
    }
  }

  func run() throws {
    guard none || newPassphraseFile != nil || TerminalPassphrase.isThere else {
      throw ValidationError(
        "the new passphrase is not given, and there is no terminal to ask on\ngive "
          + "--new-passphrase-file FILE, or --none to take it off")
    }
    let files = try home.open(.writing, passphrase.source).changePassphrase { try next() }
    for file in files {
      try Console.print("\(file.displayed) is \(none ? "under no passphrase" : "protected")")
    }
    if !none {
      Console.hint("without the passphrase the keys are lost: keep it somewhere else too")
    }
  }

  private func next() throws -> Passphrase? {
    if none { return nil }
    if let newPassphraseFile { return try PassphraseSource.read(newPassphraseFile) }
    return try TerminalPassphrase.askTwice("The new passphrase")
  }
}
