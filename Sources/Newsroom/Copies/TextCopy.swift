/// The copy as plain text: every line of the footer starts a line of its own.
func textCopy(_ text: LicensedText, _ attribution: Attribution) -> String {
  let head = [text.title] + (attribution.byline.map { [$0] } ?? [])
  let footer =
    ["----------", attribution.creditText]
    + attribution.lines.map { "\($0.label): \($0.text)" }
  return (head + text.paragraphs + [footer.joined(separator: "\n")]).joined(separator: "\n\n")
    + "\n"
}
