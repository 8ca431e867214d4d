/// When a key may be relied on (W3C Controlled Identifiers 1.0, section 2.2).
public struct KeyWindow: Hashable, Sendable {
  /// The moment from which the key verifies nothing; nil for none.
  public let expires: String?
  /// The moment from which the key is not to be trusted; nil when it is not revoked.
  public let revoked: String?

  /// A window of times written `YYYY-MM-DDThh:mm:ssZ`.
  public init(expires: String? = nil, revoked: String? = nil) {
    self.expires = expires
    self.revoked = revoked
  }

  /// How the key may be used by one who judges as of `time`, `YYYY-MM-DDThh:mm:ssZ`.
  ///
  /// `expires` counts against the time judged at. `revoked` does not: a key that is known to be
  /// revoked stays so for a question about the past, since what it signed may be newer than it
  /// says. A window or time of another form lets nothing pass.
  public func use(at time: String) -> KeyUse {
    if let expires {
      let isWithin =
        RecordForm.isTime(time) && RecordForm.isTime(expires) && time.precedes(expires)
      guard isWithin else { return .expired(since: expires) }
    }
    return revoked.map { .onlySeen(before: $0) } ?? .unrestricted
  }
}

extension DIDDocument.Method {
  /// When the key may be relied on.
  public var window: KeyWindow { KeyWindow(expires: expires, revoked: revoked) }
}
