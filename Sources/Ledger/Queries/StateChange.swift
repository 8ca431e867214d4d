public import Licensing

/// The newest revocation, suspension or resumption of a license.
public struct StateChange: Hashable, Sendable {
  /// When it was recorded.
  public let time: Instant
  /// Who did it.
  public let actor: String
  /// Why; nil when the reason was erased.
  public let reason: String?
  /// What became of the fee; of a revocation only.
  public let fee: LicenseRevocation.Fee?
}
