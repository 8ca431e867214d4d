import StrictJSON
import Testing

@testable import LicenseRecord

/// A record made from a template is the one made by itself, byte for byte.
struct RecordTemplateTests {
  private static let created = "2026-09-14T18:02:11Z"

  private func template(_ content: LicenseContent) throws -> RecordTemplate {
    try RecordTemplate(signedWith: Fixture.key(), created: RecordTemplateTests.created) {
      content.with(number: $0, agreementUUID: $1, creditText: "Under \($0).")
    }
  }

  @Test(arguments: UInt64(0)..<50)
  func `every record is the one made alone`(seed: UInt64) throws {
    let content = RandomContent(seed: seed).content
    let made = try template(content).record(
      number: content.number, statusIndex: content.statusIndex,
      agreementUUID: content.agreementUUID)
    let alone = try content.with(
      number: content.number, agreementUUID: content.agreementUUID,
      creditText: "Under \(content.number)."
    ).record(signedWith: Fixture.key(), created: RecordTemplateTests.created)
    #expect(made == alone)
  }

  @Test func `what the reader would refuse is refused`() throws {
    #expect(throws: RecordError.self) {
      try template(Fixture.content.with(headline: "two\nlines"))
    }
    let made = try template(Fixture.content)
    for (number, index, uuid) in [
      ("LIC-2026-000000", 1, Fixture.content.agreementUUID),
      ("LIC-2026-000001\"", 1, Fixture.content.agreementUUID),
      ("LIC-2026-000001", -1, Fixture.content.agreementUUID),
      ("LIC-2026-000001", 1, "urn:uuid:0"),
    ] {
      #expect(throws: RecordError.self) {
        try made.record(number: number, statusIndex: index, agreementUUID: uuid)
      }
    }
  }
}
