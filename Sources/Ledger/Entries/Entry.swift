public import LicenseRecord
public import Licensing
import StrictJSON

/// One entry of the log, as it is stored.
public struct Entry: Sendable {
  /// Its place: 1, 2, 3 … without gaps.
  public let number: Int
  /// When it was recorded; never earlier than the entry before it.
  public let time: Instant
  /// Who caused it.
  public let actor: String
  /// What it reports.
  public let kind: EntryKind
  /// Canonical JSON (RFC 8785), exactly as hashed.
  public let body: [UInt8]
  /// SHA-256 of the body: the leaf data of the log's tree.
  public let digest: SHA256Digest
}

/// What is about to be appended: a kind and the members of its body.
///
/// A body other than a record's also carries `kind`, `time`, `actor` and a random
/// `nonce`, so that a published digest reveals nothing about a guessable body.
struct Draft {
  let kind: EntryKind
  let body: JSON

  /// A body with the members every entry but a record carries.
  init(_ kind: EntryKind, time: Instant, actor: String, members: [(String, JSON)])
    throws(LedgerError)
  {
    let nonce: [UInt8]
    do { nonce = try secureRandom(16) } catch { throw .storage("no random bytes: \(error)") }
    self.kind = kind
    body = .object(
      [
        ("kind", .init(.string(kind.rawValue))), ("time", .init(.string(time.text))),
        ("actor", .init(.string(actor))), ("nonce", .init(.string(hexadecimal(nonce)))),
      ] + members)
  }

  /// A signed record is its own body: its digest is the record digest.
  init(record: JSON) {
    kind = .licenseIssued
    body = record
  }
}

/// Lower-case hexadecimal digits of bytes.
func hexadecimal(_ bytes: [UInt8]) -> String {
  let digits = Array("0123456789abcdef".utf8)
  return String(
    decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
}
