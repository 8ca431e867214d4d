public import LicenseRecord
public import Licensing
import StrictJSON

/// A request as the partner made it, before anything is resolved.
public struct GivenRequest: Hashable, Sendable {
  /// The article asked for.
  public let article: ArticleID
  /// Who asks.
  public let partner: PartnerID
  /// The terms given; the rest comes from the agreement.
  public let terms: RequestedTerms
  /// The partner's own key for this request, so that a retry is no second one.
  public let idempotencyKey: String?
  /// Tells equal requests from different ones.
  ///
  /// SHA-256 over article, partner and the given terms after parsing. Neither the
  /// version nor notes count.
  public let digest: SHA256Digest

  /// A request for one article by one partner.
  public init(
    article: ArticleID, partner: PartnerID, terms: RequestedTerms, idempotencyKey: String?
  ) {
    self.article = article
    self.partner = partner
    self.terms = terms
    self.idempotencyKey = idempotencyKey
    var writer = CanonicalWriter()
    writer.object { request in
      request.member("article", article.text)
      request.member("given", terms.write)
      request.member("partner", partner.text)
    }
    digest = SHA256Digest(of: writer.bytes)
  }
}
