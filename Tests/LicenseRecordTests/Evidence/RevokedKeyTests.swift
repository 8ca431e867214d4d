import LicenseRecord
import StrictJSON
import Testing

/// Keys that were revoked or have expired, with and without an independent clock.
struct RevokedKeyTests {
  private let fixture: EvidenceFixture
  private let evidence: Evidence

  init() throws {
    fixture = try EvidenceFixture()
    evidence = Evidence(logProof: try fixture.proof(), logPolicy: try fixture.policy())
  }

  private func verdict(_ trust: Trust, _ evidence: Evidence = .none) -> Verdict {
    Verifier.verify(
      fixture.record, trust: trust, at: Fixture.time, with: evidence, status: .active)
  }

  /// The witness saw the record at 06:00:00.
  @Test(arguments: [
    ("2026-09-15T06:00:01Z", true), ("2026-09-15T06:00:00Z", false),
    ("2026-09-15T05:59:59Z", false), ("2030-01-01T00:00:00Z", true),
  ])
  func onlyWhatWasSeenBeforeIsGood(revoked: String, isGood: Bool) throws {
    let trust = try EvidenceFixture.trust(revoked: revoked)
    let with = verdict(trust, evidence)
    #expect(with.state == (isGood ? .valid : .invalid))
    #expect((with.content != nil) == isGood)
    #expect((with.key != nil) == isGood)
    #expect((with.logEntry != nil) == isGood)
    #expect(with.findings.map(\.check) == VerificationCheck.allCases)
    #expect(with.findings(.key).map(\.result) == [isGood ? .passed : .failed])
    #expect(with.findings(.key).first?.detail.contains("was revoked at \(revoked)") == true)
    let without = verdict(trust)
    #expect(without.state == .invalid)
    #expect(without.content == nil)
    #expect(without.reason?.contains("was revoked at \(revoked)") == true)
  }

  @Test func aProofThatIsNotJudgedShowsNoTime() throws {
    let trust = try EvidenceFixture.trust(revoked: "2030-01-01T00:00:00Z")
    #expect(verdict(trust, Evidence(logProof: try fixture.proof())).state == .invalid)
    let policy = try fixture.policy()
    #expect(verdict(trust, Evidence(logPolicy: policy)).state == .invalid)
    let silent = try LogPolicy(logs: [LogPolicy.Log(key: fixture.log.key)])
    let unwitnessed = Evidence(logProof: try fixture.proof(), logPolicy: silent)
    #expect(verdict(trust, unwitnessed).state == .invalid)
    #expect(verdict(trust, unwitnessed).findings(.log).map(\.result) == [.passed])
  }

  @Test func noClockHelpsAnExpiredKey() throws {
    let trust = try EvidenceFixture.trust(expires: Fixture.time)
    #expect(verdict(trust, evidence).state == .invalid)
    #expect(verdict(trust, evidence).reason?.hasSuffix("expired at \(Fixture.time)") == true)
    #expect(try verdict(EvidenceFixture.trust(expires: "2026-10-01T00:00:01Z")).state == .valid)
  }

  @Test func aHomeHasWindowsToo() throws {
    let key = try Fixture.key().publicKey
    func home(_ window: KeyWindow) -> Trust {
      .home([DIDDocument.Method(host: Fixture.content.host, key: key, window: window)])
    }
    let revoked = home(KeyWindow(revoked: "2026-09-16T00:00:00Z"))
    #expect(verdict(revoked).state == .invalid)
    #expect(verdict(revoked, evidence).state == .valid)
    #expect(verdict(home(KeyWindow(expires: Fixture.time))).state == .invalid)
    #expect(verdict(home(KeyWindow())).state == .valid)
  }

  /// The list is the record's own key's, whose revocation no clock can date before it.
  @Test func aListOfARevokedKeyIsRefused() throws {
    let trust = try EvidenceFixture.trust(revoked: "2030-01-01T00:00:00Z")
    let lists = StatusLists([try StatusFixture.file(StatusFixture.content())])
      .verified(trust: trust, at: Fixture.time)
    let evidence = Evidence(
      statusLists: lists, logProof: self.evidence.logProof, logPolicy: self.evidence.logPolicy)
    let verdict = Verifier.verify(fixture.record, trust: trust, at: Fixture.time, with: evidence)
    #expect(verdict.state == .statusUnknown)
    #expect(verdict.findings(.status).first?.detail.contains("was revoked at 2030") == true)
  }
}
