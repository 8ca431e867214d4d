import Licensing
import Newsroom
import Testing

struct WebAddressTests {
  @Test(arguments: [
    "http://a.example", "https://a.example/", "https://a.example?x", "https://a.example#x",
    "https://www.a-b.example:8080/c/d.html?e=f&g=%20#h", "https://localhost/x", "http://127.0.0.1/",
    "http://[::1]:80/", "http://[2001:db8::1]", "https://ταχυδρόμος.example/φέρυ",
    "https://a.example/@name", "https://a.example./x", "https://a.example/100%",
    "https://A.EXAMPLE/",
  ])
  func `takes`(_ text: String) throws {
    #expect(try #require(WebAddress(text)).text == text)
  }

  @Test(arguments: [
    "", "a.example", "//a.example", "/x", "ftp://a.example", "javascript:alert(1)",
    "JaVaScRiPt://a.example/%0aalert(1)", "data:text/html,x", "https:a.example", "https:/a.example",
    "https://", "https:///x", "https://?x", "HTTPS://a.example", " https://a.example",
    "https://a.example ", "https://a.example/a b", "https://a.example/\n",
    "https://a.example/\u{0}",
    "https://a.example/\u{1B}", "https://a.example/\u{85}", "https://a.example/\u{A0}",
    "https://a.example/\u{202E}", "https://a.example/\u{2066}", "https://a.example/\u{200B}",
    "https://a.example/\"", "https://a.example/<b>", "https://a.example/`", "https://a.example/{x}",
    "https://a.example/a|b", "https://a.example/^", "https://a.example\\b", "https://u@a.example",
    "https://u:p@a.example", "https://@a.example", "https://a.example:", "https://a.example:0x1",
    "https://a.example:65536", "https://a.example:123456", "https://a..example", "https://.example",
    "https://-a.example", "https://a-.example", "https://a%2eb.example", "https://[::1",
    "https://::1",
    "https://[x]/", "https://a.example,b.example/", "https://a.example;x/",
    "https://\u{301}/\u{7F}",
  ])
  func `refuses`(_ text: String) {
    #expect(WebAddress(text) == nil)
  }

  @Test
  func `is at most 2048 characters`() {
    let start = "https://a.example/"
    let longest = start + String(repeating: "é", count: 2_048 - start.count)
    #expect(WebAddress(longest) != nil)
    #expect(WebAddress(longest + "é") == nil)
  }

  static let ids: [(url: String, id: String?)] = [
    ("https://a.example/2026/Old-Bridge.html", "old-bridge"),
    ("https://a.example/2026/old_bridge/", "old_bridge"),
    ("https://a.example/old-bridge//?x=/y.z#/w", "old-bridge"),
    ("https://a.example/old-bridge.php5", "old-bridge"),
    ("https://a.example/version-2.0", "version-2.0"),
    ("https://a.example/v2.final-draft", "v2.final-draft"),
    ("https://a.example/a.tar.gz", "a.tar"),
    ("https://a.example/12345", "12345"),
    ("https://a.example", nil), ("https://a.example/", nil), ("https://a.example?old-bridge", nil),
    ("https://a.example/.html", nil), ("https://a.example/-bridge", nil),
    ("https://a.example/br%C3%BCcke", nil), ("https://a.example/brücke", nil),
    ("https://a.example/a,b", nil), ("https://a.example/" + String(repeating: "x", count: 65), nil),
    (
      "https://a.example/" + String(repeating: "x", count: 64) + ".html",
      String(repeating: "x", count: 64)
    ),
  ]

  @Test(arguments: ids)
  func `names an article`(_ test: (url: String, id: String?)) throws {
    #expect(try #require(WebAddress(test.url)).lastPathComponentID?.text == test.id)
  }
}
