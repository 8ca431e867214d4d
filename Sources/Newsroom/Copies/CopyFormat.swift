/// The form of a copy for a partner.
public enum CopyFormat: String, CaseIterable, Hashable, Sendable {
  /// A whole web page, without anything that runs.
  case html
  /// CommonMark, in which no text of the article is markup.
  case markdown
  /// Plain text.
  case text

  /// How the names of files in this form end, without the point.
  public var fileExtension: String {
    switch self {
    case .html: "html"
    case .markdown: "md"
    case .text: "txt"
    }
  }
}
