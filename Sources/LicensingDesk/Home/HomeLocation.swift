import Foundation
public import Ledger

/// Where a home lies, and which files are in it.
public struct HomeLocation: Hashable, Sendable {
  /// The folder.
  public let path: String

  /// A home in this folder, whether or not one is there.
  public init(path: String) { self.path = path }

  /// The home a person means: `explicit`, else `IMPRIMATUR_HOME`, else the nearest
  /// `.imprimatur` folder upwards that only this user can write, else
  /// ``userDefault(environment:)``.
  public static func resolve(
    explicit: String?, environment: [String: String], workingFolder: String
  ) -> HomeLocation {
    if let named = named(explicit: explicit, environment: environment) { return named }
    var folder = workingFolder
    while true {
      let candidate = folder == "/" ? "/.imprimatur" : folder + "/.imprimatur"
      if FolderSafety.check(candidate) == .safe { return HomeLocation(path: candidate) }
      guard folder != "/", let slash = folder.lastIndex(of: "/") else { break }
      folder = slash == folder.startIndex ? "/" : String(folder[..<slash])
    }
    return userDefault(environment: environment)
  }

  /// The home that was named: by option, or by `IMPRIMATUR_HOME`.
  public static func named(explicit: String?, environment: [String: String]) -> HomeLocation? {
    for path in [explicit, environment["IMPRIMATUR_HOME"]] {
      if let path, !path.isEmpty { return HomeLocation(path: path) }
    }
    return nil
  }

  /// `$XDG_DATA_HOME/imprimatur`, else `~/.local/share/imprimatur` (XDG Base Directory).
  public static func userDefault(environment: [String: String]) -> HomeLocation {
    if let data = environment["XDG_DATA_HOME"], data.hasPrefix("/") {
      return HomeLocation(path: data + "/imprimatur")
    }
    return HomeLocation(path: (environment["HOME"] ?? "") + "/.local/share/imprimatur")
  }

  /// The database.
  public var ledger: String { path + "/ledger.sqlite" }
  /// The folder of the private keys.
  public var keys: String { path + "/keys" }
  /// The private key that signs licenses in a new home (PKCS#8 PEM).
  public var licenseKey: String { path + "/keys/license.pem" }
  /// The private key that signs checkpoints of the log in a new home (PKCS#8 PEM).
  public var logKey: String { path + "/keys/log.pem" }

  /// The private key of a name: the first of each role under its role alone, every later one with
  /// its thumbprint.
  public func privateKey(_ name: KeyName) -> String {
    path + "/" + HomeLocation.privateKey(name)
  }

  /// The same, below the home.
  public static func privateKey(_ name: KeyName) -> String {
    "keys/\(name.role.rawValue)\(name.isFirst ? "" : "-" + name.thumbprint).pem"
  }
  /// Preferences (`Schemas/preferences.schema.json`).
  public var preferences: String { path + "/preferences.json" }

  /// Whether a home is there.
  public var exists: Bool { FileManager.default.fileExists(atPath: ledger) }

  /// Whether the folder of the private keys is there.
  public var hasKeys: Bool { FileManager.default.fileExists(atPath: keys) }

  /// Why a folder that is no home cannot be used as one.
  var absence: DeskError { hasKeys ? .ledgerLost(path: path) : .notAHome(path: path) }
}
