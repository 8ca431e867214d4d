import Licensing

/// The copy as a whole web page that loads and runs nothing.
func htmlCopy(_ text: LicensedText, _ attribution: Attribution, language: String) -> String {
  let byline = attribution.byline.map { "<p class=\"byline\"><bdi>\(html($0))</bdi></p>\n" } ?? ""
  let paragraphs = text.paragraphs.map { "<p>\(html($0))</p>" }.joined(separator: "\n")
  let canonical =
    WebAddress(attribution.url).map { "<link rel=\"canonical\" href=\"\(quoted($0.text))\">\n" }
    ?? ""
  return """
    <!DOCTYPE html>
    <html \(attributes(of: Language(language)))>
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="\(policy)">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>\(html(text.title))</title>
    \(canonical)<style>
    \(htmlStyle)
    </style>
    </head>
    <body>
    <article>
    <h1><bdi>\(html(text.title))</bdi></h1>
    \(byline)\(paragraphs)
    \(footer(attribution))
    </article>
    </body>
    </html>

    """
}

/// `lang` and `dir` of the page; of an unknown language neither is claimed.
private func attributes(of language: Language?) -> String {
  guard let language else { return "lang=\"\" dir=\"auto\"" }
  return "lang=\"\(quoted(language.tag))\" dir=\"\(isRightToLeft(language) ? "rtl" : "ltr")\""
}

private func footer(_ attribution: Attribution) -> String {
  let lines = attribution.lines.map { line in
    "<dt>\(line.label)</dt>\n<dd>\(html(line.content))</dd>"
  }
  return """
    <footer lang="en" dir="ltr">
    <p>\(credit(attribution))</p>
    <dl>
    \(lines.joined(separator: "\n"))
    </dl>
    </footer>
    """
}

/// The credit; a publisher's name that runs the other way is kept apart from the sentence.
///
/// Elsewhere the sentence stays whole, so that whoever searches the page for it finds it.
private func credit(_ attribution: Attribution) -> String {
  let isMixed = attribution.publisher.unicodeScalars.contains(where: \.isRightToLeft)
  let name = html(attribution.publisher)
  return Attribution.credit(
    publisher: isMixed ? "<bdi>\(name)</bdi>" : name, license: html(attribution.license))
}

private func html(_ content: FooterLine.Content) -> String {
  switch content {
  case .words(let text): "<bdi>\(html(text))</bdi>"
  case .date(let text):
    CalendarDate(text) == nil
      ? "<bdi>\(html(text))</bdi>" : "<time datetime=\"\(quoted(text))\">\(html(text))</time>"
  case .address(let text):
    WebAddress(text).map { "<a href=\"\(quoted($0.text))\">\(html($0.text))</a>" }
      ?? "<bdi>\(html(text))</bdi>"
  }
}

/// No script, no frame, no request: the page has its own style and nothing else.
private let policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'"
