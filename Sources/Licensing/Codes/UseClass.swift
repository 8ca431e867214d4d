/// What kind of user a partner is; a rate card may price the kinds differently.
public enum UseClass: String, CaseIterable, Hashable, Sendable {
  /// A newsroom.
  case editorial
  /// A company that is no newsroom.
  case corporate
  /// A school or university.
  case education
  /// A charity.
  case charity
}
