/// What a verifier takes the publisher's key from.
public enum Trust: Sendable {
  /// A key known by other means, such as a file the publisher handed over.
  case pinned(PublicKey)
  /// A DID document, and the thumbprint the key must have; without one, nothing says who sent it.
  case did(DIDDocument, thumbprint: String?)
  /// The keys of the home that issues the records with their windows, retired ones included.
  case home([DIDDocument.Method])

  /// How far this trust reaches.
  public var origin: TrustOrigin {
    switch self {
    case .pinned: .pinned
    case .did(_, let thumbprint): thumbprint == nil ? .unpinned : .pinned
    case .home: .home
    }
  }
}
