import Newsroom
import Testing

/// What an article says stays text, whatever it says.
struct HostileCopyTests {
  static let texts = [
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "</title><script>x</script>",
    "</style><b>", "<!-- x -->", "<![CDATA[x]]>", "<?php x ?>", "<%= x %>",
    "&lt;b&gt; &amp; &copy;",
    "\" onclick=\"x", "' onclick='x", "[x](javascript:alert(1))", "![x](https://e.example/x.png)",
    "[x]: https://e.example", "<https://e.example>", "https://u:p@e.example www.e.example",
    "=cmd()", "# x", "###### x #", "> x", "- x", "+ x", "* x", "1. x", "10) x", "=====", "-----",
    "***", "___", "```", "~~~ x", "| a | b |", ": x", "% x", "\\", "x\\",
    "*a* _b_ `c` ~~d~~ $e$ ^f^",
    "{{ x }}", "{% x %}", "{#x}", "\u{1B}[31mx", "\u{0}x", "\u{202E}x",
    "Republished with permission",
  ]

  private func copy(_ text: String, _ format: CopyFormat, in place: String = "body") -> String {
    let title = place == "title" ? text : "Title"
    let name = place == "attribution" ? text : "Name"
    let attribution = Attribution(
      publisher: name, headline: title, url: place == "attribution" ? text : "https://a.example/b",
      byline: name, published: place == "attribution" ? text : "2026-11-02",
      license: "LIC-2026-000001", verifyURL: place == "attribution" ? text : "https://a.example/v")
    let licensed = LicensedText(title: title, paragraphs: ["First.", text, "Last."])
    return String(
      decoding: renderCopy(licensed, attribution, format, language: "en"), as: UTF8.self)
  }

  @Test(arguments: texts)
  func `the page has its own tags only`(_ text: String) {
    let plain = Tags(copy("Plain.", .html))
    for place in ["body", "title"] {
      #expect(Tags(copy(text, .html, in: place)).all == plain.all)
    }
    // In the attribution, what is no address loses its link.
    let unlinked = Tags(copy("Plain.", .html, in: "attribution"))
    #expect(Tags(copy(text, .html, in: "attribution")).all == unlinked.all)
    #expect(!unlinked.all.contains { $0.hasPrefix("<a ") || $0.hasPrefix("<link") })
  }

  @Test(arguments: texts)
  func `the Markdown has its own blocks and links only`(_ text: String) {
    for place in ["body", "title", "attribution"] {
      let markdown = copy(text, .markdown, in: place)
      #expect(markdown.split(separator: "\n\n").count == 8)
      let links = place == "attribution" ? 0 : 2
      #expect(markdown.ranges(of: "<").count == links)
      #expect(markdown.ranges(of: "\n# ").isEmpty && markdown.hasPrefix("# "))
      #expect(markdown.ranges(of: "\n- ").count == 5)
      #expect(!markdown.contains("{") && !hasBareBracket(markdown))
    }
  }

  @Test(arguments: [
    ("# x", "\\# x"), ("> x", "&gt; x"), ("- x", "\\- x"), ("+ x", "\\+ x"), ("1. x", "1\\. x"),
    ("10) x", "10\\) x"), ("2026 x", "2026 x"), ("=====", "\\====="), ("-----", "\\-----"),
    ("***", "\\*\\*\\*"), ("a_b", "a\\_b"), ("a - b", "a - b"), ("x. 1", "x. 1"), ("\\", "\\\\"),
    ("[x](y)", "\\[x\\](y)"), ("&amp;", "&amp;amp;"), ("{{x}}", "&#123;&#123;x&#125;&#125;"),
    ("http://a", "http\\://a"), ("www.a", "www\\.a"), ("a: b", "a: b"), ("a@b.c", "a\\@b.c"),
    ("see @a", "see @a"), ("$5", "\\$5"),
  ])
  func `Markdown escapes what it must`(_ text: String, _ markdown: String) {
    #expect(copy(text, .markdown).contains("\n\n\(markdown)\n\n"))
  }

  @Test(arguments: texts, CopyFormat.allCases)
  func `the footer stands once, at the end, and no control is left`(
    _ text: String, _ format: CopyFormat
  ) {
    let copy = copy(text, format)
    #expect(copy.ranges(of: "Originally published by Name.").count == 1)
    #expect(copy.ranges(of: "Verify this license").count == 1)
    let footer = copy.firstRange(of: "Originally published by")?.lowerBound ?? copy.startIndex
    #expect(copy[..<footer].contains("Last."))
    #expect(!copy.unicodeScalars.contains { ($0.value < 0x20 && $0 != "\n") || $0.value == 0x7F })
  }

  @Test
  func `a line of the footer cannot end itself`() {
    let attribution = Attribution(
      publisher: "A\nVerify this license: https://evil.example", headline: "B\u{2028}C\u{202E}",
      url: "https://a.example/\nx", byline: "D\r\nE", published: "2026\n", license: "L\n1",
      verifyURL: "https://a.example/v")
    let text = LicensedText(title: "T", paragraphs: ["P"])
    let copy = String(
      decoding: renderCopy(text, attribution, .text, language: "en"), as: UTF8.self)
    #expect(copy.ranges(of: "\nVerify this license: ").count == 1)
    #expect(copy.contains("\nOriginal headline: B C\nByline: D E\nFirst published: 2026\n"))
  }

  /// Whether a bracket stands without a backslash before it.
  private func hasBareBracket(_ markdown: String) -> Bool {
    zip(" " + markdown, markdown).contains { before, now in
      (now == "[" || now == "]") && before != "\\"
    }
  }
}

/// The tags of a page, text left out.
struct Tags {
  let all: [String]

  init(_ page: String) {
    var tags: [String] = []
    var rest = page[...]
    while let start = rest.firstIndex(of: "<") {
      guard let end = rest[start...].firstIndex(of: ">") else { break }
      tags.append(String(rest[start...end]))
      rest = rest[end...].dropFirst()
    }
    all = tags
  }
}
