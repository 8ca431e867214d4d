import StrictJSON
import Testing

@testable import LicenseRecord

/// The short way to a sound record, by a pattern that was met before, and the long one come to the
/// same, and only the long one to more.
struct SoundRecordTests {
  private let pattern: RecordPattern

  init() throws { pattern = try #require(RecordPattern(of: Fixture.content)) }

  @Test(arguments: 0..<50)
  func bothWaysAgree(seed: UInt64) throws {
    try expectBoth(Fixture.record(RandomContent(seed: seed).content))
  }

  @Test func bothWaysAgreeOnTheFixture() throws {
    try expectBoth(Fixture.record())
    try expectBoth(Fixture.record(Fixture.content.with(territories: [], fee: .some(nil))))
    try expectBoth(Fixture.record(Fixture.content.with(author: .some(nil))))
    let free = LicenseContent.Fee(amount: "1", currency: "EUR", due: nil)
    try expectBoth(Fixture.record(Fixture.content.with(fee: free)))
  }

  /// Values that are long, short, escaped or look like what the pattern has in their place.
  @Test(arguments: [
    "x", "@3.", "7000004", "\\", "\"", "a \"b\" c\\", "Łódź 🚢", "e\u{301}", "}",
    "],  \"type\": [",
    "\",  \"type\": \"Party", String(repeating: "\\\"", count: 5_000),
  ])
  func anyValueIsRead(_ text: String) throws {
    let content = Fixture.content.with(headline: text)
    let record = try Fixture.record(content)
    let short = try #require(pattern.record(in: record.pretty()))
    #expect(short.license == content)
    try expectBoth(record)
  }

  private func expectBoth(_ record: JSON) throws {
    let text = record.pretty()
    let long = try #require(SoundRecord(JSONReading(parsing: text)))
    let pattern = try #require(RecordPattern(of: long.license))
    let short = try #require(pattern.record(in: text))
    #expect(isSame(short, long))
    #expect(short.content.secured == record)
    #expect(short.content.recordDigest == SHA256Digest(of: record.canonical()))
    // In any other form the short way is closed, and the long one leads to the same.
    for form in [record.canonical(), text + [10], [32] + text] {
      #expect(pattern.record(in: form) == nil)
      let other = try #require(SoundRecord(JSONReading(parsing: form)))
      #expect(isSame(other, long))
    }
  }

  /// Nothing is sound the short way that is not so the long way, whatever one byte becomes.
  @Test(arguments: 0..<8)
  func noChangedByteIsSoundTheShortWayAlone(bit: Int) throws {
    let text = try Fixture.record().pretty()
    #expect(pattern.record(in: text) != nil)
    for index in text.indices {
      var changed = text
      changed[index] ^= 1 << bit
      guard let short = pattern.record(in: changed) else { continue }
      let long = (try? JSONReading(parsing: changed)).flatMap { SoundRecord($0) }
      #expect(long.map { isSame(short, $0) } == true, "byte \(index)")
    }
  }

  @Test(arguments: Attack.all)
  func noAttackIsSoundTheShortWayAlone(attack: Attack) throws {
    let record = try attack.make().record
    let long = (try? JSONReading(parsing: record)).flatMap { SoundRecord($0) }
    let own = long.flatMap { RecordPattern(of: $0.license) }
    for short in [pattern, own].compactMap({ $0?.record(in: record) }) {
      #expect(long.map { isSame(short, $0) } == true)
    }
    var patterns = RecordPatterns()
    patterns.learn(Fixture.content)
    if let long { patterns.learn(long.license) }
    let verdicts = try [RecordPatterns(), patterns].map { patterns in
      Verifier.verify(
        record, trust: .pinned(try Fixture.key().publicKey), at: Fixture.time, patterns: patterns)
    }
    #expect(verdicts[0].findings == verdicts[1].findings)
  }

  /// What may stand in another order or under another name goes the long way.
  @Test func freeFormsGoTheLongWay() throws {
    let record = try Fixture.record()
    let named = record.setting("/name", to: "Another name")
    let turned = record.changing(["credentialStatus"]) {
      JSON(.array(($0?.array ?? []).reversed()))
    }
    for other in [named, turned] {
      let text = try Fixture.resigned(other).pretty()
      #expect(pattern.record(in: text) == nil)
      #expect(try Fixture.verdict(text, status: .active).state == .valid)
    }
  }

  /// More shapes than are kept, in turn: each is judged as when it was met first.
  @Test func shapesThatAreForgottenAreLearnedAnew() throws {
    let shapes = (1...20).map { count in
      Fixture.content.with(territories: (0..<count).map { "A\(UnicodeScalar(65 + UInt8($0)))B" })
    }
    var patterns = RecordPatterns()
    for content in shapes + shapes {
      let text = try Fixture.record(content).pretty()
      #expect(patterns.record(in: text) == nil)
      let verdicts = try (0..<2).map { _ in
        let verdict = Verifier.verify(
          text, trust: .pinned(try Fixture.key().publicKey), at: Fixture.time, status: .active,
          patterns: patterns)
        patterns.learn(from: verdict)
        return verdict
      }
      #expect(patterns.record(in: text)?.license == content)
      #expect(verdicts.map(\.state) == [.valid, .valid])
      #expect(verdicts.map(\.content) == [content, content])
      #expect(verdicts[0].findings == verdicts[1].findings)
      #expect(verdicts[0].recordDigest == verdicts[1].recordDigest)
    }
  }

  @Test func hostileTextsCostLittle() throws {
    let text = try Fixture.record().pretty()
    for line in ["\n", "\"id\": \"", "      \"leftOperand\": \"spatial\",\n", "\"", " ", "\\"] {
      let filling = Array(String(repeating: line, count: (1 << 20) / line.utf8.count).utf8)
      for hostile in [filling, text + filling, Array(text.prefix(2_000)) + filling] {
        #expect(pattern.record(in: Array(hostile.prefix(1 << 20))) == nil)
      }
    }
    for count in 0..<text.count { #expect(pattern.record(in: Array(text.prefix(count))) == nil) }
  }

  private func isSame(_ one: SoundRecord, _ other: SoundRecord) -> Bool {
    one.license == other.license && one.thumbprint == other.thumbprint
      && one.signature == other.signature && one.tbs == other.tbs
  }
}
