/// What a verifier takes the publisher's key from.
public enum Trust: Sendable {
  /// A key known by other means, such as a file the publisher handed over.
  case pinned(PublicKey)
  /// A DID document, and the thumbprints of which the key must have one; without any, nothing says
  /// who sent it.
  case did(DIDDocument, thumbprints: [String])
  /// The keys of the home that issues the records with their windows, retired ones included.
  case home([DIDDocument.Method])

  /// How far this trust reaches.
  public var origin: TrustOrigin {
    switch self {
    case .pinned: .pinned
    case .did(_, let thumbprints): thumbprints.isEmpty ? .unpinned : .pinned
    case .home: .home
    }
  }

  /// A DID document, and the thumbprint the key must have.
  public static func did(_ document: DIDDocument, thumbprint: String?) -> Trust {
    .did(document, thumbprints: thumbprint.map { [$0] } ?? [])
  }
}
