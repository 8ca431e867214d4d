/// The most bytes an article may have, in any format: 16 MiB.
public let articleByteLimit = 16 << 20

/// The most Unicode scalars a title may have: 1,000.
///
/// A longer first line is a paragraph of an article without a title, and would not fit a record.
public let titleLimit = 1_000

/// Reads an article of plain text: a title line, then the body.
///
/// UTF-8; a byte order mark at the start is dropped; lines end with LF, CRLF or CR (or U+2028,
/// U+2029) and are trimmed. The first line with visible text is the title. Blank lines before and
/// after the body are ignored; where some remain inside it, the blocks between them are paragraphs
/// and a block's lines are joined by one space, else each line is a paragraph.
public func readPlainText(_ bytes: [UInt8]) throws(ArticleError) -> ArticleDraft {
  guard bytes.count <= articleByteLimit else { throw .tooLarge(limit: articleByteLimit) }
  try checkUTF8(bytes)
  var removed = 0
  var title: String?
  var body: [String] = []
  for line in lines(of: withoutByteOrderMark(bytes)) {
    let clean = CleanLine(line, for: title == nil ? .field : .paragraph)
    removed += clean.removed
    if title != nil {
      body.append(clean.text)
    } else if !clean.text.isEmpty {
      title = clean.text
    }
  }
  guard let title else { throw .empty }
  guard title.unicodeScalars.count <= titleLimit else { throw .titleTooLong(limit: titleLimit) }
  let paragraphs = paragraphs(of: body)
  guard !paragraphs.isEmpty else { throw .noBody }
  var draft = ArticleDraft(title: title, paragraphs: paragraphs)
  draft.removedControls += removed
  return draft
}

/// The paragraphs that the lines of a body make, by its blank lines.
private func paragraphs(of lines: [String]) -> [String] {
  guard let first = lines.firstIndex(where: { !$0.isEmpty }),
    let last = lines.lastIndex(where: { !$0.isEmpty })
  else { return [] }
  let body = lines[first...last]
  guard body.contains("") else { return Array(body) }
  return body.split(separator: "").map { $0.joined(separator: " ") }
}
