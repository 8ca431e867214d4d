/// Whether the publisher may license an article at all.
public enum Clearance: String, CaseIterable, Hashable, Sendable {
  /// Checked: it may.
  case yes
  /// Checked: it may not (wire copy, a freelance's text without consent, disputed).
  case no
  /// Nobody has checked yet.
  case verify
}
