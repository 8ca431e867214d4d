public import LicenseRecord
public import Licensing
import StrictJSON

/// A timestamp of a record, as the ledger keeps it.
public struct StoredTimestamp: Hashable, Sendable {
  /// When it was stored, which is not the time that the authority names.
  public let time: Instant
  /// Who stored it.
  public let actor: String
  /// The authority's reply.
  public let reply: TimestampReply
}

extension LedgerReader {
  /// The newest timestamp of a license's record; nil when there is none.
  public func timestamp(of license: LicenseNumber) throws -> StoredTimestamp? {
    let number = try statements.first(
      "SELECT entry FROM license_timestamp WHERE license = ?", .text(license.description)
    ) { try $0.tally(0) }
    guard let number, let entry = try entry(number) else { return nil }
    guard let reply = try body(number)["reply"]?.string.flatMap(Base64.decode) else {
      throw LedgerError.unreadable(entry: number, problem: "it has no timestamp reply")
    }
    return StoredTimestamp(time: entry.time, actor: entry.actor, reply: TimestampReply(reply))
  }

  /// SHA-256 of a license's signed record: what a timestamp is asked for.
  public func recordDigest(of license: IssuedLicense) throws -> SHA256Digest {
    guard let entry = try entry(license.recordEntry) else {
      throw LedgerError.unreadable(entry: license.recordEntry, problem: "it is missing")
    }
    return entry.digest
  }
}
