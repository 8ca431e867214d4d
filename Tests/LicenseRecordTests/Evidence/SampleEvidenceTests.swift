import LicenseRecord
import StrictJSON
import Testing

/// The published sample with everything that lies beside it.
@Suite(.enabled(if: Vectors.arePresent, Vectors.skipMessage))
struct SampleEvidenceTests {
  private let folder = "license-record/sample"
  private let bytes: [UInt8]
  private let trust: Trust

  init() throws {
    bytes = try Vectors.bytes("\(folder)/LIC-2026-000417.vc.json")
    let did = try DIDDocument(parsing: Vectors.bytes("\(folder)/well-known/did.json"))
    trust = .did(did, thumbprint: nil)
  }

  private func lists(at time: String) throws -> VerifiedStatusLists {
    let files = try Vectors.files(below: "\(folder)/status").map(Vectors.bytes)
    return StatusLists(files).verified(trust: trust, at: time)
  }

  @Test(
    arguments: [
      ("2026-10-01T00:00:00Z", false, .statusUnknown, 7),
      ("2026-10-01T00:00:00Z", true, .statusStale, 7),
      ("2026-09-21T00:00:00Z", true, .valid, 0),
      ("2026-09-21T00:00:00Z", false, .statusUnknown, 7),
    ] as [(String, Bool, VerdictState, Int32)])
  func itsListsDecide(
    time: String, hasLists: Bool, state: VerdictState, exitCode: Int32
  ) throws {
    let evidence = Evidence(statusLists: hasLists ? try lists(at: time) : nil)
    let verdict = Verifier.verify(bytes, trust: trust, at: time, with: evidence)
    #expect(verdict.state == state)
    #expect(verdict.exitCode == exitCode)
  }

  @Test func everythingBesideItHolds() throws {
    let time = "2026-11-24T00:00:00Z"
    let policy = try LogPolicy(parsing: Vectors.bytes("\(folder)/log/policy"))
    let evidence = Evidence(
      content: try Vectors.bytes("\(folder)/harbour-bridge.ninjs.json"),
      statusLists: try lists(at: time),
      logProof: try Vectors.bytes("\(folder)/LIC-2026-000417.vc.json.tlog-proof"),
      logPolicy: policy, timestamp: try Vectors.bytes("\(folder)/LIC-2026-000417.vc.json.tsr"),
      authorities: try TimestampAuthorities(pem: Vectors.bytes("\(folder)/tsa-ca.pem")))
    let verdict = Verifier.verify(bytes, trust: trust, at: time, with: evidence)
    #expect(verdict.state == .statusStale, "\(verdict.findings)")
    #expect(verdict.findings(.log).map(\.result) == [.passed])
    #expect(verdict.findings(.timestamp).first?.result == .passed)
    #expect(verdict.findings(.content).map(\.result) == [.passed])
    #expect(verdict.logEntry?.witnessed != nil)
    #expect(verdict.timestamp != nil)
  }
}
