/// A line of the footer below the credit: what it states, and the words or the address.
struct FooterLine {
  /// What kind of text the line ends with.
  enum Content {
    case words(String)
    case date(String)
    case address(String)
  }

  let label: String
  let content: Content

  /// The text without any markup.
  var text: String {
    switch content {
    case .words(let text), .date(let text), .address(let text): text
    }
  }
}

extension Attribution {
  /// The lines below the credit, the same in every form.
  var lines: [FooterLine] {
    var lines = [FooterLine(label: "Original headline", content: .words(headline))]
    if let byline { lines.append(FooterLine(label: "Byline", content: .words(byline))) }
    lines.append(FooterLine(label: "First published", content: .date(published)))
    lines.append(FooterLine(label: "Original article", content: .address(url)))
    lines.append(FooterLine(label: "Verify this license", content: .address(verifyURL)))
    return lines
  }
}
