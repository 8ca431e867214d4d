/// How strongly a rule speaks against a request; the strongest decides.
public enum Strength: Int, Comparable, Hashable, Sendable {
  /// Nothing to say.
  case pass
  /// Granted, but less than was asked for.
  case narrow
  /// Only with somebody's approval.
  case approve
  /// Not granted.
  case refuse

  /// Orders from weak to strong.
  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
