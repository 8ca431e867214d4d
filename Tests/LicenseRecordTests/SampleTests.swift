import LicenseRecord
import StrictJSON
import Testing

/// The published sample record with its DID document and keys.
@Suite(.enabled(if: Vectors.arePresent, Vectors.skipMessage))
struct SampleTests {
  private let folder = "license-record/sample"
  private let bytes: [UInt8]
  private let document: DIDDocument
  private let thumbprint = "XFpLB_XgV8K_we02PfAGeV2a5dyX5t6iBkXa2pyPp_U"

  init() throws {
    bytes = try Vectors.bytes("\(folder)/LIC-2026-000417.vc.json")
    document = try DIDDocument(parsing: Vectors.bytes("\(folder)/well-known/did.json"))
  }

  @Test func givesStatusUnknownToAnOutsider() throws {
    let verdict = Verifier.verify(
      bytes, trust: .did(document, thumbprint: nil), at: "2026-10-01T00:00:00Z")
    #expect(verdict.state == .statusUnknown)
    #expect(verdict.exitCode == 7)
    #expect(verdict.trustOrigin == .unpinned)
    #expect(verdict.thumbprint == thumbprint)
    #expect(verdict.isInEmittedForm)
    #expect(
      verdict.findings.map(\.result) == [
        .passed, .passed, .passed, .passed, .passed, .passed, .notChecked, .notChecked,
        .notChecked, .notChecked,
      ])
    #expect(verdict.findings.map(\.check) == VerificationCheck.allCases)
  }

  @Test func trustMayBePinned() throws {
    let pem = try Vectors.bytes("\(folder)/keys/\(thumbprint).pem")
    let trusts: [Trust] = [
      .pinned(try PublicKey(pem: pem)), .did(document, thumbprint: thumbprint),
    ]
    for trust in trusts {
      let verdict = Verifier.verify(bytes, trust: trust, at: "2026-10-01T00:00:00Z")
      #expect(verdict.state == .statusUnknown)
      #expect(verdict.trustOrigin == .pinned)
    }
  }

  @Test func saysWhatItSays() throws {
    let content = try LicenseContent(reading: JSON.parse(bytes))
    #expect(content.number == "LIC-2026-000417")
    #expect(content.host == "tribune.example")
    #expect(content.territories == ["DEU", "AUT", "CHE"])
    #expect(content.channels == ["web", "app", "print"])
    #expect(content.languages == ["de", "en"])
    #expect(content.statusListNumber == 1)
    #expect(content.statusIndex == 94_567)
    #expect(content.mediaType == "application/json")
    #expect(
      content.fee
        == LicenseContent.Fee(amount: "180.00", currency: "EUR", due: "2026-10-15T00:00:00Z"))
    #expect(!content.prohibitsModification)
    #expect(content.author == "Ana Lindqvist")
  }

  @Test func isWhatWeWouldWrite() throws {
    let sample = try JSON.parse(bytes)
    let ours = try Fixture.document(LicenseContent(reading: sample))
    #expect(ours.removing("name") == sample.removing("proof").removing("name"))
    #expect(sample.pretty() == bytes)
  }

  @Test func contentIsTheDeliveredFile() throws {
    let delivered = try Vectors.bytes("\(folder)/harbour-bridge.ninjs.json")
    let trust = Trust.did(document, thumbprint: thumbprint)
    let right = Verifier.verify(
      bytes, trust: trust, at: Fixture.time, with: Evidence(content: delivered))
    #expect(right.state == .statusUnknown)
    let wrong = Verifier.verify(
      bytes, trust: trust, at: Fixture.time, with: Evidence(content: delivered + [10]))
    #expect(wrong.state == .invalid)
    #expect(wrong.reason == "the content is not the licensed text")
  }

  @Test(arguments: ["revocation-1", "suspension-1"])
  func aStatusListIsNoLicense(name: String) throws {
    let list = try Vectors.bytes("\(folder)/status/\(name).vc.json")
    let verdict = Verifier.verify(
      list, trust: .did(document, thumbprint: nil), at: "2026-09-21T00:00:00Z")
    #expect(verdict.state == .invalid)
    #expect(verdict.verified == nil)
    let key = try #require(document.methods.first { $0.key.thumbprint == thumbprint }?.key)
    // Its proof holds all the same: it is the kind of document that is refused.
    #expect(try DataIntegrityProof.verify(document: JSON.parse(list), key: key) == .verified)
  }
}
