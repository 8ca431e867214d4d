import StrictJSON
import Testing

/// Verifying the records of a home of one's own.
struct VerifyAtHomeTests {
  private let home: ExampleHome
  private let number = "LIC-\(ExampleHome.year)-000001"

  init() throws {
    home = try ExampleHome()
    let made = try home.type(
      """
      license request harbor-ferry --partner northern-courier && mv LIC-*.vc.json one.vc.json &&
      imprimatur key export > key.pem && imprimatur key export --format did > did.json &&
      echo '{}' > none.vc.json && echo changed > other.txt && cp one.vc.json copy.vc.json
      """)
    try #require(made.status == 0)
  }

  private func verify(_ arguments: String) throws -> ToolResult {
    try home.type("license verify \(arguments)")
  }

  private func asOutsider(_ arguments: String) throws -> ToolResult {
    try home.type("unset IMPRIMATUR_HOME; license verify \(arguments)")
  }

  @Test func `every finding is told`() throws {
    let result = try verify("one.vc.json --content \(number).article.txt").normalized
    #expect(
      result
        == ToolResult(
          status: 0,
          output: """
            one.vc.json: valid
              license       LIC-YEAR-000001
              issuer        The Harbor Tribune (did:web:tribune.example)
              partner       Northern Courier (https://courier.example/)
              article       Night ferry returns to the old harbor after eleven years \
            (urn:newsml:tribune.example:20261102:harbor-ferry:1)
              channel       web
              territory     GBR
              language      en
              period        TIME until before TIME
              fee           216.00 EUR
              judged as of  TIME
              key           THUMBPRINT (trusted: the key of this home)
              syntax        passed: one JSON document
              profile       passed: keeps the profile
              schema        passed: a license record
              key           passed: the key THUMBPRINT, a key of this home
              signature     passed: signed by the key THUMBPRINT
              period        passed: TIME lies in the license's period
              status        passed: the issuing ledger has this record, neither suspended nor \
            revoked
              log           not checked: no log proof was given
              timestamp     not checked: no timestamp was given
              content       passed: the content is the licensed text

            """, errors: ""))
  }

  @Test func `the verdict is the gravest that holds, of several files the worst`() throws {
    let cases: [(String, Int32, String)] = [
      ("one.vc.json", 0, "valid"),
      ("one.vc.json --content \(number).article.txt", 0, "valid"),
      ("one.vc.json --content other.txt", 3, "invalid (the content is not the licensed text)"),
      ("one.vc.json --at 2020-01-01T00:00:00Z", 5, "not yet valid (the license begins at TIME)"),
      ("one.vc.json --at 2099-01-01T00:00:00Z", 5, "expired (the license ended at TIME)"),
      (
        "one.vc.json --at 2099-01-01T00:00:00Z --content other.txt", 3,
        "invalid (the content is not the licensed text)"
      ),
      ("one.vc.json copy.vc.json", 0, "valid"), ("one.vc.json none.vc.json", 3, "valid"),
      ("one.vc.json nothing.vc.json", 1, "valid"),
      ("one.vc.json nothing.vc.json none.vc.json", 3, "valid"),
    ]
    for (arguments, status, words) in cases {
      let result = try verify(arguments).normalized
      #expect(result.status == status, "\(arguments)")
      #expect(result.output.hasPrefix("one.vc.json: \(words)\n"), "\(arguments)\n\(result.output)")
    }
  }

  @Test func `an outsider needs a key and learns nothing of the status`() throws {
    let thumbprint = try #require(
      home.json("imprimatur", ["key", "list"]).array?.first?["id"]?.string)
    let cases: [(String, Int32, String)] = [
      ("one.vc.json", 1, "cannot check (no key for its issuer)"),
      ("one.vc.json --key key.pem", 7, "status unknown"),
      ("one.vc.json --did did.json", 7, "status unknown"),
      ("one.vc.json --did did.json --trust \(thumbprint)", 7, "status unknown"),
      (
        "one.vc.json --key key.pem --at 2099-01-01T00:00:00Z", 5,
        "expired (the license ended at TIME)"
      ),
      (
        "one.vc.json --key key.pem --content other.txt", 3,
        "invalid (the content is not the licensed text)"
      ), ("one.vc.json copy.vc.json none.vc.json --key key.pem", 3, "status unknown"),
    ]
    for (arguments, status, words) in cases {
      let result = try asOutsider(arguments).normalized
      #expect(result.status == status, "\(arguments)")
      #expect(result.output.hasPrefix("one.vc.json: \(words)\n"), "\(arguments)\n\(result.output)")
    }
  }

  @Test func `a record of the home's key that its ledger does not know is not valid`() throws {
    let restored = try home.shell(
      """
      cp -r "$IMPRIMATUR_HOME" before && license request harbor-ferry --partner northern-courier \
      --again && license verify LIC-*-000002.vc.json --home before
      """
    ).run([])
    #expect(restored.status == 7)
    #expect(restored.output.contains("failed: the issuing ledger has no record with this digest"))
  }

  @Test func `json tells the same`() throws {
    let all = try home.json("license", ["verify", "one.vc.json", "none.vc.json", "nothing"])
    let verdicts = all.array?.map { $0["verdict"]?.string }
    #expect(verdicts == ["valid", "invalid", "cannot check"])
    let first = try #require(all.array?.first)
    #expect(first["id"]?.string == number)
    #expect(first["trust"]?.string == "home")
    #expect(first["findings"]?.array?.count == 10)
    #expect(first["record"]?["issuer"]?["id"]?.string == "did:web:tribune.example")
    #expect(all.array?.last?["reason"]?.string == "nothing: No such file or directory")
  }
}
