public import Ledger
import LicenseRecord
public import StrictJSON

extension Desk {
  /// The home's public keys, oldest first.
  public func keys() throws -> [KeyRecord] {
    try ledger.read { try $0.keys() }
  }

  /// The license keys as the DID document lists them.
  func methods() throws -> [DIDDocument.Method] {
    try ledger.read { reader in
      let host = try reader.settings().host
      return try reader.keys().filter { $0.role == .license }.map {
        DIDDocument.Method(host: host, key: $0.key)
      }
    }
  }

  /// The DID document (did:web) that names the license keys, as served at
  /// `/.well-known/did.json`.
  public func didDocument() throws -> JSON {
    try ledger.read { reader in
      let keys = try reader.keys().filter { $0.role == .license }.map(\.key)
      return DIDDocument.document(host: try reader.settings().host, keys: keys)
    }
  }

  /// Reads a private key that only its owner can read.
  static func readKey(_ path: String) throws(DeskError) -> SigningKey {
    let bytes = try InputFile.read(path, limit: 16_384)
    guard FolderSafety.isSecret(path) else {
      throw .key(path: path, problem: "others can read it; it must be yours, with mode 0600")
    }
    do { return try SigningKey(pem: bytes) } catch {
      throw .key(path: path, problem: "\(error); put back the copy you keep of it")
    }
  }
}
