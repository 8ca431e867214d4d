import GRDB
import StrictJSON

extension Replay {
  /// A new version of a withdrawn article is withdrawn too.
  func addArticle(_ object: ObjectReader) throws {
    try run(
      """
      INSERT INTO article (headline, byline, url, published, section, language, words, images,
        clearance, embargo_until, digest_sri, text_key, id, version, withdrawn)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14,
        coalesce((SELECT max(withdrawn) FROM article WHERE id = ?13), 0))
      """,
      articleFields(object))
  }

  func changeArticle(_ object: ObjectReader) throws {
    try changeOne(
      """
      UPDATE article SET headline = ?, byline = ?, url = ?, published = ?, section = ?,
        language = ?, words = ?, images = ?, clearance = ?, embargo_until = ?, digest_sri = ?,
        text_key = ?
      WHERE id = ? AND version = ?
      """,
      articleFields(object), "the article version")
  }

  private func articleFields(_ object: ObjectReader) throws -> StatementArguments {
    var article = object
    return [
      try article.string("headline"), try article.optionalString("byline"),
      try article.string("url"), try article.string("published"),
      try article.optionalString("section"), try article.string("language"),
      try article.count("words"), try article.count("images"), try article.string("clearance"),
      try article.optionalString("embargoUntil"), try article.string("digestSRI"),
      try article.string("text"), try article.string("id"), try article.count("version"),
    ]
  }

  func clearArticle(_ body: inout ObjectReader) throws {
    try changeOne(
      "UPDATE article SET clearance = ? WHERE id = ? AND version = ?",
      [body.string("clearance"), body.string("article"), body.count("version")],
      "the article version")
  }

  func withdrawArticle(_ body: inout ObjectReader) throws {
    try changeOne(
      "UPDATE article SET withdrawn = 1 WHERE id = ?", [body.string("article")], "the article")
  }
}
