import Ledger
import LicenseRecord
import Synchronization

/// The private keys of a home, each opened once: decoding one costs as much as signing with it,
/// and one under a passphrase as much as a thousand signatures.
final class KeyRing: Sendable {
  /// A key that takes a passphrase.
  ///
  /// Nobody is asked for one while a transaction holds the lock.
  struct Closed: Error {
    let name: KeyName
  }

  private let home: HomeLocation
  private let source: PassphraseSource
  private let keys = Mutex<[String: SigningKey]>([:])
  private let passphrase = Mutex<Passphrase?>(nil)

  init(_ home: HomeLocation, _ source: PassphraseSource) {
    self.home = home
    self.source = source
  }

  /// The private key that the ledger names.
  ///
  /// - Throws: ``Closed`` when it takes a passphrase and was not opened yet, or a ``DeskError``.
  func key(_ name: KeyName) throws -> SigningKey {
    if let held = keys.withLock({ $0[name.thumbprint] }) { return held }
    guard let key = try KeyFile(name, in: home).open() else { throw Closed(name: name) }
    add(key)
    return key
  }

  /// Keeps an open key.
  func add(_ key: SigningKey) { keys.withLock { $0[key.publicKey.thumbprint] = key } }

  /// Does what may need private keys; opens those that take a passphrase in between.
  ///
  /// `body` is done again after each: it must leave nothing behind when it throws.
  func opening<Value>(_ body: () throws -> Value) throws -> Value {
    while true {
      do { return try body() } catch let closed as Closed { try open(closed.name) }
    }
  }

  private func open(_ name: KeyName) throws {
    let file = try KeyFile(name, in: home)
    guard let key = try file.open(passphrase(for: file.path)) else {
      throw DeskError.locked(path: file.path)
    }
    add(key)
  }

  /// The passphrase of the home, asked for once.
  func passphrase(for path: String) throws -> Passphrase {
    try passphrase.withLock { held in
      if let held { return held }
      let given = try source.passphrase(for: path)
      held = given
      return given
    }
  }

  /// The passphrase that was given without being asked for; nil when none was, or none can be read.
  var givenPassphrase: Passphrase? { try? source.given }

  /// The passphrase for a new key: the one that was given, else that of the keys there are, if any
  /// of them takes one.
  func passphraseForNewKey(beside names: [KeyName]) throws -> Passphrase? {
    if let given = try source.given { return given }
    for name in names where KeyFile.exists(name, in: home) {
      let file = try KeyFile(name, in: home)
      if try file.isProtected {
        let passphrase = try passphrase(for: file.path)
        // A wrong one would close the new key for good.
        if let key = try file.open(passphrase) { add(key) }
        return passphrase
      }
    }
    return nil
  }
}
