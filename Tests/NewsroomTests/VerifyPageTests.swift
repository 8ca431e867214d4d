import Newsroom
import Testing

/// The page that says how to check a license.
struct VerifyPageTests {
  private func page(_ publisher: String = "The Harbor Tribune") -> String {
    VerifyPage(
      publisher: publisher, host: "tribune.example",
      keys: [
        VerifyPage.Key(
          thumbprint: "I7VgQRr9Kz7xknBvOl7aOER_cnRAW6HMa4q5p0qurVk", isRelied: true,
          note: "signs licenses now"),
        VerifyPage.Key(
          thumbprint: "LTx90Y8UhvHPPL0TIFn5SLztqNSIBOpwaje_2gODLpw", isRelied: false,
          note: "revoked at 2026-11-24T09:00:00Z"),
      ],
      lists: ["revocation-1", "suspension-1"]
    ).html
  }

  @Test func `loads nothing and runs nothing`() {
    let page = page()
    for word in ["<script", "<img", "<link", "<iframe", "src=", "@import", "url(", "<form"] {
      #expect(!page.contains(word), "\(word)")
    }
    #expect(page.contains("default-src 'none'"))
    let links = page.matches(of: #/href="([^"]*)"/#).map { String($0.output.1) }
    #expect(links.count == 8)
    #expect(links.allSatisfy { $0.hasPrefix("/.well-known/") || $0.hasPrefix("/licensing/") })
  }

  @Test func `shows what it is given as text`() {
    let page = page("\"Tribune\" <script>alert(1)</script> & Söhne")
    #expect(!page.contains("<script"))
    #expect(page.contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; Söhne"))
  }

  @Test func `names the key and the lists, and no license`() {
    let page = page()
    #expect(page.contains("/licensing/keys/I7VgQRr9Kz7xknBvOl7aOER_cnRAW6HMa4q5p0qurVk.pem"))
    #expect(page.contains("https://tribune.example/licensing/status/suspension-1"))
    #expect(!page.contains(#/LIC-[0-9]/#))
    #expect(page.contains("did:web:tribune.example") && !page.contains("HOST"))
  }

  @Test func `is the same for the same values`() {
    #expect(page() == page())
    #expect(page().hasSuffix("</html>\n"))
  }
}
