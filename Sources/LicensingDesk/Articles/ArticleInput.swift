public import Licensing
public import Newsroom

/// An article to be added, with what a person says about it; nil means not given.
///
/// What is given here wins over what the document itself says.
public struct ArticleInput: Sendable {
  /// Title, paragraphs, and the fields that the document itself carries.
  public var draft: ArticleDraft
  /// Paragraphs that are not part of the licensed text, numbered as in the file.
  public var dropped: [ClosedRange<Int>]
  /// The id; else it is made from the address.
  public var id: ArticleID?
  /// The canonical address.
  public var url: String?
  /// The time of publication: RFC 3339, or a day in the publisher's time zone.
  public var published: String?
  /// Who wrote it; empty means nobody is named.
  public var byline: String?
  /// The section it appeared in; empty means none.
  public var section: String?
  /// Its language.
  public var language: Language?
  /// The number of words, where they cannot be counted.
  public var words: Int?
  /// Whether it may be licensed at all.
  public var clearance: Clearance?
  /// Not before this time: RFC 3339, or a day in the publisher's time zone.
  public var embargoUntil: String?
  /// How many of its images are cleared.
  public var images: Int?

  /// An article as read, with nothing said about it yet.
  public init(_ draft: ArticleDraft, dropping dropped: [ClosedRange<Int>] = []) {
    self.draft = draft
    self.dropped = dropped
  }

  /// What looks like the publisher's own footer or promotion and is not dropped.
  public func suspicions(publisher: String) -> [Suspicion] {
    draft.suspicions(publisher: publisher).filter { suspicion in
      !suspicion.paragraphs.allSatisfy { number in dropped.contains { $0.contains(number) } }
    }
  }
}
