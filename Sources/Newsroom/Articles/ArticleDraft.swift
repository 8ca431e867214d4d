/// An article as it came in, before anybody decided anything about it.
///
/// Holds what the source says and nothing invented: plain text has a title and paragraphs only. The
/// texts are clean: one line each, trimmed, in Normalization Form C, without control characters.
public struct ArticleDraft: Hashable, Sendable {
  /// The headline.
  public let title: String
  /// The paragraphs of the body that are left, in order.
  public private(set) var paragraphs: [String]
  /// The number of each paragraph in the source, counted from 1; dropping others changes none.
  public private(set) var numbers: [Int]
  /// How many paragraphs the source has.
  public let paragraphCount: Int
  /// How many characters were taken out: controls, and in the title and the fields also
  /// bidirectional embeddings, overrides and isolates (U+202A–202E, U+2066–2069).
  public internal(set) var removedControls: Int
  /// The publisher's name for the article, a valid `ArticleID`.
  public let id: String?
  /// The canonical link, a valid `WebAddress`.
  public let url: String?
  /// When it was published, a valid `StatedTime`.
  public let published: String?
  /// Who wrote it, as printed.
  public let byline: String?
  /// The section it appeared in.
  public let section: String?
  /// The language it is written in, a valid `Language`.
  public let language: String?
  /// The number of words of the body, where the source counts them.
  public let words: Int?
  /// How many images come with it and may be licensed.
  public let images: Int?
  /// `yes`, `no` or `verify`.
  public let clearance: String?
  /// No license starts before; a valid `StatedTime`.
  public let embargoUntil: String?

  /// Makes a draft of texts that need not be clean; paragraphs without visible text are left out.
  ///
  /// The fields are kept as given: whoever reads a format has checked them.
  public init(
    title: String, paragraphs: [String], id: String? = nil, url: String? = nil,
    published: String? = nil, byline: String? = nil, section: String? = nil,
    language: String? = nil, words: Int? = nil, images: Int? = nil, clearance: String? = nil,
    embargoUntil: String? = nil
  ) {
    var removed = 0
    func clean(_ text: String, for use: CleanLine.Use) -> String {
      let line = CleanLine(text, for: use)
      removed += line.removed
      return line.text
    }
    let body = paragraphs.map { clean($0, for: .paragraph) }.filter { !$0.isEmpty }
    self.title = clean(title, for: .field)
    self.paragraphs = body
    self.numbers = body.indices.map { $0 + 1 }
    self.paragraphCount = body.count
    self.id = id
    self.url = url
    self.published = published
    self.byline = byline.map { clean($0, for: .field) }
    self.section = section.map { clean($0, for: .field) }
    self.language = language
    self.words = words
    self.images = images
    self.clearance = clearance
    self.embargoUntil = embargoUntil
    self.removedControls = removed
  }
}

extension ArticleDraft {
  /// The draft without some paragraphs, named by their numbers in the source.
  ///
  /// Ranges may overlap and may name what is dropped already. Throws `noSuchParagraph` for a number
  /// outside the source and `nothingLeft` when no paragraph would remain.
  public func dropping(_ ranges: [ClosedRange<Int>]) throws(ArticleError) -> ArticleDraft {
    let source = 1...max(paragraphCount, 1)
    for range in ranges {
      for bound in [range.lowerBound, range.upperBound]
      where paragraphCount == 0 || !source.contains(bound) {
        throw .noSuchParagraph(number: bound, count: paragraphCount)
      }
    }
    let kept = numbers.indices.filter { index in
      !ranges.contains { $0.contains(numbers[index]) }
    }
    guard !kept.isEmpty else { throw .nothingLeft }
    var rest = self
    rest.paragraphs = kept.map { paragraphs[$0] }
    rest.numbers = kept.map { numbers[$0] }
    return rest
  }
}
