import StrictJSON

/// What a key may be used for at the time that is judged.
public enum KeyUse: Hashable, Sendable {
  /// To verify anything.
  case unrestricted
  /// To verify only what an independent clock saw before this time, as the key was revoked then.
  case onlySeen(before: String)
  /// To verify nothing, since this time.
  case expired(since: String)

  /// Whether the key is good for a document that independent clocks saw at the given times.
  ///
  /// An independent time is that of a log's witness or of an RFC 3161 authority, once it is
  /// verified; any of them suffices. The document's own dates are its signer's claim, and whoever
  /// holds a stolen key can write any date. Times of another form count for nothing.
  public func accepts(seenAt times: [String]) -> Bool {
    switch self {
    case .unrestricted: true
    case .expired: false
    case .onlySeen(let revoked):
      RecordForm.isTime(revoked) && times.contains { RecordForm.isTime($0) && $0.precedes(revoked) }
    }
  }
}

extension KeyUse: CustomStringConvertible {
  /// What is said of the key, in words that follow its name, escaped for a terminal.
  public var description: String {
    switch self {
    case .unrestricted: "may be used"
    case .onlySeen(let revoked): "was revoked at \(revoked.displayed)"
    case .expired(let expires): "expired at \(expires.displayed)"
    }
  }
}
