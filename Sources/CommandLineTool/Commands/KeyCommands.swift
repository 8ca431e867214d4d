import ArgumentParser
import Ledger
import LicenseRecord
import Licensing
import LicensingDesk
import StrictJSON

struct KeyGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "key",
    abstract: "Make, list, change and export the keys of the home.",
    discussion: """
      Example:
        imprimatur key export > publisher.pem
      """,
    subcommands: [
      KeyNewCommand.self, KeyListCommand.self, KeyRotateCommand.self, KeyRetireCommand.self,
      KeyRevokeCommand.self, KeyExportCommand.self, KeyPassphraseCommand.self,
    ])
}

struct KeyListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the keys with their SHA-256 thumbprints (RFC 7638) and states.",
    discussion: """
      Put the license key's thumbprint into your contracts: it is what partners trust.

      Example:
        imprimatur key list
      """)

  @OptionGroup var home: HomeOptions
  @OptionGroup var json: JSONOption

  func run() throws {
    let keys = try home.open(.reading).keys()
    if json.isOn { return try Console.print(json: Views.array(keys.map(KeyView.json))) }
    var table = Table([
      ("thumbprint", .left), ("role", .left), ("state", .left), ("added", .left),
    ])
    for key in keys {
      table.add([
        key.name.thumbprint, key.role.rawValue, KeyView.state(key), key.added.text,
      ])
    }
    try Console.print(table.text)
  }
}

struct KeyExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Print public keys, for those who verify.",
    discussion: """
      pem: one key, for license verify --key. multibase: the same as a Multikey. did: \
      the DID document for /.well-known/did.json with all license keys, for license \
      verify --did. jwks: those to be relied on now, as a JSON Web Key Set.

      Example:
        imprimatur key export > publisher.pem
        imprimatur key export --format did > did.json
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case pem
    case did
    case jwks
    case multibase

    var isOfOneKey: Bool { self == .pem || self == .multibase }
  }

  @Argument(help: "The key's thumbprint, or its beginning (else the one that signs).")
  var key: String?
  @Option(help: "license or log (else license).", transform: Parse.role)
  var role: KeyRecord.Role?
  @Option(help: "pem, did, jwks or multibase.")
  var format = Format.pem
  @OptionGroup var home: HomeOptions

  func validate() throws {
    guard format.isOfOneKey || key == nil && role != .log else {
      throw ValidationError(
        "\(format.rawValue) has all license keys\nleave out the key, or give --format pem")
    }
    guard key == nil || role == nil else {
      throw ValidationError("a key has one role\nleave out --role")
    }
  }

  func run() throws {
    let desk = try home.open(.reading)
    switch format {
    case .pem: try Console.print(bytes: Array(chosen(desk).key.pem.utf8))
    case .multibase: try Console.print(chosen(desk).key.multibase)
    case .did: try Console.print(json: desk.didDocument())
    case .jwks: try Console.print(json: desk.keySet(now: currentTime()))
    }
  }

  private func chosen(_ desk: Desk) throws -> ListedKey {
    if let key { return try desk.key(key) }
    let role = role ?? .license
    guard let signing = try desk.keys().first(where: { $0.role == role && $0.state == .signing })
    else { throw DeskError.unknown(.key, name: role.rawValue, near: []) }
    return signing
  }
}
