import ArgumentParser
import Ledger
import Licensing
import LicensingDesk
import StrictJSON

struct RestoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore",
    abstract: "Put a backup in the place of a ledger that was lost.",
    discussion: """
      A sound ledger is never replaced; what is there gets another name. The file of \
      checkpoints beside it stays: when it, or one that you name, covers more entries \
      than the backup has, the home can only be read until a new log begins. \
      --new-log begins it, enters the missing licenses from the records in the \
      folders you name, and gives out no number that a lost license may have.

      Example:
        imprimatur ledger restore monday.sqlite --home new-home
        imprimatur ledger restore --new-log --records licenses --home new-home
      """)

  @Argument(help: "The backup; may be left out once it is in its place.")
  var file: String?
  @Option(
    help:
      "A checkpoint that was given out, a log proof or a copy of ledger.checkpoints. May be repeated."
  )
  var known: [String] = []
  @Flag(help: "Begin a new log when entries are missing that were given out.")
  var newLog = false
  @Option(help: "A folder with records of lost licenses. May be repeated.")
  var records: [String] = []
  @OptionGroup var home: HomeOptions
  @OptionGroup var actor: ActorOptions
  @OptionGroup var passphrase: PassphraseOptions
  @OptionGroup var json: JSONOption

  func validate() throws {
    if file == nil, !newLog, records.isEmpty {
      throw ValidationError("the backup is not given\ngive the file that ledger backup made")
    }
    if file != nil, !newLog, !records.isEmpty {
      throw ValidationError("--records is read when a new log begins\ngive --new-log too")
    }
    if let file, RecordFile.isFolder(file) {
      throw ValidationError(
        "\(file.displayed) is a folder, and a backup is a file\nname folders of records with --records"
      )
    }
    if file == nil, !newLog, !known.isEmpty {
      throw ValidationError("--known goes with a backup or --new-log\ngive one of them")
    }
  }

  func run() throws {
    let location = home.location
    var outcome = RestoreOutcome(missingKeys: location.hasKeys ? nil : location.keys)
    if let file {
      outcome.restored = try Desk.restore(
        file, to: location, known: known, passphrase: passphrase.source)
    }
    if newLog {
      try beginLog(&outcome)
    } else if file == nil {
      outcome.recovery = try home.open(.writing, passphrase.source)
        .recover(records: records, actor: actor.name(home), now: currentTime())
    }
    if json.isOn { return try Console.print(json: outcome.json) }
    try outcome.show()
  }

  private func beginLog(_ outcome: inout RestoreOutcome) throws {
    // What is in its place already is told even when nothing comes after it.
    let restored = outcome.restored
    guard restored == nil || restored?.shortfall != nil || !records.isEmpty else { return }
    do {
      outcome.newLog = try home.open(.writing, passphrase.source).beginLog(
        known: known, records: records, actor: actor.name(home), now: currentTime())
    } catch LedgerError.nothingMissing where restored != nil {
      return
    } catch {
      if !json.isOn { try outcome.show() }
      throw error
    }
  }
}
