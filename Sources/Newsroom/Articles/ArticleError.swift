public import StrictJSON

/// Why bytes are no article, or a change to one cannot be made.
///
/// Carries data; the words for a person are made elsewhere.
public enum ArticleError: Error, Hashable, Sendable {
  /// There are more bytes than the limit.
  case tooLarge(limit: Int)
  /// The bytes stop being UTF-8 at this offset, counted from 0.
  case invalidUTF8(offset: Int)
  /// There is no visible text at all.
  case empty
  /// There is a title line and nothing after it.
  case noBody
  /// The first line has more Unicode scalars than a title may have.
  case titleTooLong(limit: Int)
  /// The document is not JSON.
  case notJSON(JSONSyntaxError)
  /// The document is JSON but not an article.
  case document(DocumentError)
  /// There is no paragraph of this number; the article as imported has `count`.
  case noSuchParagraph(number: Int, count: Int)
  /// Every paragraph would be dropped.
  case nothingLeft
}

extension ArticleError: CustomStringConvertible {
  /// One plain line; it repeats nothing of the article unescaped.
  public var description: String {
    switch self {
    case .tooLarge(let limit): "more than \(limit) bytes"
    case .invalidUTF8(let offset): "not UTF-8 at byte \(offset)"
    case .empty: "no text"
    case .noBody: "a title without a body"
    case .titleTooLong(let limit): "a title line of more than \(limit) characters"
    case .notJSON(let error): "not JSON: \(error)"
    case .document(let error): "\(error)"
    case .noSuchParagraph(let number, let count): "no paragraph \(number) among 1 to \(count)"
    case .nothingLeft: "no paragraph is left"
    }
  }
}
