/// What a decision is made for.
public enum Purpose: Hashable, Sendable {
  /// To tell a price. Exclusivity can be quoted.
  case quote
  /// To issue a license. Exclusivity cannot be licensed yet.
  case license
}
