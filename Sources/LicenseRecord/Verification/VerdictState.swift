/// The one word a verdict comes down to; of several files, the greatest is the worst.
public enum VerdictState: String, CaseIterable, Sendable {
  /// Everything holds, and the status is known.
  case valid
  /// The signature holds; nothing is known about revocation and suspension.
  case statusUnknown = "status unknown"
  /// The signature holds; what is known about the status is too old.
  case statusStale = "status stale"
  /// The signature holds; the license begins later.
  case notYetValid = "not yet valid"
  /// The signature holds; the license has ended.
  case expired
  /// The signature holds; the license is suspended for now.
  case suspended
  /// The signature holds; the license was revoked.
  case revoked
  /// Something was forged, damaged or of another kind.
  case invalid

  /// The exit code of a program that reports this state.
  public var exitCode: Int32 {
    switch self {
    case .valid: 0
    case .invalid: 3
    case .notYetValid, .expired: 5
    case .suspended, .revoked: 6
    case .statusUnknown, .statusStale: 7
    }
  }
}

extension VerdictState: Comparable {
  /// Whether the first is the better of two states.
  public static func < (first: VerdictState, second: VerdictState) -> Bool {
    first.rank < second.rank
  }

  /// The place among all states, the best of which has 0.
  public var rank: Int {
    switch self {
    case .valid: 0
    case .statusUnknown: 1
    case .statusStale: 2
    case .notYetValid: 3
    case .expired: 4
    case .suspended: 5
    case .revoked: 6
    case .invalid: 7
    }
  }
}
