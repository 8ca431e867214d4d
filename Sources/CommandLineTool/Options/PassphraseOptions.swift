import ArgumentParser
import Foundation
import LicensingDesk

/// Where the passphrase of private keys comes from.
struct PassphraseOptions: ParsableArguments {
  @Option(
    name: .customLong("passphrase-file"),
    help: "A file whose first line is the keys' passphrase (else IMPRIMATUR_PASSPHRASE_FILE).")
  var file: String?

  var source: PassphraseSource { PassphraseOptions.source(file) }

  /// The file that is named, by option or environment; else a person is asked.
  static func source(_ file: String? = nil) -> PassphraseSource {
    let named = getenv("IMPRIMATUR_PASSPHRASE_FILE").map { String(cString: $0) }
    if let file = file ?? named, !file.isEmpty { return .file(path: file) }
    return .prompt { path in
      guard TerminalPassphrase.isThere else { throw DeskError.locked(path: path) }
      do {
        return try TerminalPassphrase.ask("The passphrase of \(path)")
      } catch TerminalPassphrase.Fault.empty {
        throw DeskError.wrongPassphrase(path: path)
      }
    }
  }
}
