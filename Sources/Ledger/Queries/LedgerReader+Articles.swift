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
    let ids = try String.fetchAll(
      db, sql: "SELECT DISTINCT id FROM article WHERE url = ?", arguments: [url])
    for id in ids {
      if let id = ArticleID(id), let facts = try article(id), facts.article.url == url {
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
    try String.fetchAll(db, sql: "SELECT DISTINCT id FROM article ORDER BY id")
  }

  private var columns: String {
    """
    id, version, headline, byline, url, published, section, language, words, images, clearance, \
    embargo_until, withdrawn, digest_sri, text_key
    """
  }

  private func articleFacts(_ row: Row) throws -> ArticleFacts {
    guard let id = ArticleID(row[0] as String), let published = Instant(row[5] as String),
      let language = Language(row[7] as String), let clearance = Clearance(rawValue: row[10])
    else {
      throw LedgerError.storage("the article row of \(row[0] as String) is damaged")
    }
    let article = Article(
      id: id, version: row[1], headline: row[2], byline: row[3], url: row[4],
      published: published, section: row[6], language: language, words: row[8],
      clearedImages: row[9], clearance: clearance,
      embargoUntil: (row[11] as String?).flatMap { Instant($0) }, isWithdrawn: row[12])
    return ArticleFacts(article: article, digestSRI: row[13], text: ErasableKey(text: row[14]))
  }
}
