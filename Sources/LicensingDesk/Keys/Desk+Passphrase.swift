import Ledger
public import LicenseRecord

extension Desk {
  /// Puts the private keys of the home under another passphrase, or under none.
  ///
  /// All that are there, also those that sign no longer. One after the other: when this is stopped
  /// half-way, some are under the old passphrase and some under the new one, and the same again
  /// finishes it.
  /// - Parameter new: The passphrase, asked for once the old one has opened what it protects; nil
  ///   for none.
  /// - Returns: The paths of the files below the home.
  /// - Throws: A ``DeskError``.
  public func changePassphrase(to new: () throws -> Passphrase?) throws -> [String] {
    let names = try ledger.read { try $0.keys().map(\.name) }
      .filter { KeyFile.exists($0, in: location) }
    guard !names.isEmpty else {
      throw DeskError.file(path: location.path + "/keys", problem: "there is no private key in it")
    }
    let files = try names.map { try KeyFile($0, in: location) }
    let isProtected = try files.map { try $0.isProtected }
    let old = try zip(files, isProtected).first { $0.1 }.map { try ring.passphrase(for: $0.0.path) }
    // A wrong passphrase is told before a new one is asked for.
    if let old, !files.contains(where: { (try? $0.open(old)) != nil }), let first = files.first {
      throw DeskError.wrongPassphrase(path: first.path)
    }
    let passphrase = try new()
    // Under the lock, so that nobody makes or changes a key meanwhile; nothing is appended.
    return try ledger.write { _ in
      let keys = try names.map { name in
        try Desk.open(KeyFile(name, in: location), old, passphrase)
      }
      for (name, key) in zip(names, keys) {
        try KeyFile(name, in: location).replace(with: key, under: passphrase)
      }
      return names.map(HomeLocation.privateKey)
    }
  }

  /// Opens a key with the old passphrase, or with the new one that it may have from before.
  private static func open(_ file: KeyFile, _ old: Passphrase?, _ new: Passphrase?) throws
    -> SigningKey
  {
    for passphrase in [old, new] {
      do {
        if let key = try file.open(passphrase) { return key }
      } catch DeskError.wrongPassphrase { continue }
    }
    throw DeskError.wrongPassphrase(path: file.path)
  }
}
