/// What a publisher's status lists say of one record and one purpose.
public enum ListedStatus: Hashable, Sendable {
  /// The bit is not set, as of the list's `validFrom`.
  case clear(asOf: String)
  /// The bit is set, as of the list's `validFrom`.
  ///
  /// It counts as well when the list `isStale`: a revocation is never taken back, and that a
  /// suspension was would have to be shown by a newer list.
  case set(asOf: String, isStale: Bool)
  /// The bit is not set, but the list has run out: nothing is known since its `validFrom`.
  case stale(asOf: String)
  /// There is no document of the list's name.
  case notThere
  /// There are documents of the list's name, none that can be used; the finding says why.
  case unusable
}
