/// The copy in CommonMark 0.31.
func markdownCopy(_ text: LicensedText, _ attribution: Attribution) -> String {
  let byline = attribution.byline.map { ["*\(inlineMarkdown($0))*"] } ?? []
  let lines = attribution.lines.map { line in "- \(line.label): \(markdown(line.content))" }
  let footer = ["---", inlineMarkdown(attribution.creditText), lines.joined(separator: "\n")]
  let blocks =
    ["# \(inlineMarkdown(text.title))"] + byline + text.paragraphs.map(paragraphMarkdown) + footer
  return blocks.joined(separator: "\n\n") + "\n"
}

private func markdown(_ content: FooterLine.Content) -> String {
  switch content {
  case .words(let text), .date(let text): inlineMarkdown(text)
  case .address(let text): WebAddress(text).map { "<\($0.text)>" } ?? inlineMarkdown(text)
  }
}
