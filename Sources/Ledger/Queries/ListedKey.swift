public import LicenseRecord
public import Licensing

/// A key of the home as the log leaves it.
public struct ListedKey: Hashable, Sendable {
  /// What becomes of a key, in this order; a revoked one may have skipped any.
  public enum State: String, CaseIterable, Sendable {
    /// Published, and signs nothing yet.
    case waiting
    /// Signs; one key of each role does.
    case signing
    /// Signed until another took its place, and is relied on as before.
    case replaced
    /// Is relied on until it expires.
    case retired
    /// Is not to be trusted for what nobody saw before.
    case revoked
  }

  /// What it is called, and where its private half lies.
  public let name: KeyName
  /// The key itself.
  public let key: PublicKey
  /// When it was added.
  public let added: Instant
  /// What has become of it.
  public let state: State
  /// The moment from which it verifies nothing; nil for none.
  public let expires: Instant?
  /// The moment from which it is not to be trusted; nil when it is not revoked.
  public let revoked: Instant?

  /// What it signs.
  public var role: KeyRecord.Role { name.role }

  /// When it may be relied on.
  public var window: KeyWindow { KeyWindow(expires: expires?.text, revoked: revoked?.text) }
}

extension ListedKey {
  /// The key in another state.
  public func becoming(_ state: State, expires: Instant? = nil, revoked: Instant? = nil)
    -> ListedKey
  {
    ListedKey(
      name: name, key: key, added: added, state: state, expires: expires ?? self.expires,
      revoked: revoked ?? self.revoked)
  }
}

/// What a key of the home is called.
public struct KeyName: Hashable, Sendable {
  /// What it signs.
  public let role: KeyRecord.Role
  /// Its thumbprint (RFC 7638).
  public let thumbprint: String
  /// Whether it is the first of its role, which a home is made with.
  public let isFirst: Bool

  /// A name of the given values.
  public init(role: KeyRecord.Role, thumbprint: String, isFirst: Bool) {
    self.role = role
    self.thumbprint = thumbprint
    self.isFirst = isFirst
  }
}
