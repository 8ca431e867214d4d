import StrictJSON

extension Replay {
  /// A new version of an article that was withdrawn as a whole is withdrawn too.
  func addArticle(_ object: ObjectReader) throws {
    try statements.run(
      """
      INSERT INTO article (headline, byline, url, published, section, language, words, images,
        clearance, embargo_until, digest_sri, text_key, id, version, withdrawn)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14,
        EXISTS (SELECT 1 FROM withdrawal WHERE article = ?13))
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

  private func articleFields(_ object: ObjectReader) throws -> [SQLValue] {
    var article = object
    return [
      .text(try article.string("headline")), .optional(try article.optionalString("byline")),
      .text(try article.string("url")), .text(try article.string("published")),
      .optional(try article.optionalString("section")), .text(try article.string("language")),
      .integer(try article.count("words")), .integer(try article.count("images")),
      .text(try article.string("clearance")),
      .optional(try article.optionalString("embargoUntil")), .text(try article.string("digestSRI")),
      .text(try article.string("text")), .text(try article.string("id")),
      .integer(try article.count("version")),
    ]
  }

  func clearArticle(_ body: inout ObjectReader) throws {
    try changeOne(
      "UPDATE article SET clearance = ? WHERE id = ? AND version = ?",
      [
        .text(try body.string("clearance")), .text(try body.string("article")),
        .integer(try body.count("version")),
      ],
      "the article version")
  }

  func withdrawArticle(_ body: inout ObjectReader, number: Int) throws {
    let article = try body.string("article")
    if let version = try body.optionalCount("version") {
      return try changeOne(
        "UPDATE article SET withdrawn = 1 WHERE id = ? AND version = ?",
        [.text(article), .integer(version)], "the article version")
    }
    try changeOne(
      "UPDATE article SET withdrawn = 1 WHERE id = ?", [.text(article)], "the article")
    try statements.run(
      "INSERT INTO withdrawal (article, entry) VALUES (?, ?)", .text(article), .integer(number))
  }
}
