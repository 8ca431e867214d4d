/// The copy of an article that a partner receives: headline, byline, paragraphs, and the footer
/// with the attribution exactly once, at the end.
///
/// Rendering only; what is signed is the licensed text. UTF-8 with LF. `language` is the language
/// tag of the text; the footer is in English. Hostile texts stay text in every form.
public func renderCopy(
  _ text: LicensedText, _ attribution: Attribution, _ format: CopyFormat, language: String
) -> [UInt8] {
  let copy =
    switch format {
    case .html: htmlCopy(text, attribution, language: language)
    case .markdown: markdownCopy(text, attribution)
    case .text: textCopy(text, attribution)
    }
  return Array(copy.utf8)
}
