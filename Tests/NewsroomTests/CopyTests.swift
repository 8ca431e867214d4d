import Newsroom
import Testing

struct CopyTests {
  private let text = LicensedText(
    title: "Ferry returns to Smith & Sons' quay",
    paragraphs: ["The ferry runs again from Monday.", "“It is about time,” said <the> captain."])
  private let attribution = Attribution(
    publisher: "The Harbour Tribune", headline: "Ferry returns to Smith & Sons' quay",
    url: "https://tribune.example/2026/11/ferry?a=1&b='2'", byline: "Nora Falk",
    published: "2026-11-02", license: "LIC-2026-000001",
    verifyURL: "https://tribune.example/licensing/verify#LIC-2026-000001")

  private func copy(_ format: CopyFormat, language: String = "en") -> String {
    String(
      decoding: renderCopy(text, attribution, format, language: language), as: UTF8.self)
  }

  @Test
  func `plain text`() {
    #expect(
      copy(.text) == """
        Ferry returns to Smith & Sons' quay

        Nora Falk

        The ferry runs again from Monday.

        “It is about time,” said <the> captain.

        ----------
        Originally published by The Harbour Tribune. Republished with permission (LIC-2026-000001).
        Original headline: Ferry returns to Smith & Sons' quay
        Byline: Nora Falk
        First published: 2026-11-02
        Original article: https://tribune.example/2026/11/ferry?a=1&b='2'
        Verify this license: https://tribune.example/licensing/verify#LIC-2026-000001

        """)
  }

  @Test
  func `Markdown`() {
    #expect(
      copy(.markdown) == """
        # Ferry returns to Smith &amp; Sons' quay

        *Nora Falk*

        The ferry runs again from Monday.

        “It is about time,” said &lt;the&gt; captain.

        ---

        Originally published by The Harbour Tribune. Republished with permission (LIC-2026-000001).

        - Original headline: Ferry returns to Smith &amp; Sons' quay
        - Byline: Nora Falk
        - First published: 2026-11-02
        - Original article: <https://tribune.example/2026/11/ferry?a=1&b='2'>
        - Verify this license: <https://tribune.example/licensing/verify#LIC-2026-000001>

        """)
  }

  @Test
  func `the body of the page`() throws {
    let page = copy(.html)
    let start = try #require(page.firstRange(of: "<body>")).upperBound
    #expect(
      page[start...] == """

        <article>
        <h1><bdi>Ferry returns to Smith &amp; Sons' quay</bdi></h1>
        <p class="byline"><bdi>Nora Falk</bdi></p>
        <p>The ferry runs again from Monday.</p>
        <p>“It is about time,” said &lt;the&gt; captain.</p>
        <footer lang="en" dir="ltr">
        <p>Originally published by The Harbour Tribune. Republished with permission (LIC-2026-000001).</p>
        <dl>
        <dt>Original headline</dt>
        <dd><bdi>Ferry returns to Smith &amp; Sons' quay</bdi></dd>
        <dt>Byline</dt>
        <dd><bdi>Nora Falk</bdi></dd>
        <dt>First published</dt>
        <dd><time datetime="2026-11-02">2026-11-02</time></dd>
        <dt>Original article</dt>
        <dd><a href="https://tribune.example/2026/11/ferry?a=1&amp;b=&#39;2&#39;">https://tribune.example/2026/11/ferry?a=1&amp;b='2'</a></dd>
        <dt>Verify this license</dt>
        <dd><a href="https://tribune.example/licensing/verify#LIC-2026-000001">https://tribune.example/licensing/verify#LIC-2026-000001</a></dd>
        </dl>
        </footer>
        </article>
        </body>
        </html>

        """)
  }

  @Test
  func `the head of the page`() {
    let page = copy(.html)
    #expect(
      page.hasPrefix(
        "<!DOCTYPE html>\n<html lang=\"en\" dir=\"ltr\">\n<head>\n<meta charset=\"utf-8\">\n"))
    #expect(page.contains("<title>Ferry returns to Smith &amp; Sons' quay</title>\n"))
    #expect(
      page.contains(
        "<link rel=\"canonical\" href=\"https://tribune.example/2026/11/ferry?a=1&amp;b=&#39;2&#39;\">\n"
      ))
    #expect(
      page.contains("content=\"default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'\""))
  }

  static let languages: [(tag: String, attributes: String)] = [
    ("en", "lang=\"en\" dir=\"ltr\""), ("pt-br", "lang=\"pt-BR\" dir=\"ltr\""),
    ("ar", "lang=\"ar\" dir=\"rtl\""), ("he", "lang=\"he\" dir=\"rtl\""),
    ("fa-IR", "lang=\"fa-IR\" dir=\"rtl\""), ("ur", "lang=\"ur\" dir=\"rtl\""),
    ("ps", "lang=\"ps\" dir=\"rtl\""), ("dv", "lang=\"dv\" dir=\"rtl\""),
    ("ara", "lang=\"ar\" dir=\"rtl\""), ("yi", "lang=\"yi\" dir=\"rtl\""),
    ("ar-Latn", "lang=\"ar-Latn\" dir=\"ltr\""), ("az-Arab", "lang=\"az-Arab\" dir=\"rtl\""),
    ("ku-Arab-IQ", "lang=\"ku-Arab-IQ\" dir=\"rtl\""), ("en-Hebr", "lang=\"en-Hebr\" dir=\"rtl\""),
    ("tr", "lang=\"tr\" dir=\"ltr\""), ("", "lang=\"\" dir=\"auto\""),
    ("qx", "lang=\"\" dir=\"auto\""), ("en\" onload=\"x", "lang=\"\" dir=\"auto\""),
  ]

  @Test(arguments: languages)
  func `the page says its language and direction`(_ language: (tag: String, attributes: String)) {
    #expect(copy(.html, language: language.tag).contains("<html \(language.attributes)>"))
  }

  @Test
  func `without a byline no line is made up`() {
    for format in CopyFormat.allCases {
      for byline in [nil, "", " \u{202E} "] {
        let unsigned = Attribution(
          publisher: "Tribune", headline: "T", url: "https://a.example/", byline: byline,
          published: "2026-11-02", license: "LIC-2026-000001", verifyURL: "https://a.example/v")
        let copy = String(
          decoding: renderCopy(text, unsigned, format, language: "en"), as: UTF8.self)
        #expect(
          !copy.contains("Byline") && !copy.contains("class=\"byline\"") && !copy.contains("**"))
      }
    }
  }

  @Test
  func `a publisher's name that runs the other way is kept apart`() {
    let arabic = Attribution(
      publisher: "صحيفة المرفأ", headline: "T", url: "https://a.example/", byline: nil,
      published: "2026-11-02", license: "LIC-2026-000001", verifyURL: "https://a.example/v")
    let page = String(decoding: renderCopy(text, arabic, .html, language: "ar"), as: UTF8.self)
    #expect(page.contains("Originally published by <bdi>صحيفة المرفأ</bdi>. Republished"))
  }

  @Test
  func `formats have the endings of their files`() {
    #expect(CopyFormat.allCases.map(\.fileExtension) == ["html", "md", "txt"])
  }
}
