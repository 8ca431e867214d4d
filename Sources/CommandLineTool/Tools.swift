import ArgumentParser

/// The version of the software.
let softwareVersion = "0.1.0"

/// The whole desk.
struct ImprimaturTool: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "imprimatur",
    abstract: "A publisher's desk for syndication: rights, fees, signed licenses, one ledger.",
    discussion: """
      Start here:
        imprimatur init --publisher "The Harbor Tribune" --host tribune.example \\
          --time-zone Europe/London --currency EUR --example
        license request harbor-ferry --partner northern-courier
        license verify LIC-2026-000001.vc.json
        fee report per month

      Exit codes: 0 done, granted, valid, clean; 1 failed; 3 refused, invalid, \
      differences found, publishing due; 5 expired or not yet valid; 6 suspended or \
      revoked; 7 signature good, status unknown; 64 usage.
      """,
    version: softwareVersion,
    subcommands: [
      InitCommand.self, ConfigureCommand.self, ArticleGroup.self, PartnerGroup.self,
      RateCardGroup.self, AgreementGroup.self, LicenseTool.self, FeeTool.self, LedgerGroup.self,
      KeyGroup.self, PublishCommand.self,
    ])
}

/// Licenses: `license`, or `imprimatur license`.
struct LicenseTool: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "license",
    abstract: "Request, verify, list, show, suspend and revoke licenses.",
    discussion: """
      Example:
        license request harbor-ferry --partner northern-courier
        license verify LIC-2026-000001.vc.json
      """,
    version: softwareVersion,
    subcommands: [
      RequestCommand.self, VerifyCommand.self, LicenseListCommand.self, LicenseShowCommand.self,
      LicenseRevokeCommand.self, LicenseSuspendCommand.self, LicenseResumeCommand.self,
      LicenseTimestampCommand.self,
    ])
}

/// Fees: `fee`, or `imprimatur fee`.
struct FeeTool: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fee",
    abstract: "Quote a fee; report what each month brought.",
    discussion: """
      Example:
        fee quote harbor-ferry --partner northern-courier
        fee report per month
      """,
    version: softwareVersion,
    subcommands: [QuoteCommand.self, ReportCommand.self])
}
