import LicenseRecord
import StrictJSON
import Testing

struct LicenseContentTests {
  @Test func recordReadsBackEqual() throws {
    let record = try Fixture.record()
    #expect(try LicenseContent(reading: record) == Fixture.content)
    #expect(try LicenseContent(reading: JSON.parse(record.pretty())) == Fixture.content)
    #expect(try LicenseContent(reading: Fixture.document()) == Fixture.content)
    #expect(record["name"]?.string == "Republication license LIC-2026-000007")
  }

  @Test(arguments: 0..<200)
  func randomContentsReadBackEqual(seed: Int) throws {
    let content = RandomContent(seed: UInt64(seed)).content
    let record = try content.record(signedWith: Fixture.key(), created: "2026-09-14T18:02:11Z")
    #expect(try record.document.canonical() == record.canonical)
    #expect(try record.document["proof"] == Fixture.resigned(record.document)["proof"])
    let bytes = try record.document.pretty()
    #expect(try LicenseContent(reading: JSON.parse(bytes)) == content)
    let verdict = try Fixture.verdict(bytes, at: content.validFrom, status: .active)
    #expect(verdict.state == .valid, "\(verdict.reason ?? "")")
    #expect(verdict.content == content)
    #expect(verdict.isInEmittedForm)
  }

  @Test func worldHasNoSpatialLimitAndNoFeeNoDuty() throws {
    let content = Fixture.content.with(territories: [], fee: .some(nil))
    let document = try Fixture.document(content)
    let permission = document["credentialSubject"]?["permission"]?.array?.first
    let operands = permission?["constraint"]?.array?.map { $0["leftOperand"]?.string }
    #expect(operands == ["deliveryChannel", "language", "dateTime", "dateTime"])
    #expect(permission?["duty"]?.array?.map { $0["action"]?.string } == ["attribute"])
    #expect(try LicenseContent(reading: document) == content)
  }

  @Test func orderIsFreeWhereODRLSaysSo() throws {
    let subject = "/credentialSubject"
    var document = try Fixture.record()
    for pointer in [
      "/credentialStatus", "\(subject)/permission/0/constraint", "\(subject)/permission/0/duty",
      "\(subject)/prohibition",
    ] {
      document = document.changing(pointer.split(separator: "/").map(String.init)) { value in
        value?.array.map { JSON(.array($0.reversed())) }
      }
    }
    #expect(try LicenseContent(reading: document) == Fixture.content)
    let verdict = try Fixture.verdict(Fixture.resigned(document).pretty(), status: .active)
    #expect(verdict.state == .valid)
  }

  /// What the desk could wrongly put in: nothing of it is ever signed.
  @Test(arguments: [
    ("/id", Fixture.content.with(number: "LIC-2026-7")),
    ("/id", Fixture.content.with(number: "LIC-2026-000000")),
    ("/id", Fixture.content.with(number: "LIC-2026-0000001")),
    ("/issuer/id", Fixture.content.with(host: "Harbour.example")),
    ("/issuer/id", Fixture.content.with(host: "harbour.example/x")),
    ("/issuer/name", Fixture.content.with(publisherName: "")),
    ("/credentialStatus/0/statusListCredential", Fixture.content.with(statusListNumber: 0)),
    ("/credentialStatus/0/statusListIndex", Fixture.content.with(statusIndex: -1)),
    ("/credentialStatus/0/statusListIndex", Fixture.content.with(statusIndex: 10_000_000)),
    ("/validUntil", Fixture.content.with(validUntil: "2026-09-15T05:00:00Z")),
    ("/validFrom", Fixture.content.with(validFrom: "2026-09-15")),
    (
      "/credentialSubject/target/schema:headline",
      Fixture.content.with(headline: "bell \u{7} rings")
    ),
    ("/credentialSubject/target/schema:headline", Fixture.content.with(headline: "")),
  ])
  func refusesToSign(path: String, content: LicenseContent) throws {
    let error = #expect(throws: RecordError.self) { try Fixture.record(content) }
    guard case .document(let fault) = try #require(error) else {
      Issue.record("unexpected \(String(describing: error))")
      return
    }
    #expect(fault.path == path)
  }

  @Test func refusesToSignAtATimeOfAnotherForm() throws {
    #expect(throws: RecordError.self) {
      try Fixture.content.record(signedWith: Fixture.key(), created: "2026-09-14")
    }
  }
}
