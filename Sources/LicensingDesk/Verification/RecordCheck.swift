import Ledger
public import LicenseRecord
public import Licensing
import StrictJSON

/// Verifies records, with a home's help where there is one.
///
/// A value to make once: keys, lists, policy and certificates are read and verified then, for any
/// number of records and threads.
public struct RecordCheck: Sendable {
  /// What checking one record came to.
  public enum Outcome: Sendable {
    /// It was judged.
    case judged(Verdict)
    /// Its form is sound, but there is no key to check the signature with.
    case noKey(Verdict)
    /// It is no record but has the name of a status list, and lies among records in a folder.
    case statusList
  }

  private let trust: Trust
  private let isOfHome: Bool
  private let desk: Desk?
  private let issuer: String?
  private let time: Instant
  private let lists: VerifiedStatusLists?
  private let patterns = MetPatterns()
  let policy: LogPolicy?
  let authorities: TimestampAuthorities?

  /// Reads keys and what evidence is judged by.
  ///
  /// - Parameters:
  ///   - source: Where the key comes from.
  ///   - sources: Where lists and the trust in sidecars come from.
  ///   - time: The moment to judge as of.
  ///   - desk: The home at hand, if any; asked only for ``KeySource/home``.
  public init(
    _ source: KeySource, beside sources: EvidenceSources = EvidenceSources(), at time: Instant,
    desk: Desk?
  ) throws {
    let given = try source.trust()
    isOfHome = given == nil
    self.desk = isOfHome ? desk : nil
    let settings = try self.desk?.settings()
    issuer = settings?.issuer
    trust = try given ?? .home(self.desk?.methods() ?? [])
    self.time = time
    lists = try sources.statusLists()?.verified(trust: trust, at: time.text)
    policy = try sources.readPolicy()
    authorities = try sources.readAuthorities()
  }

  /// Verifies one record.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - content: The delivered text, to be held against the record's digest.
  ///   - logProof: The bytes of its `.tlog-proof`.
  ///   - timestamp: The bytes of its `.tsr`.
  public func verify(
    _ bytes: [UInt8], content: [UInt8]? = nil, logProof: [UInt8]? = nil,
    timestamp: [UInt8]? = nil
  ) throws -> Outcome {
    let evidence = Evidence(
      content: content, statusLists: lists, logProof: logProof, logPolicy: policy,
      timestamp: timestamp, authorities: authorities)
    let verdict = Verifier.verify(
      bytes, trust: trust, at: time.text, with: evidence, patterns: patterns.all)
    patterns.learn(from: verdict)
    guard isOfHome else { return .judged(verdict) }
    guard verdict.verified == nil else {
      return .judged(verdict.knowing(try ledgerStatus(verdict)))
    }
    let isFormSound = !verdict.findings.contains { finding in
      [.syntax, .profile, .schema].contains(finding.check) && finding.result == .failed
    }
    let isForeign = verdict.key == nil && !claimsThisHome(bytes)
    return isFormSound && isForeign ? .noKey(verdict) : .judged(verdict)
  }

  private func claimsThisHome(_ bytes: [UInt8]) -> Bool {
    guard let issuer, let record = try? JSON.parse(bytes) else { return false }
    return record["issuer"]?["id"]?.string == issuer
  }

  /// What the ledger says about a record that carries the home's signature.
  private func ledgerStatus(_ verdict: Verdict) throws -> LedgerStatus {
    guard let desk, let content = verdict.content, let digest = verdict.recordDigest,
      let number = LicenseNumber(content.number)
    else { return .notRecorded }
    return try desk.ledger.read { reader in
      guard let license = try reader.license(number),
        try reader.hasRecord(digest, of: license)
      else { return .notRecorded }
      return switch license.state {
      case .active: .active
      case .suspended: .suspended
      case .revoked: .revoked
      }
    }
  }
}
