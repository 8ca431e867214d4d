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

/// Lower-case hexadecimal digits of bytes.
func hexadecimal(_ bytes: [UInt8]) -> String {
  let digits = Array("0123456789abcdef".utf8)
  return String(
    decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
}
