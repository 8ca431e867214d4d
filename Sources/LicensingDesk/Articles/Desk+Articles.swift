public import Ledger
import LicenseRecord
public import Licensing
public import Newsroom

extension Desk {
  /// What adding an article came to.
  public struct ArticleAddition: Sendable {
    /// What was written, if anything.
    public enum Change: String, Sendable {
      /// A new article.
      case added
      /// A new version, because the licensed text is another one.
      case newVersion = "new version"
      /// Other fields of the same version.
      case changed
      /// The same text and fields: nothing.
      case unchanged
    }

    /// What was written, or would have been.
    public let change: Change
    /// The article as it now is.
    public let article: Article
    /// The licensed text.
    public let text: LicensedText
    /// What looks like footer or promotion and is part of the licensed text.
    public let suspicions: [Suspicion]
  }

  /// Adds an article, a version of one, or a change of its fields.
  ///
  /// - Parameter isDryRun: Nothing is written.
  /// - Throws: A ``DeskError`` naming the value at fault, or what is missing.
  public func addArticle(_ input: ArticleInput, isDryRun: Bool, actor: String, now: Instant) throws
    -> ArticleAddition
  {
    if isDryRun {
      return try ledger.read { try plan(input, $0).addition }
    }
    return try write { transaction in
      let plan = try plan(input, transaction.reader)
      guard plan.addition.change != .unchanged else { return plan.addition }
      let time = transaction.recordedTime(now: now)
      let facts: ArticleFacts
      if var kept = plan.keptFacts {
        kept.article = plan.addition.article
        facts = kept
        try transaction.append(.articleChanged(facts), time: time, actor: actor)
      } else {
        let bytes = plan.addition.text.bytes
        facts = ArticleFacts(
          article: plan.addition.article, digestSRI: SHA256Digest(of: bytes).sri,
          text: try transaction.store(String(decoding: bytes, as: UTF8.self)))
        try transaction.append(.articleAdded(facts), time: time, actor: actor)
      }
      return plan.addition
    }
  }

  private typealias Plan = (addition: ArticleAddition, keptFacts: ArticleFacts?)

  private func plan(_ input: ArticleInput, _ reader: LedgerReader) throws -> Plan {
    let settings = try reader.settings()
    let resolver = ArticleResolver(
      input: input, settings: settings, calendar: try calendar(settings))
    let text = try resolver.licensedText()
    let missing = resolver.missing()
    guard missing.isEmpty else { throw DeskError.missing(missing) }
    let id = try resolver.id()
    let earlier = try reader.article(id)
    // A text that was erased does not come back by itself: given again, it is a new version.
    let isSameText =
      earlier?.digestSRI == SHA256Digest(of: text.bytes).sri && earlier?.article.isErased == false
    let article = try resolver.article(
      id: id,
      version: isSameText ? earlier?.article.version ?? 1 : (earlier?.article.version ?? 0) + 1,
      text: text, over: earlier?.article, keepsClearance: isSameText,
      isWithdrawn: isSameText ? earlier?.article.isWithdrawn ?? false : reader.isWithdrawn(id))
    try checkAddress(article, reader)
    let change: ArticleAddition.Change =
      if earlier == nil { .added } else if !isSameText { .newVersion } else {
        earlier?.article == article ? .unchanged : .changed
      }
    let addition = ArticleAddition(
      change: change, article: article, text: text,
      suspicions: input.suspicions(publisher: settings.publisher))
    return (addition, isSameText ? earlier : nil)
  }

  private func checkAddress(_ article: Article, _ reader: LedgerReader) throws {
    if let other = try reader.article(url: article.url), other.article.id != article.id {
      throw DeskError.conflict(
        .article, name: article.id.text,
        problem: "its address belongs to the article \(other.article.id.text); give that id to "
          + "change it, or another address")
    }
  }

  /// The latest version of every article, by id.
  public func articles() throws -> [Article] {
    try ledger.read { try $0.articles().map(\.article) }
  }

  /// An article by its id or address: its facts and its licensed text, nil when the
  /// text was erased.
  public func article(_ name: String) throws -> (facts: ArticleFacts, text: LicensedText?) {
    try ledger.read { reader in
      let facts = try find(article: name, reader)
      let text = try reader.text(facts.text).flatMap { LicensedText(Array($0.utf8)) }
      return (facts, text)
    }
  }

  /// Gives, denies or doubts clearance of an article's latest version.
  ///
  /// - Returns: The article as it now is, and whether anything changed.
  public func clearArticle(
    _ name: String, _ clearance: Clearance, reason: String, actor: String, now: Instant
  ) throws -> (article: Article, changed: Bool) {
    let reason = try LineText.check("reason", reason)
    return try write { transaction in
      let article = try find(article: name, transaction.reader).article
      guard article.clearance != clearance else { return (article, false) }
      try transaction.append(
        .articleCleared(
          article.id, version: article.version, clearance, reason: transaction.store(reason)),
        time: transaction.recordedTime(now: now), actor: actor)
      return (try find(article: name, transaction.reader).article, true)
    }
  }

  /// Finds an article by id or address.
  func find(article name: String, _ reader: LedgerReader) throws -> ArticleFacts {
    if let id = ArticleID(name), let facts = try reader.article(id) { return facts }
    if let address = WebAddress(name), let facts = try reader.article(url: address.text) {
      return facts
    }
    throw DeskError.unknown(
      .article, name: name, near: nearMisses(of: name, among: try reader.articleIDs()))
  }
}
