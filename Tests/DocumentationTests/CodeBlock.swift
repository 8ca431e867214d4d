/// A fenced block of a page.
struct CodeBlock {
  /// What stands after the opening fence: `console`, `swift`.
  let language: String
  /// The places of its lines in the page.
  let range: Range<Int>

  static func all(in page: Page) -> [CodeBlock] {
    var blocks: [CodeBlock] = []
    var open: (language: String, start: Int)?
    for (index, line) in page.lines.enumerated() where line.hasPrefix("```") {
      if let opened = open {
        blocks.append(CodeBlock(language: opened.language, range: opened.start..<index))
        open = nil
      } else {
        open = (String(line.dropFirst(3)), index + 1)
      }
    }
    return blocks
  }
}
