/// Paragraphs that look as if they were not part of the article.
///
/// A hint for a person, never a decision: nothing is dropped by it.
public struct Suspicion: Hashable, Sendable {
  /// What the paragraphs look like.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// The publisher's own words about itself, its rights or where the article appeared first.
    case publisherFooter
    /// Newsletters, apps, accounts to follow, other articles, appeals for support.
    case promotion
  }

  /// The numbers of the paragraphs in the source, counted from 1.
  public let paragraphs: ClosedRange<Int>
  /// What they look like.
  public let kind: Kind
  /// The beginning of the first of them, at most 80 Unicode scalars.
  public let excerpt: String

  /// Makes a suspicion from its parts.
  public init(paragraphs: ClosedRange<Int>, kind: Kind, excerpt: String) {
    self.paragraphs = paragraphs
    self.kind = kind
    self.excerpt = excerpt
  }
}
