/// A text that can still be erased, and what it is.
public struct ErasableMention: Hashable, Sendable {
  /// What a text that may have to be forgotten is.
  public enum Use: String, CaseIterable, Sendable {
    /// The licensed text of an article version.
    case text
    /// Whom to reach at a partner.
    case contact
    /// What was said with a request.
    case note
    /// Why something was done.
    case reason
  }

  /// What it is.
  public let use: Use
  /// Its key in the log.
  public let key: ErasableKey
}
