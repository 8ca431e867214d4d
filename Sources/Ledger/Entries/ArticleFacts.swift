public import Licensing
import StrictJSON

/// An article version with the proof of its licensed text.
public struct ArticleFacts: Hashable, Sendable {
  /// What deciding needs to know.
  public var article: Article
  /// SHA-256 of the licensed text, as a Subresource Integrity string.
  public var digestSRI: String
  /// Where the licensed text lies.
  public var text: ErasableKey

  /// Facts about a text that was stored under `text`.
  public init(article: Article, digestSRI: String, text: ErasableKey) {
    self.article = article
    self.digestSRI = digestSRI
    self.text = text
  }

  var json: JSON {
    .object(
      [
        ("id", .text(article.id.text)), ("version", .text("\(article.version)")),
        ("headline", .text(article.headline)),
      ] + optional("byline", article.byline) + [
        ("url", .text(article.url)), ("published", .text(article.published.text)),
      ] + optional("section", article.section) + [
        ("language", .text(article.language.tag)), ("words", .text("\(article.words)")),
        ("images", .text("\(article.clearedImages)")),
        ("clearance", .text(article.clearance.rawValue)),
      ] + optional("embargoUntil", article.embargoUntil?.text) + [
        ("digestSRI", .text(digestSRI)), ("text", .text(text.text)),
      ])
  }
}
