import Foundation
import Ledger
import LicenseRecord

/// A private key in the home's folder: PKCS#8 PEM, perhaps under a passphrase.
struct KeyFile {
  let path: String
  private let name: KeyName
  private let bytes: [UInt8]

  /// Reads the file of a key; whether it holds that key shows when it is opened.
  ///
  /// - Throws: ``DeskError/key(path:problem:)`` when it is missing or others can read it.
  init(_ name: KeyName, in home: HomeLocation) throws(DeskError) {
    self.name = name
    path = home.privateKey(name)
    do { bytes = try InputFile.read(path, limit: 16_384) } catch {
      guard case .file(_, let problem) = error else { throw error }
      let isMissing = access(path, F_OK) != 0
      throw .key(
        path: path,
        problem: (isMissing ? "the file is missing" : problem) + "; " + KeyFile.mend(name.role))
    }
    guard FolderSafety.isSecret(path) else {
      throw .key(path: path, problem: "others can read it; it must be yours, with mode 0600")
    }
  }

  /// Whether a private key is there.
  static func exists(_ name: KeyName, in home: HomeLocation) -> Bool {
    access(home.privateKey(name), F_OK) == 0
  }

  private static func mend(_ role: KeyRecord.Role) -> String {
    let rest = "reading, verifying, reports and audits work without"
    return switch role {
    case .license:
      "put back the copy you keep of it, or let another key sign: imprimatur key new, then "
        + "imprimatur key rotate; \(rest)"
    case .log: "put back the copy you keep of it; \(rest)"
    }
  }

  /// Whether it takes a passphrase to open it.
  var isProtected: Bool {
    get throws(DeskError) {
      do { return try SigningKey.Protection(of: bytes) != .none } catch { throw unusable(error) }
    }
  }

  /// The key; nil when it takes a passphrase and none is given.
  ///
  /// - Throws: ``DeskError/wrongPassphrase(path:)``, or ``DeskError/key(path:problem:)`` when it
  ///   cannot be read or is another key than the ledger names.
  func open(_ passphrase: Passphrase? = nil) throws(DeskError) -> SigningKey? {
    let key: SigningKey
    do { key = try SigningKey(pem: bytes, passphrase: passphrase) } catch {
      switch error {
      case .encrypted: return nil
      case .wrongPassphrase: throw .wrongPassphrase(path: path)
      default: throw unusable(error)
      }
    }
    guard key.publicKey.thumbprint == name.thumbprint else {
      throw .key(
        path: path,
        problem: "it holds the key \(key.publicKey.thumbprint), and the ledger names "
          + "\(name.thumbprint); put back the copy you keep of that one")
    }
    return key
  }

  private func unusable(_ error: KeyError) -> DeskError {
    .key(path: path, problem: "\(error); put back the copy you keep of it")
  }

  // MARK: Writing

  /// A new key whose thumbprint can be typed: one that begins with a hyphen is taken for an option.
  static func generate() throws(KeyError) -> SigningKey {
    while true {
      let key = try SigningKey.generate()
      if !key.publicKey.thumbprint.hasPrefix("-") { return key }
    }
  }

  /// Writes a private key: its owner's alone from the moment it exists, on disk when this returns.
  ///
  /// - Throws: A ``DeskError``; also when a file of this name is there.
  static func write(_ key: SigningKey, to path: String, under passphrase: Passphrase?) throws {
    let bytes = try passphrase.map { try key.encryptedPEM(passphrase: $0) } ?? key.pem
    try SecretFile.write(bytes, to: path)
    try SecretFile.sync((path as NSString).deletingLastPathComponent)
  }

  /// Puts a private key in the place of this file, which is the same key protected otherwise.
  ///
  /// Whoever is killed on the way leaves the old file or the new one.
  func replace(with key: SigningKey, under passphrase: Passphrase?) throws {
    let temporary = path + ".new"
    unlink(temporary)
    try KeyFile.write(key, to: temporary, under: passphrase)
    // Nothing that could not be opened again takes the place of a key.
    let written = try SigningKey(
      pem: InputFile.read(temporary, limit: 16_384), passphrase: passphrase)
    guard written.publicKey == key.publicKey, rename(temporary, path) == 0 else {
      let problem = reason(errno)
      unlink(temporary)
      throw DeskError.file(path: path, problem: problem)
    }
    try SecretFile.sync((path as NSString).deletingLastPathComponent)
  }
}
