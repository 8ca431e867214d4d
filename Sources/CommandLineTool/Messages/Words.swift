import Ledger
import LicenseRecord
import LicensingDesk
import StrictJSON

/// The words a person gets for an error: what is wrong with their own value, what to type.
///
/// Every message of the tools is made in this folder.
struct Words {
  let message: String
  var usage: String?
  var hints: [String] = []
  var exitCode: Int32 = 1

  /// The words for an error of ours; nil for the argument parser's own.
  init?(_ error: any Error) {
    switch error {
    case let error as DeskError: self.init(desk: error)
    case let error as LedgerError: self.init(ledger: error)
    case let error as ImportFault: self.init(import: error)
    case let error as UnknownCommand: self.init(unknown: error)
    case let error as RecordError:
      self.init(
        "no record can be made of these terms: \(error)",
        hints: ["nothing was written; see the price with \"" + typed("fee quote …") + "\""])
    case let error as ArticleFault: self.init(fault: error)
    case let error as DocumentFault: self.init(document: error)
    case let error as DocumentError: self.init("a document of the ledger is damaged: \(error)")
    case let error as JSONSyntaxError: self.init("a document of the ledger is damaged: \(error)")
    case let error as TerminalPassphrase.Fault: self.init(typed: error)
    case let error as KeyError:
      self.init("the key cannot be used: \(error)", hints: ["nothing was written"])
    case let error as Console.OutputLost:
      self.init(
        "standard output cannot be written: \(error.problem)",
        hints: [
          error.isEarly
            ? "nothing was done; send the output to a terminal, a file or /dev/null"
            : "what was asked may be done: look before you ask again"
        ])
    default: return nil
    }
  }

  init(_ message: String, hints: [String] = [], exitCode: Int32 = 1) {
    self.message = message
    self.hints = hints
    self.exitCode = exitCode
  }

  private init(unknown: UnknownCommand) {
    let near = unknown.near.map { "\(unknown.group) \($0)" }
    self.init(
      "\(unknown.group) has no command \"\(unknown.typed.displayed)\"",
      hints: near.isEmpty
        ? ["its commands are " + unknown.names.joined(separator: ", ")]
        : ["did you mean \"" + near.joined(separator: "\" or \"") + "\"?"], exitCode: 64)
  }
}

/// A command line to type, as this process was started.
func typed(_ line: String, needsHome: Bool = true) -> String {
  Invocation.current.command(line, needsHome: needsHome)
}
