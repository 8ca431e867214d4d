/// One version of an article, as far as licensing is concerned.
public struct Article: Hashable, Sendable {
  /// The publisher's name for it.
  public let id: ArticleID
  /// The version, from 1; each has one licensed text.
  public let version: Int
  /// The headline.
  public let headline: String
  /// Who wrote it, as printed; nil when nobody is named.
  public let byline: String?
  /// The canonical link, http or https.
  public let url: String
  /// When it was first published.
  public let published: Instant
  /// The section it appeared in; nil when in none.
  public let section: String?
  /// The language it is written in.
  public let language: Language
  /// Words of the licensed body.
  public let words: Int
  /// How many images come with it and may be licensed.
  public let clearedImages: Int
  /// Whether it may be licensed.
  public let clearance: Clearance
  /// No license starts before this moment; nil without an embargo.
  public let embargoUntil: Instant?
  /// Whether the publisher has taken it back.
  public let isWithdrawn: Bool
  /// Whether the licensed text was erased, so that there is nothing to deliver.
  public let isErased: Bool

  /// Makes an article from its parts.
  public init(
    id: ArticleID,
    version: Int,
    headline: String,
    byline: String?,
    url: String,
    published: Instant,
    section: String?,
    language: Language,
    words: Int,
    clearedImages: Int,
    clearance: Clearance,
    embargoUntil: Instant?,
    isWithdrawn: Bool,
    isErased: Bool = false
  ) {
    self.id = id
    self.version = version
    self.headline = headline
    self.byline = byline
    self.url = url
    self.published = published
    self.section = section
    self.language = language
    self.words = words
    self.clearedImages = clearedImages
    self.clearance = clearance
    self.embargoUntil = embargoUntil
    self.isWithdrawn = isWithdrawn
    self.isErased = isErased
  }
}
