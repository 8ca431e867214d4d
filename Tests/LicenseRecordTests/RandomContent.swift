import LicenseRecord

/// Contents for the round trip, the same for the same seed.
struct RandomContent {
  let content: LicenseContent

  init(seed: UInt64) {
    var source = Source(state: seed)
    let serial = String(source.below(99_999_999) + 1)
    let number = "LIC-2026-" + String(repeating: "0", count: max(0, 6 - serial.count)) + serial
    let host = source.pick(["a.example", "xn--mller-kva.example", "localhost", "a-1.b2.example"])
    let fee = LicenseContent.Fee(
      amount: source.pick(["0.01", "1", "180.00", "999999999999999.999999"]),
      currency: source.pick(["EUR", "JPY", "KWD"]),
      due: source.pick([nil, "2026-12-31T23:59:59Z"]))
    content = LicenseContent(
      number: number, host: host, publisherName: source.words(),
      statusListNumber: source.below(9) + 1, statusIndex: source.below(131_072),
      assigneeID: source.pick(["https://p.example", "HTTP://p.example:8080/ä?q=1#f"]),
      assigneeName: source.words(),
      agreementUUID: "urn:uuid:00000000-0000-4000-8000-" + source.digits(12),
      territories: source.pick([[], ["GBR"], ["DEU", "AUT", "CHE"]]),
      channels: source.pick([["web"], ["print", "app", "newsletter"]]),
      languages: source.pick([["de"], ["en-GB", "zh-Hant-TW", "sr-Latn"]]),
      validFrom: "2024-02-29T00:00:00Z",
      validUntil: source.pick(["2024-02-29T00:00:01Z", "9999-12-31T23:59:59Z"]),
      fee: source.pick([nil, fee]), creditText: source.words(),
      prohibitsModification: source.pick([true, false]),
      targetID: "urn:newsml:\(host):20240229:a.b_c-1:\(source.below(9) + 1)",
      digestSRI: source.pick([
        SHA256Digest(of: []).sri, "sha384-" + Base64.encode([UInt8](repeating: 5, count: 48)),
      ]),
      mediaType: source.pick(["text/plain", "application/ld+json"]), headline: source.words(),
      author: source.pick([nil, source.words()]), url: "https://\(host)/x")
  }

  private struct Source: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      // SplitMix64.
      state &+= 0x9e37_79b9_7f4a_7c15
      var word = state
      word = (word ^ (word >> 30)) &* 0xbf58_476d_1ce4_e5b9
      word = (word ^ (word >> 27)) &* 0x94d0_49bb_1331_11eb
      return word ^ (word >> 31)
    }

    mutating func below(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &self) }

    mutating func pick<Value>(_ values: [Value]) -> Value { values[below(values.count)] }

    mutating func digits(_ count: Int) -> String {
      String((0..<count).map { _ in pick(Array("0123456789abcdef")) })
    }

    /// Scalars that writers get wrong, never a control character.
    mutating func words() -> String {
      let scalars: [Unicode.Scalar] = [
        "a", "Z", " ", "\"", "\\", "/", "é", "\u{301}", "\u{80}", "\u{2028}", "\u{202e}",
        "\u{fb33}",
        "\u{feff}", "\u{ffff}", "🚢", "\u{10ffff}", "<", "&", "K", "\u{212a}",
      ]
      return String(String.UnicodeScalarView((0...below(12)).map { _ in pick(scalars) }))
    }
  }
}
