import LicenseRecord
import Licensing
import Testing

@testable import Ledger

/// An article of the sample ledger.
struct SampleText {
  let id: ArticleID
  let headline: String
  let section: String?
  let embargo: Instant?
  let images: Int

  static let ferry = SampleText(
    id: known(ArticleID("night-ferry")), headline: "The night ferry returns", section: "Transport",
    embargo: nil, images: 2)
  static let tides = SampleText(
    id: known(ArticleID("tide-tables")), headline: "Tide tables for the é-shore", section: nil,
    embargo: Instant(seconds: 1_890_000_000), images: 0)

  /// The article as it was published.
  func article(version: Int, byline: String? = nil) -> Article {
    Article(
      id: id, version: version, headline: headline, byline: byline,
      url: "https://harbor.example/2026/09/\(id)", published: Instant(seconds: 1_789_000_000),
      section: section, language: SampleText.known(Language("en")), words: 900,
      clearedImages: images, clearance: .verify, embargoUntil: embargo, isWithdrawn: false)
  }

  /// The article with its text stored.
  func facts(_ transaction: LedgerTransaction, version: Int) throws -> ArticleFacts {
    let text = "\(headline)\n\nVersion \(version) of what happened on the quay.\n"
    return ArticleFacts(
      article: article(version: version), digestSRI: SHA256Digest(of: Array(text.utf8)).sri,
      text: try transaction.store(text))
  }

  private static func known<Value>(_ value: Value?) -> Value {
    guard let value else { preconditionFailure("a constant of the sample is not sound") }
    return value
  }
}
