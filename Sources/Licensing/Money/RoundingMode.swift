/// How an exact amount becomes whole minor units.
public enum RoundingMode: String, CaseIterable, Hashable, Sendable {
  /// To the nearest; a tie to the even neighbor.
  case halfEven = "half-even"
  /// To the nearest; a tie away from zero.
  case halfUp = "half-up"
  /// Away from zero.
  case up
  /// Toward zero.
  case down
}
