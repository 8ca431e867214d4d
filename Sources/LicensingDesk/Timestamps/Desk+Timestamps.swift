import Ledger
import LicenseRecord
public import Licensing

extension Desk {
  /// A request for a timestamp, as a file.
  public struct TimestampQuery: Sendable {
    /// The license whose record is to be seen.
    public let license: LicenseNumber
    /// The name of the file in the folder.
    public let file: String
  }

  /// Writes requests for timestamps of records (RFC 3161), for somebody to send to an authority.
  ///
  /// Over the record digest alone, so that the authority learns nothing of the record. A request
  /// that is in the folder already stays as it is.
  /// - Throws: A ``DeskError`` when there is no such license, or a name is taken by something else;
  ///   nothing is written then.
  public func requestTimestamps(_ licenses: [String], out: String) throws -> [TimestampQuery] {
    let digests = try ledger.read { reader in
      try licenses.map { name in
        let license = try find(license: name, reader)
        return (license.number, try reader.recordDigest(of: license))
      }
    }
    var files: [OutputFile] = []
    for (number, digest) in digests where !files.contains(where: { $0.name == name(number) }) {
      files.append(
        OutputFile(name: name(number), bytes: try query(digest, kept: out + "/" + name(number))))
    }
    let folder = try OutputFolder(out)
    try folder.publish(try folder.stage(files))
    return digests.map { TimestampQuery(license: $0.0, file: name($0.0)) }
  }

  private func name(_ number: LicenseNumber) -> String {
    LicenseFiles.timestampRequestName(number)
  }

  /// The request in a file when it is one for this digest; else a new one.
  private func query(_ digest: SHA256Digest, kept path: String) throws -> [UInt8] {
    if let kept = try? InputFile.read(path, limit: 1_024),
      TimestampRequest(der: kept)?.imprint == digest
    {
      return kept
    }
    return TimestampRequest(imprint: digest).der
  }

  /// What storing a timestamp came to.
  public struct TimestampAddition: Sendable {
    /// The license whose record it is of.
    public let license: LicenseNumber
    /// Whether anything was written; false when it was stored before.
    public let changed: Bool
    /// The time that the authority names, once its signature was judged; nil when it was not.
    public let seen: String?
  }

  /// Stores an authority's reply for the record of a license, by an entry of the log.
  ///
  /// - Parameters:
  ///   - path: The file with the reply, or `-`.
  ///   - authorities: A PEM file with the roots to trust; without one the reply must be for this
  ///     record, but its signature is not judged.
  ///   - isDryRun: Nothing is written.
  /// - Throws: A ``DeskError`` that says what is wrong with the reply; nothing is written then.
  public func storeTimestamp(
    _ license: String, reply path: String, authorities: String?, isDryRun: Bool = false,
    actor: String, now: Instant
  ) throws -> TimestampAddition {
    _ = try LineText.check("actor", actor, limit: 100)
    let reply = TimestampReply(try InputFile.read(path, limit: Desk.maximumReply))
    let trust = try EvidenceSources(authorities: authorities).readAuthorities()
    func plan(_ reader: LedgerReader) throws -> TimestampAddition {
      let found = try find(license: license, reader)
      let seen = try judge(reply, path, of: found, trust, reader)
      let changed = try reader.timestamp(of: found.number)?.reply != reply
      return TimestampAddition(license: found.number, changed: changed, seen: seen)
    }
    if isDryRun { return try ledger.read(plan) }
    return try ledger.write { transaction in
      let addition = try plan(transaction.reader)
      guard addition.changed else { return addition }
      try transaction.append(
        .licenseTimestamped(addition.license, reply: reply),
        time: transaction.recordedTime(now: now), actor: actor)
      return addition
    }
  }

  /// An entry has at most 1 MiB, and base64 takes a third more.
  private static let maximumReply = 512 << 10

  /// The time that the reply proves for the record of a license; nil without a trust to judge by.
  private func judge(
    _ reply: TimestampReply, _ path: String, of license: IssuedLicense,
    _ authorities: TimestampAuthorities?, _ reader: LedgerReader
  ) throws -> String? {
    let digest = try reader.recordDigest(of: license)
    if let fault = reply.fault(imprint: digest) {
      throw DeskError.timestamp(path: path, license: license.number.description, fault)
    }
    guard let authorities else { return nil }
    switch reply.verify(imprint: digest, authorities: authorities) {
    case .seen(let time): return time
    case .failed(let fault):
      throw DeskError.timestamp(path: path, license: license.number.description, fault)
    }
  }
}
