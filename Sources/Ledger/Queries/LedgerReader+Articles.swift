public import Licensing

extension LedgerReader {
  /// The latest version of an article.
  public func article(_ id: ArticleID) throws -> ArticleFacts? {
    try statements.first(latestArticle, .text(id.text), read: articleFacts)
  }

  /// One version of an article.
  public func article(_ id: ArticleID, version: Int) throws -> ArticleFacts? {
    try statements.first(
      oneVersion, .text(id.text), .integer(version), read: articleFacts)
  }

  /// The article whose latest version has this address.
  public func article(url: String) throws -> ArticleFacts? {
    let ids = try statements.all("SELECT DISTINCT id FROM article WHERE url = ?", .text(url)) {
      try $0.text(0)
    }
    for text in ids {
      if let id = ArticleID(text), let facts = try article(id), facts.article.url == url {
        return facts
      }
    }
    return nil
  }

  /// Whether an article was withdrawn as a whole, later versions included.
  public func isWithdrawn(_ id: ArticleID) throws -> Bool {
    try statements.first("SELECT 1 FROM withdrawal WHERE article = ?", .text(id.text)) { _ in true }
      ?? false
  }

  /// Every version of an article, oldest first.
  public func versions(of id: ArticleID) throws -> [ArticleFacts] {
    try statements.all(everyVersion, .text(id.text), read: articleFacts)
  }

  /// The latest version of every article, by id.
  public func articles() throws -> [ArticleFacts] {
    try statements.all(latestArticles, read: articleFacts)
  }

  /// The ids of all articles.
  public func articleIDs() throws -> [String] {
    try statements.all("SELECT DISTINCT id FROM article ORDER BY id") { try $0.text(0) }
  }

  private func articleFacts(_ row: StoredRow) throws -> ArticleFacts {
    let article = Article(
      id: try row.parsed(0) { ArticleID($0) }, version: try row.tally(1),
      headline: try row.text(2), byline: try row.optionalText(3), url: try row.text(4),
      published: try row.parsed(5) { Instant($0) }, section: try row.optionalText(6),
      language: try row.parsed(7) { Language($0) }, words: try row.tally(8),
      clearedImages: try row.tally(9), clearance: try row.parsed(10, Clearance.init(rawValue:)),
      embargoUntil: try row.optionallyParsed(11) { Instant($0) }, isWithdrawn: try row.flag(12),
      isErased: try row.flag(15))
    return ArticleFacts(
      article: article, digestSRI: try row.text(13), text: ErasableKey(text: try row.text(14)))
  }
}

private let columns = """
  id, version, headline, byline, url, published, section, language, words, images, clearance, \
  embargo_until, withdrawn, digest_sri, text_key, \
  EXISTS (SELECT 1 FROM erasure AS e WHERE e.key = text_key)
  """
private let latestArticle =
  "SELECT \(columns) FROM article WHERE id = ? ORDER BY version DESC LIMIT 1"
private let oneVersion = "SELECT \(columns) FROM article WHERE id = ? AND version = ?"
private let everyVersion = "SELECT \(columns) FROM article WHERE id = ? ORDER BY version"
private let latestArticles = """
  SELECT \(columns) FROM article AS a
  WHERE version = (SELECT max(version) FROM article WHERE id = a.id) ORDER BY id
  """
