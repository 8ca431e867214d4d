public import Licensing

extension LedgerReader {
  /// A text that may have to be forgotten, or what became of it.
  public func kept(_ key: ErasableKey) throws -> KeptText {
    if let text = try text(key) { return .text(text) }
    let entry = try statements.first("SELECT entry FROM erasure WHERE key = ?", .text(key.text)) {
      try $0.tally(0)
    }
    return entry.map(KeptText.erased(entry:)) ?? .missing
  }

  /// The key of whom to reach at a partner; nil when nobody was named.
  public func contact(of partner: PartnerID) throws -> ErasableKey? {
    try statements.first(
      "SELECT text_key FROM partner_contact WHERE partner = ?", .text(partner.text)
    ) { ErasableKey(text: try $0.text(0)) }
  }

  /// What of an article can be erased: its licensed texts, and why it was cleared and withdrawn.
  ///
  /// - Parameter version: Only what concerns this version; nil for all.
  public func erasable(of article: ArticleID, version: Int?) throws -> [ErasableMention] {
    try statements.all(
      erasableOfArticle, .text(article.text), .optional(version), read: mention)
  }

  /// What of a partner can be erased: contacts, notes of requests, and why it or a license of it was
  /// suspended, resumed or revoked.
  ///
  /// Not the reason for withdrawing an article, which licenses of others share.
  public func erasable(of partner: PartnerID) throws -> [ErasableMention] {
    try statements.all(erasableOfPartner, .text(partner.text), read: mention)
  }

  private func mention(_ row: StoredRow) throws -> ErasableMention {
    ErasableMention(
      use: try row.parsed(0, ErasableMention.Use.init(rawValue:)),
      key: ErasableKey(text: try row.text(1)))
  }
}

// Erasing is rare, so these read the whole log rather than keep a table for every note.
private let erasableOfArticle = """
  SELECT use, key FROM (
    SELECT 'text' AS use, text_key AS key FROM article
    WHERE id = ?1 AND (?2 IS NULL OR version = ?2)
    UNION
    SELECT 'reason', json_extract(body, '$.reason') FROM entry
    WHERE kind IN ('article.cleared', 'article.withdrawn')
      AND json_extract(body, '$.article') = ?1
      AND (?2 IS NULL OR json_extract(body, '$.version') = CAST(?2 AS TEXT)))
  WHERE key NOT IN (SELECT key FROM erasure) ORDER BY use, key
  """
private let erasableOfPartner = """
  SELECT use, key FROM (
    SELECT 'contact' AS use, json_extract(body, '$.partner.contact') AS key FROM entry
    WHERE kind IN ('partner.added', 'partner.changed')
      AND json_extract(body, '$.partner.id') = ?1
    UNION
    SELECT 'note', json_extract(e.body, '$.note') FROM request AS r
    JOIN entry AS e ON e.number = r.entry WHERE r.partner = ?1
    UNION
    SELECT 'reason', json_extract(body, '$.reason') FROM entry
    WHERE kind IN ('partner.suspended', 'partner.resumed')
      AND json_extract(body, '$.partner') = ?1
    UNION
    SELECT 'reason', json_extract(e.body, '$.reason') FROM entry AS e
    JOIN license AS l ON l.number = json_extract(e.body, '$.license')
    WHERE e.kind IN ('license.revoked', 'license.suspended', 'license.resumed') AND l.partner = ?1)
  WHERE key IS NOT NULL AND key NOT IN (SELECT key FROM erasure)
    AND key NOT IN (
      SELECT json_extract(body, '$.reason') FROM entry WHERE kind = 'article.withdrawn')
  ORDER BY use, key
  """
