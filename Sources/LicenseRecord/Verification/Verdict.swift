public import StrictJSON

/// What verifying a record came to, with every finding.
///
/// Whatever it gives out of the document was verified first; of a record that is invalid it
/// gives nothing but the findings.
public struct Verdict: Sendable {
  /// Every check that was made or left out, in order; several for one check when it has several
  /// faults.
  public let findings: [VerificationFinding]

  /// Where the trust in the key came from.
  public let trustOrigin: TrustOrigin

  /// The key the signature was checked with; nil when none was found.
  public let key: PublicKey?

  /// Whether the bytes were in the emitted form: sorted members, two spaces, one final newline.
  public let isInEmittedForm: Bool

  /// The verified record, parsed and checked; nil unless the signature holds.
  public let verified: Verified?

  /// How the time lies to the license's period; nil when it was not judged.
  let period: Period?

  /// What the evidence beside the record proved.
  let proofs: Proofs

  /// What the issuing ledger says; nil when it was not asked.
  let status: LedgerStatus?

  /// What was proved by other documents than the record.
  struct Proofs {
    var listed: [StatusFinding] = []
    var entry: LogEntry?
    var stamped: String?
  }

  /// What a verified record holds.
  ///
  /// A class because it is much, and handed on often.
  public final class Verified: Sendable {
    /// What the record says.
    public let content: LicenseContent
    let source: Source

    init(content: LicenseContent, source: Source) {
      self.content = content
      self.source = source
    }

    /// The secured document as it was verified.
    enum Source {
      case document(JSON)
      case canonical([UInt8])
    }

    /// The secured document, its proof included; perhaps parsed anew at each call.
    public var secured: JSON {
      switch source {
      case .document(let document): document
      // What was written and compared reads back.
      case .canonical(let bytes): (try? JSON.parse(bytes)) ?? nil
      }
    }

    /// The record digest: SHA-256 of the canonical secured document; computed at each call.
    public var recordDigest: SHA256Digest {
      switch source {
      case .document(let document): SHA256Digest(of: document.canonical())
      case .canonical(let bytes): SHA256Digest(of: bytes)
      }
    }
  }

  enum Period {
    case before
    case within
    case after
  }

  /// The state with the highest precedence of all that hold.
  public var state: VerdictState {
    let isBroken = findings.contains { finding in
      finding.result == .failed && finding.check != .period && finding.check != .status
    }
    if isBroken || verified == nil { return .invalid }
    let byPeriod: VerdictState? =
      switch period {
      case .before: .notYetValid
      case .after: .expired
      case .within, nil: nil
      }
    return max(byPeriod ?? .valid, byStatus)
  }

  /// The ledger's word, else the worse of what the lists say.
  private var byStatus: VerdictState {
    switch status {
    case .active: .valid
    case .suspended: .suspended
    case .revoked: .revoked
    case .notRecorded: .statusUnknown
    case nil: proofs.listed.map(\.state).max() ?? .statusUnknown
    }
  }

  /// What the record says; nil unless the signature holds.
  public var content: LicenseContent? { verified?.content }

  /// The secured document; nil unless the signature holds.
  public var secured: JSON? { verified?.secured }

  /// The record digest; nil unless the signature holds.
  public var recordDigest: SHA256Digest? { verified?.recordDigest }

  /// The RFC 7638 thumbprint of the key; nil when none was found.
  public var thumbprint: String? { key?.thumbprint }

  /// The exit code of a program that reports this verdict.
  public var exitCode: Int32 { state.exitCode }
}
