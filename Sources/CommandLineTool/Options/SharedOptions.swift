import ArgumentParser
import Foundation
import Ledger
import Licensing
import LicensingDesk

/// Which home a command works on.
struct HomeOptions: ParsableArguments {
  @Option(
    name: .customLong("home"),
    help: "The home folder (else IMPRIMATUR_HOME, else the nearest .imprimatur upwards).")
  var path: String?

  var location: HomeLocation {
    HomeLocation.resolve(
      explicit: path, environment: HomeOptions.environment,
      workingFolder: FileManager.default.currentDirectoryPath)
  }

  /// Whether the home was named, by option or environment, rather than found.
  var isNamed: Bool {
    HomeLocation.named(explicit: path, environment: HomeOptions.environment) != nil
  }

  /// The home for `init`: as named, else the user's default, never one found upwards.
  var newLocation: HomeLocation {
    HomeLocation.named(explicit: path, environment: HomeOptions.environment)
      ?? .userDefault(environment: HomeOptions.environment)
  }

  /// The variables that say where a home is; reading all there are would cost every command.
  private static var environment: [String: String] {
    var values: [String: String] = [:]
    for name in ["IMPRIMATUR_HOME", "XDG_DATA_HOME", "HOME"] {
      values[name] = getenv(name).map { String(cString: $0) }
    }
    return values
  }

  /// Opens the home; a private key that takes a passphrase is opened when something is signed.
  func open(
    _ access: Ledger.Access, _ passphrase: PassphraseSource = PassphraseOptions.source()
  ) throws -> Desk {
    let desk = try Desk(location, for: access, passphrase: passphrase)
    // A writing command finds out by itself that it cannot.
    if access == .reading, let shortfall = try desk.shortfall() {
      let words = Words(ledger: .short(shortfall))
      Console.note("note: " + words.message)
      words.hints.forEach(Console.hint)
    }
    return desk
  }

  func preferences() throws -> Preferences {
    try reading(.preferences) { try Preferences(location) }
  }
}

/// Who is recorded as having done something.
struct ActorOptions: ParsableArguments {
  @Option(name: .customLong("actor"), help: "Who is recorded as doing this (else your user name).")
  var given: String?

  func name(_ home: HomeOptions) throws -> String {
    try given ?? home.preferences().actor ?? ActorOptions.userName
  }

  static var userName: String {
    guard let entry = getpwuid(geteuid()), let name = entry.pointee.pw_name else {
      return "user-\(geteuid())"
    }
    return String(cString: name)
  }
}

/// Data for programs instead of text for people.
struct JSONOption: ParsableArguments {
  @Flag(name: .customLong("json"), help: "Print JSON.")
  var isOn = false
}

/// The time a command runs at; the only place where the clock is read.
func currentTime() -> Instant { Instant(seconds: Int64(time(nil))) }
