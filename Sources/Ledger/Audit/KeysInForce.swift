import LicenseRecord
import StrictJSON

/// The keys that the log has named so far, and which of them sign.
///
/// A license key signs records and lists from the entry that lets it to the one that lets the next;
/// a log key signs the checkpoints over so many entries.
struct KeysInForce {
  private struct Known {
    let role: KeyRecord.Role
    let key: PublicKey
    let added: Int64
    var isRevoked = false
  }

  private var known: [String: Known] = [:]
  /// The keys that sign or have signed, with the entry from which.
  private var signing: [KeyRecord.Role: [(from: Int64, key: PublicKey)]] = [:]

  /// The key that signs licenses now.
  var license: PublicKey? { signing[.license]?.last?.key }

  /// The key that signs the checkpoint over so many entries.
  func logKey(at size: Int64) -> PublicKey? {
    signing[.log]?.last { $0.from <= size }?.key
  }

  /// Every log key that signs or has signed, oldest first.
  var logKeys: [(from: Int64, key: PublicKey)] { signing[.log] ?? [] }

  /// A license key by its thumbprint, whether it signs now or not.
  func licenseKey(_ thumbprint: String) -> PublicKey? {
    known[thumbprint].flatMap { $0.role == .license ? $0.key : nil }
  }

  /// Takes in the key of a log that a restoration begins: the key before it has signed for that.
  mutating func restore(_ body: JSON, _ number: Int64) {
    guard let multibase = body["key"]?["multibase"]?.string,
      let key = try? PublicKey(multibase: multibase)
    else { return }
    known[key.thumbprint] = Known(role: .log, key: key, added: number)
    signing[.log, default: []].append((number, key))
  }

  /// Whether the log has named a license key of this thumbprint.
  func knowsLicenseKey(_ thumbprint: String) -> Bool { known[thumbprint]?.role == .license }

  /// Takes in an entry about keys.
  ///
  /// - Parameter vouched: How many entries a sound checkpoint covers: whoever has the database and
  ///   no log key could add one of their own, but nothing that the key before it has signed for.
  /// - Returns: What is wrong with it, for an audit.
  mutating func note(_ said: SaidEntry, _ number: Int64, vouched: Int64) -> String? {
    let thumbprint = said.body["thumbprint"]?.string ?? ""
    switch said.kind {
    case .keyAdded: add(said.body, number)
    case .keyRevoked: known[thumbprint]?.isRevoked = true
    case .keyRotated:
      guard let next = known[thumbprint], !next.isRevoked else { return nil }
      signing[next.role, default: []].append((number, next.key))
      if next.role == .log, next.added > vouched {
        return "body: lets a log key sign that no checkpoint by the key before it covers"
      }
    default: break
    }
    return nil
  }

  private mutating func add(_ body: JSON, _ number: Int64) {
    guard let role = body["key"]?["role"]?.string.flatMap(KeyRecord.Role.init(rawValue:)),
      let multibase = body["key"]?["multibase"]?.string,
      let key = try? PublicKey(multibase: multibase)
    else { return }
    known[key.thumbprint] = Known(role: role, key: key, added: number)
    if signing[role] == nil { signing[role] = [(number, key)] }
  }
}
