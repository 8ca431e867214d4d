public import Licensing

/// A request for a license or a price, as a person makes it.
public struct LicenseRequest: Hashable, Sendable {
  /// The article's id or address.
  public var article: String
  /// The partner's id.
  public var partner: String
  /// The terms given.
  public var terms: RequestedTerms
  /// The partner's own key for this request.
  public var idempotencyKey: String?
  /// Make another license even where an equal one stands.
  public var again: Bool
  /// What is to be remembered about it; may be erased later.
  public var note: String?

  /// A request without key or note.
  public init(article: String, partner: String, terms: RequestedTerms) {
    self.article = article
    self.partner = partner
    self.terms = terms
    again = false
  }
}
