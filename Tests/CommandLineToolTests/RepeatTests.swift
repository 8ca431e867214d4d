import StrictJSON
import Testing

/// The same request again bills nothing; a refusal leaves one trace.
struct RepeatTests {
  private let home: ExampleHome
  private let request = "license request harbor-ferry --partner northern-courier"

  init() throws { home = try ExampleHome() }

  @Test func `without a key the same request returns the same license`() throws {
    let first = try home.type(request)
    #expect(first.status == 0 && first.output.hasPrefix("granted: LIC-"))
    let before = try home.snapshot()
    // Terms are compared after parsing; where files go and what is printed does not count.
    for same in [
      "", " --out .", " --note again", " --actor other", " --explain",
    ] {
      let again = try home.type(request + same)
      #expect(again.status == 0, "\(same)")
      #expect(again.output.hasPrefix("granted before: LIC-"), "\(same)")
    }
    let byURL = "license request https://tribune.example/2026/11/harbor-ferry --partner "
    #expect(
      try home.type(byURL + "northern-courier --json").output.contains("\"already_granted\""))
    #expect(try home.snapshot() == before)
    #expect(try home.json("license", ["list"]).array?.count == 1)
    #expect(try total() == "216.00")
  }

  @Test func `spellings of one request are one request`() throws {
    let lines = [
      " --channel web --territory GBR --language en",
      " --territory gb --channel WEB --language eng",
      " --language EN --territory GB --territory GBR --channel web --channel web",
    ]
    for line in lines { #expect(try home.type(request + line).status == 0, "\(line)") }
    #expect(try home.json("license", ["list"]).array?.count == 1)
    #expect(try home.type(request + " --images 1").output.hasPrefix("granted: "))
    #expect(try home.type(request).output.hasPrefix("granted: "))
    #expect(try home.json("license", ["list"]).array?.count == 3)
  }

  @Test func `a key belongs to one request`() throws {
    let keyed = request + " --idempotency-key order-1"
    #expect(try home.type(keyed).output.hasPrefix("granted: "))
    #expect(try home.type(keyed).output.hasPrefix("granted before: "))
    #expect(try home.type(keyed + " --again").output.hasPrefix("granted before: "))
    let before = try home.snapshot()
    #expect(
      try home.type(keyed + " --images 1").normalized
        == ToolResult(
          status: 1, output: "",
          errors: """
            error: the idempotency key "order-1" belongs to another request, which led to \
            LIC-YEAR-000001
            hint: use a new key for a new request; see the earlier one with \
            "license show LIC-YEAR-000001"

            """))
    #expect(try home.snapshot() == before)
    #expect(try total() == "216.00")
  }

  @Test func `again makes another license and another fee`() throws {
    for _ in 1...3 { #expect(try home.type(request + " --again").status == 0) }
    let numbers = try home.json("license", ["list"]).array?.compactMap { $0["id"]?.string }
    #expect(numbers == (1...3).map { "LIC-\(ExampleHome.year)-00000\($0)" })
    #expect(try total() == "648.00")
  }

  @Test func `a refusal is one entry with every reason`() throws {
    let line = request + " --channel print --territory world --images 5 --exclusive"
    let refused = try home.type(line)
    #expect(refused.status == 3)
    #expect(
      refused.output == """
        refused: agreement.channel
          agreement.channel        the agreement does not cover the channel print (it allows web)
          agreement.territory      the agreement does not cover the territory world (it allows GBR)
          images.uncleared         5 images are asked for, 1 are cleared
          exclusivity.unsupported  exclusive use can be quoted, but not yet licensed

        """)
    let kinds = try home.type(
      "sqlite3 \"$IMPRIMATUR_HOME/ledger.sqlite\" 'SELECT kind FROM entry WHERE number > 7'")
    #expect(kinds.output == "request.refused\n")
    #expect(try home.desk.names().isEmpty)
    #expect(try home.isClean())
  }

  @Test func `a price beyond every amount is refused and books nothing`() throws {
    let files = try BadFiles.folder.get().path
    let setUp = """
      imprimatur rate-card add \(files)/card-huge-prices.json &&
      imprimatur agreement add huge --partner northern-courier --rate-card huge --channel app \
      --territory GBR --default-term 1m
      """
    #expect(try home.type(setUp).status == 0)
    let refused = try home.type(request + " --channel app")
    #expect(refused.status == 3)
    #expect(
      refused.output == """
        refused: rate-card.unpriced
          rate-card.unpriced  the price by the rate card is larger than any amount that can be booked

        """)
    #expect(refused.errors == "hint: see the cards with \"imprimatur rate-card list\"\n")
    #expect(try home.json("license", ["list"]).array?.isEmpty == true)
    #expect(try home.isClean())
  }

  @Test func `a fee that no record can hold, and sums that no month can, book nothing`() throws {
    let setUp = """
      imprimatur rate-card example > card.json &&
      sed 's/"standard"/"huge"/; s/"120.00"/"999999999999.00"/; s/"one": "1.0"/"one": "999"/' \
        card.json | imprimatur rate-card add - &&
      imprimatur agreement add huge --partner northern-courier --rate-card huge --channel app \
        --territory GBR --default-term 1m > added.txt
      """
    try #require(try home.type(setUp).status == 0)
    let tooMuch = try home.type(request + " --channel app --audience 1000000 --out out")
    #expect(
      tooMuch.errors.hasPrefix("error: no record can be made of these terms: /credentialSubject/"))
    #expect(
      tooMuch.errors.hasSuffix("hint: nothing was written; see the price with \"fee quote …\"\n"))
    let many =
      "while \(request) --channel app --audience 1 --again --out out > /dev/null; do :; done"
    #expect(
      try home.type(many).errors.split(separator: "\n").suffix(2) == [
        "error: the month's sum would be larger than any amount that can be booked",
        "hint: nothing was written; see the sums with \"fee report\"",
      ])
    let licenses = try home.json("license", ["list"]).array?.count
    #expect(try licenses == home.desk.names("out").count { $0.hasSuffix(".vc.json") })
    #expect(try total() == "91907999999908092.00")
    #expect(try home.isClean())
  }

  private func total() throws -> String? {
    try home.json("fee", ["report"]).array?.first?["total"]?.string
  }
}
