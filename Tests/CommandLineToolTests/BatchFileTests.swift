import Testing

/// Files of many requests, as people and programs write them.
struct BatchFileTests {
  private let home: ExampleHome

  init() throws { home = try ExampleHome() }

  private func run(_ file: String, _ options: [String] = []) throws -> ToolResult {
    try home.run("license", ["request", "--batch", "-"] + options, input: file)
  }

  private var first: String { "LIC-\(ExampleHome.year)-000001" }
  private var second: String { "LIC-\(ExampleHome.year)-000002" }

  @Test func `a table with every kind of cell`() throws {
    let result = try run(
      """
      \u{FEFF}article,partner,channel,territory,until,note,idempotency-key\r
      harbor-ferry,northern-courier,web,GB,,"a ""quoted"", remark",one\r
      \r
      "harbor-ferry",northern-courier,,,2999-12-31,,two
      harbor-ferry,northern-courier,web,GBR,,"ended by
      a line",three
      harbor-ferry,northern-courier,print,,,,four
      harbor-ferry,northern-courier,,,,,one
      """)
    #expect(result.status == 1)
    let lines = result.output.split(separator: "\n").map(String.init)
    #expect(lines.count == 5)
    #expect(lines.first == "line 2: granted \(first), 216.00 EUR")
    #expect(lines.dropFirst().first?.hasPrefix("line 4: ") == true)
    #expect(lines.dropFirst(2).first?.hasPrefix("line 5: failed: --note ") == true)
    #expect(lines.dropFirst(3).first == "line 7: refused: agreement.channel")
    #expect(lines.last?.hasPrefix("line 8: failed: the idempotency key \"one\"") == true)
  }

  @Test func `a line of JSON for each request`() throws {
    let file = """
      {"article": "harbor-ferry", "partner": "northern-courier", "territory": ["GB"], "images": 0}
      {"article": "harbor-ferry", "partner": "northern-courier", "again": true, "note": null}

      {"article": "harbor-ferry"
      {"article": "harbor-ferry", "partner": "northern-courier", "chanel": "web"}
      {"article": "harbor-ferry", "partner": "northern-courier", "audience": "many"}
      {"article": "harbor-ferry", "partner": {"id": "northern-courier"}}
      {"article": "harbor-ferry", "article": "harbor-ferry"}
      {"partner": "northern-courier"}
      """
    let result = try run(file)
    #expect(result.status == 1)
    let lines = result.output.split(separator: "\n").map(String.init)
    #expect(
      lines == [
        "line 1: granted \(first), 216.00 EUR", "line 2: granted \(second), 216.00 EUR",
        #"line 4: failed: it is no JSON object: column 27: "#
          + #"the document ends, expected "," or "}""#,
        #"line 5: failed: there is no field "chanel""#,
        #"line 6: failed: audience "many": it is no number in range"#,
        "line 7: failed: the field partner is neither a text nor a list of texts",
        "line 8: failed: it is no JSON object: column 29: duplicate member "
          + #""article""#,
        "line 9: failed: the field article is missing",
      ])
    #expect(result.errors.contains("hint: line 5: did you mean channel?"))
    #expect(result.errors.contains("8 lines: 2 granted, 0 refused, 6 failed"))
  }

  @Test func `outcomes for programs are lines of JSON`() throws {
    let result = try run(
      #"{"article": "harbor-ferry", "partner": "northern-courier"}"# + "\n", ["--json"])
    #expect(result.status == 0)
    #expect(
      result.output
        == #"{"currency":"EUR","license":"\#(first)","line":"1","status":"granted","#
        + #""total":"216.00"}"# + "\n")
  }

  @Test(arguments: [
    ("", 64, "-: the file has no requests"),
    ("article,partner,chanel\n", 64, #"-: there is no field "chanel""#),
    ("article\nharbor-ferry\n", 64, "-: line 1 names no field partner"),
    ("article,\"partner\n", 64, "-: line 1: a cell in quotation marks does not end"),
    ("article,partner,article\na,b,c\n", 1, ""),
    ("article,partner\n", 0, ""),
  ])
  func `what is no table of requests`(file: String, status: Int32, message: String) throws {
    let entries = try home.entryCount()
    let result = try run(file)
    #expect(result.status == status)
    #expect(result.errors.contains(message))
    #expect(try home.entryCount() == entries)
  }

  @Test func `nothing about one request stands beside a file of them`() throws {
    let result = try home.run(
      "license", ["request", "harbor-ferry", "--batch", "requests.csv"])
    #expect(result.status == 64)
    #expect(result.errors.contains("with --batch everything about a request stands in the file"))
    let none = try home.run("license", ["request", "--batch", "missing.csv"])
    #expect(none.status == 1)
    #expect(none.errors.contains("missing.csv"))
    let folder = try home.run("license", ["request", "--batch", "."])
    #expect(folder.status == 1)
    #expect(folder.errors.contains("it is a folder"))
  }

  @Test func `files are written to a folder`() throws {
    let result = try run(
      "article,partner\nharbor-ferry,northern-courier\n", ["--out", "licenses"])
    #expect(result.status == 0)
    #expect(try home.type("license verify licenses/\(first).vc.json").status == 0)
  }
}
