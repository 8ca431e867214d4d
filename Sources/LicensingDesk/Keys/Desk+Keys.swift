public import Ledger
import LicenseRecord
public import Licensing
public import StrictJSON

extension Desk {
  /// The home's public keys, oldest first.
  public func keys() throws -> [ListedKey] {
    try ledger.read { try $0.keys() }
  }

  /// The license keys with their windows, as the DID document lists them.
  func methods() throws -> [DIDDocument.Method] {
    try ledger.read { reader in
      try reader.keys().methods(host: reader.settings().host)
    }
  }

  /// The DID document (did:web) that names the license keys, as served at
  /// `/.well-known/did.json`.
  public func didDocument() throws -> JSON {
    try ledger.read { reader in
      let host = try reader.settings().host
      return DIDDocument(
        id: "did:web:\(host)", methods: try reader.keys().methods(host: host)
      ).json
    }
  }

  /// The license keys that may be relied on at `now`, as served at `/.well-known/jwks.json`.
  public func keySet(now: Instant) throws -> JSON {
    try ledger.read { try $0.keys().keySet(at: now).json }
  }

  /// A key by its thumbprint, or by the beginning of it that no other key has.
  ///
  /// - Throws: ``DeskError/unknown(_:name:near:)``, and ``DeskError/invalid(name:value:expected:)``
  ///   for the beginning of several.
  public func key(_ text: String) throws -> ListedKey {
    try ledger.read { try find(key: text, $0) }
  }

  func find(key text: String, _ reader: LedgerReader) throws -> ListedKey {
    let keys = try reader.keys()
    let found = keys.filter { $0.name.thumbprint.utf8.starts(with: text.utf8) }
    guard !text.isEmpty, let first = found.first else {
      throw DeskError.unknown(.key, name: text, near: [])
    }
    guard found.count == 1 else {
      throw DeskError.invalid(
        name: "key", value: text, expected: "more of the thumbprint: several keys begin so")
    }
    return first
  }

  /// The private key that signs now.
  func signingKey(_ role: KeyRecord.Role, _ reader: LedgerReader) throws -> SigningKey {
    guard let name = try reader.signingKey(role) else {
      throw LedgerError.unreadable(entry: 1, problem: "the home has no \(role.rawValue) key")
    }
    return try ring.key(name)
  }
}

extension [ListedKey] {
  /// The license keys as methods of a DID document.
  func methods(host: String) -> [DIDDocument.Method] {
    filter { $0.role == .license }.map {
      DIDDocument.Method(host: host, key: $0.key, window: $0.window)
    }
  }

  /// The license keys that may be relied on: a set says nothing of windows.
  func keySet(at now: Instant) -> JSONWebKeySet {
    JSONWebKeySet(keys: filter { $0.role == .license && $0.isRelied(on: now) }.map(\.key))
  }
}

extension ListedKey {
  /// Whether anything may still be verified with it, without a clock that saw it before.
  func isRelied(on now: Instant) -> Bool { window.use(at: now.text) == .unrestricted }
}
