import ArgumentParser
import Ledger
import LicensingDesk
import StrictJSON

struct LicenseRevokeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "revoke",
    abstract: "Take a license back, for good.",
    discussion: """
      A revocation cannot be undone. --fee keep leaves the fee as it was booked; \
      --fee reverse books it back in the month of the revocation. Partners see it after \
      the next imprimatur publish.

      Example:
        license revoke LIC-2026-000001 --reason "text was changed" --fee keep
      """)

  @Argument(help: "The license's number.")
  var license: String
  @Option(help: "Why; kept in the ledger, not in what is published.")
  var reason: String
  @Option(help: "keep or reverse.", transform: Parse.fee)
  var fee: LicenseRevocation.Fee
  @Flag(help: "Say what would be done; write nothing.")
  var dryRun = false
  @OptionGroup var home: HomeOptions
  @OptionGroup var actor: ActorOptions
  @OptionGroup var json: JSONOption

  func run() throws {
    let change = try home.open(dryRun ? .reading : .writing).revoke(
      license, reason: reason, fee: fee, isDryRun: dryRun, actor: actor.name(home),
      now: currentTime())
    let words = StateWords(isDryRun: dryRun)
    try words.show(change, "revoked", fee: fee, json)
  }
}

struct LicenseSuspendCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "suspend",
    abstract: "Suspend a license until it is resumed.",
    discussion: """
      Partners see it after the next imprimatur publish. The fee stays as it was booked.

      Example:
        license suspend LIC-2026-000001 --reason "invoice overdue"
      """)

  @OptionGroup var change: StateOptions

  func run() throws { try change.run(suspended: true) }
}

struct LicenseResumeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "resume",
    abstract: "End the suspension of a license.",
    discussion: """
      Example:
        license resume LIC-2026-000001 --reason "paid"
      """)

  @OptionGroup var change: StateOptions

  func run() throws { try change.run(suspended: false) }
}

struct StateOptions: ParsableArguments {
  @Argument(help: "The license's number.")
  var license: String
  @Option(help: "Why; kept in the ledger, not in what is published.")
  var reason: String
  @Flag(help: "Say what would be done; write nothing.")
  var dryRun = false
  @OptionGroup var home: HomeOptions
  @OptionGroup var actor: ActorOptions
  @OptionGroup var json: JSONOption

  func run(suspended: Bool) throws {
    let change = try home.open(dryRun ? .reading : .writing).suspend(
      license, suspended, reason: reason, isDryRun: dryRun, actor: actor.name(home),
      now: currentTime())
    let words = StateWords(isDryRun: dryRun)
    try words.show(change, suspended ? "suspended" : "active", fee: nil, json)
  }
}
