/// A publisher's keys as its DID document lists them (W3C DID 1.0, Controlled Identifiers 1.0).
///
/// Holds only what can sign a record: Ed25519 Multikeys of the document's own subject that
/// `assertionMethod` names.
public struct DIDDocument: Hashable, Sendable {
  /// The subject: `did:web:HOST`.
  public let id: String

  /// The keys, in the document's order.
  public let methods: [Method]

  /// Where else the publisher's keys, status lists and log lie; proves nothing.
  public let services: [Service]

  /// One verification method.
  public struct Method: Hashable, Sendable {
    /// The method's name: the subject's id, `#` and the key's thumbprint.
    public let id: String
    /// The key.
    public let key: PublicKey
    /// The moment from which the key verifies nothing; nil for none.
    public let expires: String?
    /// The moment from which the key is not to be trusted; nil when it is not revoked.
    public let revoked: String?

    /// The method of a key of this host, named by the key's thumbprint.
    public init(host: String, key: PublicKey, window: KeyWindow = KeyWindow()) {
      self.init(
        id: "\(Vocabulary.did(host))#\(key.thumbprint)", key: key, expires: window.expires,
        revoked: window.revoked)
    }

    /// A method of the given values.
    public init(id: String, key: PublicKey, expires: String? = nil, revoked: String? = nil) {
      self.id = id
      self.key = key
      self.expires = expires
      self.revoked = revoked
    }
  }

  /// A document of the given values.
  public init(id: String, methods: [Method], services: [Service] = []) {
    self.id = id
    self.methods = methods
    self.services = services
  }

  /// The document of a host whose records are signed with `keys`, each named by its thumbprint.
  public init(host: String, keys: [PublicKey]) {
    self.init(id: Vocabulary.did(host), methods: keys.map { Method(host: host, key: $0) })
  }
}
