public import LicenseRecord
import StrictJSON

/// The begin of a new log over a restored backup that lacked entries which were given out.
///
/// The log before it hands over: its key signs what is missing and who signs the new log. So
/// nobody without that key can pass off a cut log as a restored one.
public struct Restoration: Hashable, Sendable {
  /// What is missing, and where the ledger goes on.
  public let gap: LogGap
  /// The key that signs the new log.
  public let key: PublicKey
  /// What the log before signed.
  let handover: SignedNote

  /// A restoration signed by the log before it.
  init(
    _ gap: LogGap, key: PublicKey, host: String, from log: LogName, signedBy old: SigningKey
  ) throws {
    self.gap = gap
    self.key = key
    handover = try NoteSigner(name: log.origin, key: old)
      .sign(Restoration.statement(gap, key, host: host))
  }

  /// Whether the log before it signed just this, with one of its keys.
  func isSigned(byLog log: LogName, keys: [PublicKey]) -> Bool {
    let known = keys.compactMap { try? NoteKey(name: log.origin, publicKey: $0) }
    guard let text = try? handover.opened(by: known) else { return false }
    return text == Restoration.statement(gap, key, host: log.host)
  }

  /// What is signed: the name of the new log, a word that no checkpoint has in this place, the
  /// digest of what is missing, and the key.
  private static func statement(_ gap: LogGap, _ key: PublicKey, host: String) -> [UInt8] {
    let digest = SHA256Digest(of: JSON.object(gap.members).canonical())
    let lines = [
      LogName(host: host, number: gap.log).origin, "restored", digest.hex, key.multibase,
    ]
    return Array(lines.map { $0 + "\n" }.joined().utf8)
  }

  var members: [(String, JSON)] {
    gap.members + [
      ("key", KeyRecord(role: .log, key: key).json),
      ("handover", .text(String(decoding: handover.bytes, as: UTF8.self))),
    ]
  }

  /// Reads the members of an entry.
  init(_ body: inout ObjectReader) throws(DocumentError) {
    gap = try LogGap(&body)
    var record = try body.object("key")
    key = try record.parsed("multibase", "an Ed25519 key as a Multikey") {
      try? PublicKey(multibase: $0)
    }
    handover = try body.parsed("handover", "a signed note") { try? SignedNote(parsing: $0.utf8) }
  }
}
