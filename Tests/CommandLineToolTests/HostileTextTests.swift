import StrictJSON
import Testing

/// Texts that would act on a terminal, a page, a spreadsheet or a reader do nothing.
struct HostileTextTests {
  static let titles = [
    "<script>alert(1)</script> & \"quoted\" <img src=x onerror=alert(1)>",
    "[x](javascript:alert(1)) ![y](http://evil.example/) `code` **bold** # heading",
    "=cmd|' /C calc'!A0",
    "Red \u{1B}[31malert\u{1B}[0m \u{1B}]0;title\u{7} \u{9B}2J \u{90}q\u{9C}",
    "Null\u{0}byte, delete\u{7F}, tab\tand carriage\rreturn\u{85}",
    "Bidi \u{202E}gnp.exe\u{202C} \u{2066}isolate\u{2069} \u{200F}mark \u{61C}letter",
    "Line\u{2028}separator and paragraph\u{2029}separator",
    "{{ template }} {% tag %} ${HOME} $(id) `id` %s %n \\u{1B} \\x1b[31m",
  ]

  @Test(arguments: titles)
  func `a title does nothing anywhere`(_ title: String) throws {
    let home = try ExampleHome()
    try addArticle(home, title)
    for line in [
      "imprimatur article list", "imprimatur article list --json",
      "imprimatur article show hostile", "imprimatur article show hostile --json",
      "fee quote hostile --partner northern-courier", "license request hostile --partner none",
      "license request hostile --partner northern-courier",
      "license request hostile --partner northern-courier --json",
      "license request hostile --partner northern-courier --channel print --explain",
      "license list", "license list --json", "license verify LIC-*.vc.json",
      "license verify LIC-*.vc.json --json", "license show LIC-\(ExampleHome.year)-000001",
      "license show LIC-\(ExampleHome.year)-000001 --json", "fee report",
      "imprimatur ledger audit",
    ] {
      let result = try home.shell(line).run([])
      let expected: Int32 = line.contains("none") ? 1 : line.contains("print") ? 3 : 0
      #expect(result.status == expected, "\(line)\n\(result.errors)")
      #expect(result.isInert, "\(line)")
    }
    try checkFiles(home, title)
  }

  private func addArticle(_ home: ExampleHome, _ title: String) throws {
    let text = JSON(.string(title))
    let article = JSON.object([
      ("title", text), ("byline", text), ("body", JSON(.array([text, "A plain paragraph."]))),
      ("url", "https://tribune.example/hostile?a=b&c=%3Cscript%3E"), ("published", "2026-11-02"),
      ("clearance", "yes"),
    ])
    let input = String(decoding: article.canonical(), as: UTF8.self)
    for extra in [["--dry-run"], []] {
      let result = try home.tool("imprimatur").run(["article", "add", "-"] + extra, input: input)
      #expect(result.status == 0)
      #expect(result.isInert)
    }
  }

  /// The page has the same elements as one of a harmless article; no text is markup.
  private func checkFiles(_ home: ExampleHome, _ title: String) throws {
    let number = "LIC-\(ExampleHome.year)-000001"
    let page = try home.desk.text("\(number).copy.html")
    let harmless = try ExampleHome()
    try addArticle(harmless, "A harmless title")
    #expect(try harmless.type("license request hostile --partner northern-courier").status == 0)
    #expect(tags(page) == tags(try harmless.desk.text("\(number).copy.html")))
    let markdown = try home.desk.text("\(number).copy.md")
    #expect(!markdown.contains("<script") && !markdown.contains(#/(^|[^\\])\]\(/#))
    for ending in ["copy.html", "copy.md", "copy.txt", "article.txt", "vc.json"] {
      let scalars = try home.desk.text("\(number).\(ending)").unicodeScalars
      #expect(!scalars.contains { $0 != "\n" && $0.properties.generalCategory == .control })
    }
  }

  private func tags(_ page: String) -> [String] {
    page.matches(of: #/<[^>]*>/#).map { String($0.0) }
  }

  @Test func `a spreadsheet takes no name for a formula`() throws {
    let home = try ExampleHome()
    let names = ["=cmd()", "+1", "-1", "@SUM(A1)", "a \"quoted\", name", "plain"]
    for (index, name) in names.enumerated() {
      let added = try home.run("imprimatur", ["partner", "add", "p\(index)", "--name=" + name])
      #expect(added.status == 0)
      let line = """
        imprimatur agreement add a\(index) --partner p\(index) --rate-card standard --channel web \
        --territory GBR --default-term 1m && license request harbor-ferry --partner p\(index) \
        --audience 1
        """
      #expect(try home.type(line).status == 0)
    }
    let month = try #require(home.json("fee", ["report"]).array?.first?["month"]?.string)
    #expect(
      try home.run("fee", ["report", month, "--format", "csv"]).output.replacing(month, with: "M")
        == """
        month,partner,name,currency,licenses,gross,minimum_adjustment,handling,total
        M,p0,'=cmd(),EUR,1,120.00,0.00,0.00,120.00
        M,p1,'+1,EUR,1,120.00,0.00,0.00,120.00
        M,p2,'-1,EUR,1,120.00,0.00,0.00,120.00
        M,p3,'@SUM(A1),EUR,1,120.00,0.00,0.00,120.00
        M,p4,"a ""quoted"", name",EUR,1,120.00,0.00,0.00,120.00
        M,p5,plain,EUR,1,120.00,0.00,0.00,120.00

        """.replacing("\n", with: "\r\n"))
  }
}

extension ToolResult {
  /// Whether nothing in either stream acts on a terminal, but for line ends.
  var isInert: Bool {
    !(output + errors).replacing("\r\n", with: "\n").split(separator: "\n")
      .contains { String($0) != String($0).displayed }
      && !output.hasPrefix("not UTF-8") && !errors.hasPrefix("not UTF-8")
  }
}
