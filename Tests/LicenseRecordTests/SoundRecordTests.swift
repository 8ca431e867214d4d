import StrictJSON
import Testing

@testable import LicenseRecord

/// The short way to a sound record and the long one come to the same, and only the long one to more.
struct SoundRecordTests {
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

  private func expectBoth(_ record: JSON) throws {
    let text = record.pretty()
    let short = try #require(SoundRecord(emitted: text))
    let long = try #require(SoundRecord(JSONReading(parsing: text)))
    #expect(isSame(short, long))
    let verified = Verdict.Verified(content: short.license, source: short.source)
    #expect(verified.secured == record)
    #expect(verified.recordDigest == SHA256Digest(of: record.canonical()))
    // In any other form the short way is closed, and the long one leads to the same.
    for form in [record.canonical(), text + [10], [32] + text] {
      #expect(SoundRecord(emitted: form) == nil)
      let other = try #require(SoundRecord(JSONReading(parsing: form)))
      #expect(isSame(other, long))
    }
  }

  /// Nothing is sound the short way that is not so the long way, whatever one byte becomes.
  @Test(arguments: 0..<8)
  func noChangedByteIsSoundTheShortWayAlone(bit: Int) throws {
    let text = try Fixture.record().pretty()
    for index in text.indices {
      var changed = text
      changed[index] ^= 1 << bit
      guard let short = SoundRecord(emitted: changed) else { continue }
      let long = (try? JSONReading(parsing: changed)).flatMap { SoundRecord($0) }
      #expect(long.map { isSame(short, $0) } == true, "byte \(index)")
    }
  }

  @Test(arguments: Attack.all)
  func noAttackIsSoundTheShortWayAlone(attack: Attack) throws {
    let record = try attack.make().record
    guard let short = SoundRecord(emitted: record) else { return }
    let long = (try? JSONReading(parsing: record)).flatMap { SoundRecord($0) }
    #expect(long.map { isSame(short, $0) } == true)
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
      #expect(SoundRecord(emitted: text) == nil)
      #expect(try Fixture.verdict(text, status: .active).state == .valid)
    }
  }

  @Test func hostileLinesCostLittle() {
    for line in ["\n", "\"id\": \"", "      \"leftOperand\": \"spatial\",\n", "\"", " "] {
      let text = Array(String(repeating: line, count: (1 << 20) / line.utf8.count).utf8)
      #expect(SoundRecord(emitted: text) == nil)
    }
    #expect(SoundRecord(emitted: []) == nil)
  }

  private func isSame(_ one: SoundRecord, _ other: SoundRecord) -> Bool {
    one.license == other.license && one.thumbprint == other.thumbprint
      && one.signature == other.signature && one.tbs == other.tbs
  }
}
