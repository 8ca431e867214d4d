import GRDB
public import Licensing

extension LedgerReader {
  /// The latest version of an article.
  public func article(_ id: ArticleID) throws -> ArticleFacts? {
    try Row.fetchOne(
      db.cachedStatement(
        sql: "SELECT \(columns) FROM article WHERE id = ? ORDER BY version DESC LIMIT 1"),
      arguments: [id.text]
    ).map(articleFacts)
  }

  /// One version of an article.
  public func article(_ id: ArticleID, version: Int) throws -> ArticleFacts? {
    try Row.fetchOne(
      db.cachedStatement(sql: "SELECT \(columns) FROM article WHERE id = ? AND version = ?"),
      arguments: [id.text, version]
    ).map(articleFacts)
  }

  /// The article whose latest version has this address.
  public func article(url: String) throws -> ArticleFacts? {
    let rows = try Row.fetchAll(
      db.cachedStatement(sql: "SELECT DISTINCT id FROM article WHERE url = ?"), arguments: [url])
    for row in rows {
      if let id = ArticleID(try row.text(0)), let facts = try article(id), facts.article.url == url
      {
        return facts
      }
    }
    return nil
  }

  /// Every version of an article, oldest first.
  public func versions(of id: ArticleID) throws -> [ArticleFacts] {
    try Row.fetchAll(
      db, sql: "SELECT \(columns) FROM article WHERE id = ? ORDER BY version",
      arguments: [id.text]
    ).map(articleFacts)
  }

  /// The latest version of every article, by id.
  public func articles() throws -> [ArticleFacts] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT \(columns) FROM article AS a
        WHERE version = (SELECT max(version) FROM article WHERE id = a.id) ORDER BY id
        """
    ).map(articleFacts)
  }

  /// The ids of all articles.
  public func articleIDs() throws -> [String] {
    try Row.fetchAll(db, sql: "SELECT DISTINCT id FROM article ORDER BY id").map { try $0.text(0) }
  }

  private var columns: String {
    """
    id, version, headline, byline, url, published, section, language, words, images, clearance, \
    embargo_until, withdrawn, digest_sri, text_key
    """
  }

  private func articleFacts(_ row: Row) throws -> ArticleFacts {
    let article = Article(
      id: try row.parsed(0) { ArticleID($0) }, version: try row.tally(1),
      headline: try row.text(2), byline: try row.optionalText(3), url: try row.text(4),
      published: try row.parsed(5) { Instant($0) }, section: try row.optionalText(6),
      language: try row.parsed(7) { Language($0) }, words: try row.tally(8),
      clearedImages: try row.tally(9), clearance: try row.parsed(10, Clearance.init(rawValue:)),
      embargoUntil: try row.optionallyParsed(11) { Instant($0) }, isWithdrawn: try row.flag(12))
    return ArticleFacts(
      article: article, digestSRI: try row.text(13), text: ErasableKey(text: try row.text(14)))
  }
}
