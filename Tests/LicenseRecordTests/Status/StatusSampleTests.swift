import LicenseRecord
import StrictJSON
import Testing

/// The published sample's two lists with its DID document.
@Suite(.enabled(if: Vectors.arePresent, Vectors.skipMessage))
struct StatusSampleTests {
  private let folder = "license-record/sample"
  private let trust: Trust
  private let license: LicenseContent
  private let files: [[UInt8]]

  init() throws {
    trust = .did(
      try DIDDocument(parsing: Vectors.bytes("\(folder)/well-known/did.json")), thumbprint: nil)
    license = try LicenseContent(
      reading: Vectors.json("\(folder)/LIC-2026-000417.vc.json"))
    files = try ["revocation-1", "suspension-1"].map { name in
      try Vectors.bytes("license-record/sample/status/\(name).vc.json")
    }
  }

  @Test(
    arguments: [
      ("2026-09-21T00:00:00Z", ListedStatus.clear(asOf: "2026-09-20T00:00:00Z"), 0),
      ("2026-09-26T23:59:59Z", .clear(asOf: "2026-09-20T00:00:00Z"), 0),
      ("2026-10-01T00:00:00Z", .stale(asOf: "2026-09-20T00:00:00Z"), 7),
      ("2026-09-19T23:59:59Z", .unusable, 7),
    ] as [(String, ListedStatus, Int32)])
  func isClearUntilItIsStale(time: String, status: ListedStatus, exitCode: Int32) {
    let findings = StatusLists(files).findings(for: license, trust: trust, at: time)
    #expect(findings.map(\.status) == [status, status])
    #expect(findings.map(\.state).max()?.exitCode == exitCode)
  }

  @Test func withoutListsNothingIsKnown() {
    let findings = StatusLists().findings(for: license, trust: trust, at: "2026-09-21T00:00:00Z")
    #expect(findings.map(\.status) == [.notThere, .notThere])
    #expect(findings.map(\.state).max()?.exitCode == 7)
  }

  @Test(arguments: [0, 1])
  func isWhatWeWouldWrite(index: Int) throws {
    let sample = try JSON.parse(files[index])
    let content = try StatusListContent(reading: sample)
    #expect(content.purpose == StatusPurpose.allCases[index])
    #expect(content.validUntil == "2026-09-27T00:00:00Z")
    // Another library has packed the same bits, so the texts may differ.
    let list = "/credentialSubject/encodedList"
    let ours = content.document()
    #expect(
      ours.setting(list, to: "") == sample.removing("proof").setting(list, to: ""))
    #expect(try StatusListContent(reading: ours) == content)
    #expect(sample.pretty() == files[index])
  }

  @Test func otherRecordsOfTheSampleAreRevoked() throws {
    let bits = try StatusListContent(reading: JSON.parse(files[0])).bits
    let set = (0..<bits.count).filter { bits[$0] }
    try #require(!set.isEmpty)
    for index in set {
      let findings = StatusLists(files).findings(
        for: license.with(statusIndex: index), trust: trust, at: "2026-09-21T00:00:00Z")
      #expect(findings.map(\.state) == [.revoked, .valid])
    }
    #expect(!bits[license.statusIndex])
  }
}
