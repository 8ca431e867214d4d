/// Where the trust in a verdict's key came from.
public enum TrustOrigin: String, CaseIterable, Sendable {
  /// The home that issued the record.
  case home
  /// A key or thumbprint the verifier already knew.
  case pinned
  /// A document that came with the record, which proves nothing about who sent it.
  case unpinned
}
