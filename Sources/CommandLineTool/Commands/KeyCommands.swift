import ArgumentParser
import Ledger
import LicenseRecord
import LicensingDesk
import StrictJSON

struct KeyGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "key",
    abstract: "List and export the public keys of the home.",
    discussion: """
      Example:
        imprimatur key export > publisher.pem
      """,
    subcommands: [KeyListCommand.self, KeyExportCommand.self])
}

struct KeyListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the keys with their SHA-256 thumbprints (RFC 7638).",
    discussion: """
      Put the license key's thumbprint into your contracts: it is what partners trust.

      Example:
        imprimatur key list
      """)

  @OptionGroup var home: HomeOptions
  @OptionGroup var json: JSONOption

  func run() throws {
    let keys = try home.open(.reading).keys()
    if json.isOn {
      return try Console.print(
        json: Views.array(
          keys.map {
            Views.object([
              ("id", .text($0.key.thumbprint)), ("role", .text($0.role.rawValue)),
              ("multibase", .text($0.key.multibase)),
            ])
          }))
    }
    var table = Table([("thumbprint", .left), ("role", .left)])
    for key in keys { table.add([key.key.thumbprint, key.role.rawValue]) }
    try Console.print(table.text)
  }
}

struct KeyExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Print the public license key, for those who verify.",
    discussion: """
      pem: the key itself, for license verify --key. did: the DID document for
      /.well-known/did.json, for license verify --did.

      Example:
        imprimatur key export > publisher.pem
        imprimatur key export --format did > did.json
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case pem
    case did
  }

  @Option(help: "pem or did.")
  var format = Format.pem
  @OptionGroup var home: HomeOptions

  func run() throws {
    let desk = try home.open(.reading)
    switch format {
    case .pem:
      let licenseKeys = try desk.keys().filter { $0.role == .license }
      try Console.print(bytes: Array((licenseKeys.last?.key.pem ?? "").utf8))
    case .did: try Console.print(json: desk.didDocument())
    }
  }
}
