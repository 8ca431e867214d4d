/// The text that a license is about, the same bytes for whoever makes them.
///
/// UTF-8 in Normalization Form C with LF: the title, a blank line, the paragraphs separated by one
/// blank line, and a final LF. A record names the SHA-256 of these bytes.
public struct LicensedText: Hashable, Sendable {
  /// The title, one line.
  public let title: String
  /// The paragraphs, one line each.
  public let paragraphs: [String]

  /// Makes the licensed text; texts that are not clean lines become so, empty ones are left out.
  public init(title: String, paragraphs: [String]) {
    self.title = CleanLine(title, for: .field).text
    self.paragraphs = paragraphs.map { CleanLine($0, for: .paragraph).text }.filter { !$0.isEmpty }
  }

  /// Reads licensed text back; nil for anything that `bytes` would not give again exactly.
  public init?(_ bytes: [UInt8]) {
    guard let text = String(validating: bytes, as: UTF8.self), text.utf8.last == 0x0A else {
      return nil
    }
    let lines = lines(of: bytes.dropLast())
    let texts = lines.indices.filter { $0.isMultiple(of: 2) }.map { lines[$0] }
    guard let title = texts.first, texts.count > 1 else { return nil }
    self.init(title: title, paragraphs: Array(texts.dropFirst()))
    guard !self.title.isEmpty, self.bytes == bytes else { return nil }
  }

  /// The licensed text of what is left of a draft.
  public init(_ draft: ArticleDraft) {
    self.init(title: draft.title, paragraphs: draft.paragraphs)
  }

  /// The bytes, as delivered and as digested.
  public var bytes: [UInt8] {
    Array(([title] + paragraphs).joined(separator: "\n\n").utf8) + [0x0A]
  }
}
