import LicenseRecord
import StrictJSON
import Testing

struct EvidenceTests {
  private let fixture: EvidenceFixture
  private let trust: Trust

  init() throws {
    fixture = try EvidenceFixture()
    trust = .pinned(try Fixture.key().publicKey)
  }

  private func verdict(
    _ evidence: Evidence, trust: Trust? = nil, at time: String = Fixture.time,
    status: LedgerStatus? = nil
  ) -> Verdict {
    Verifier.verify(
      fixture.record, trust: trust ?? self.trust, at: time, with: evidence, status: status)
  }

  @Test(
    arguments: [
      (false, false, Fixture.time, .valid, 0),
      (true, false, Fixture.time, .revoked, 6),
      (false, true, Fixture.time, .suspended, 6),
      (true, true, Fixture.time, .revoked, 6),
      (false, false, "2026-10-07T12:00:00Z", .statusStale, 7),
      (true, false, "2026-10-07T12:00:00Z", .revoked, 6),
      (false, false, "2026-09-30T11:59:59Z", .statusUnknown, 7),
      (false, false, "2027-09-15T05:00:00Z", .expired, 5),
      (true, false, "2027-09-15T05:00:00Z", .revoked, 6),
    ] as [(Bool, Bool, String, VerdictState, Int32)])
  func listsDecide(
    revoked: Bool, suspended: Bool, time: String, state: VerdictState, exitCode: Int32
  ) throws {
    let lists = try EvidenceFixture.lists(revoked: revoked, suspended: suspended, at: time)
    let verdict = verdict(Evidence(statusLists: lists), at: time)
    #expect(verdict.state == state)
    #expect(verdict.exitCode == exitCode)
    #expect(verdict.findings(.status).count == 2)
    #expect(verdict.listed.map(\.purpose) == [.revocation, .suspension])
    if state != .statusUnknown {
      #expect(verdict.statusAsOf == StatusFixture.from)
      #expect(verdict.findings(.status).allSatisfy { $0.detail.contains("as of 2026-09-30T12:") })
    }
  }

  @Test func theWordsOfAList() throws {
    let lists = try EvidenceFixture.lists(revoked: true)
    let verdict = verdict(Evidence(statusLists: lists))
    #expect(
      verdict.findings(.status).map(\.detail) == [
        "revoked as of 2026-09-30T12:00:00Z", "not suspended as of 2026-09-30T12:00:00Z",
      ])
    #expect(verdict.findings(.status).map(\.result) == [.failed, .passed])
    #expect(verdict.reason == "revoked as of 2026-09-30T12:00:00Z")
  }

  @Test func theEarlierOfTwoTimesIsTheStatus() throws {
    let lists = try EvidenceFixture.lists([
      StatusFixture.file(StatusFixture.content(.revocation)),
      StatusFixture.file(StatusFixture.content(.suspension, from: "2026-09-29T12:00:00Z")),
    ])
    #expect(verdict(Evidence(statusLists: lists)).statusAsOf == "2026-09-29T12:00:00Z")
  }

  @Test func oneListIsNotEnough() throws {
    let file = try StatusFixture.file(StatusFixture.content(.revocation))
    let verdict = verdict(Evidence(statusLists: try EvidenceFixture.lists([file])))
    #expect(verdict.state == .statusUnknown)
    #expect(verdict.statusAsOf == nil)
    #expect(verdict.findings(.status).map(\.result) == [.passed, .notChecked])
    #expect(
      verdict.findings(.status).last?.detail
        == "no suspension list https://harbour.example/licensing/status/suspension-1 was given")
  }

  @Test func aBadListIsNamed() throws {
    let good = try StatusFixture.file(StatusFixture.content(.revocation))
    let bad = try StatusFixture.file(
      StatusFixture.content(.suspension), setting: "/issuer", to: "did:web:evil.example")
    let verdict = verdict(Evidence(statusLists: try EvidenceFixture.lists([good, bad])))
    #expect(verdict.state == .statusUnknown)
    #expect(verdict.findings(.status).last?.result == .failed)
    #expect(verdict.reason?.contains("/issuer: is did:web:evil.example") == true)
    let spare = try StatusFixture.file(StatusFixture.content(.suspension))
    let both = self.verdict(Evidence(statusLists: try EvidenceFixture.lists([good, bad, spare])))
    #expect(both.state == .valid)
    #expect(both.findings(.status).last?.detail.contains("was not used: /issuer") == true)
  }

  @Test func listsReadyForAnotherTimeSayNothing() throws {
    let lists = try EvidenceFixture.lists(at: "2026-10-01T00:00:01Z")
    let verdict = verdict(Evidence(statusLists: lists))
    #expect(verdict.state == .statusUnknown)
    #expect(verdict.findings(.status).map(\.result) == [.notChecked])
  }

  @Test func theLedgersWordCountsInstead() throws {
    let lists = try EvidenceFixture.lists(revoked: true)
    let active = verdict(Evidence(statusLists: lists), status: .active)
    #expect(active.state == .valid)
    #expect(active.findings(.status).count == 1)
    #expect(active.findings.map(\.check) == VerificationCheck.allCases)
  }

  @Test func aProvedPlaceInTheLogIsGiven() throws {
    let evidence = Evidence(logProof: try fixture.proof(), logPolicy: try fixture.policy())
    let verdict = verdict(evidence)
    #expect(verdict.state == .statusUnknown)
    #expect(verdict.logEntry?.index == 1)
    #expect(verdict.logEntry?.size == 3)
    #expect(verdict.logEntry?.origin == EvidenceFixture.origin)
    #expect(verdict.logEntry?.witnessed?.text == "2026-09-15T06:00:00Z")
    #expect(verdict.findings(.log).map(\.result) == [.passed])
    #expect(verdict.findings.map(\.check) == VerificationCheck.allCases)
  }

  @Test func withoutTrustNothingIsJudged() throws {
    let proof = Array("nonsense".utf8)
    let verdict = verdict(Evidence(logProof: proof, timestamp: proof), status: .active)
    #expect(verdict.state == .valid)
    #expect(verdict.findings(.log).map(\.result) == [.notChecked])
    #expect(verdict.findings(.timestamp).map(\.result) == [.notChecked])
    let policy = try fixture.policy()
    let bare = self.verdict(Evidence(logPolicy: policy), status: .active)
    #expect(bare.state == .valid)
    #expect(bare.findings(.log).map(\.detail) == ["no log proof was given"])
  }

  @Test func withTrustAnyFaultIsInvalid() throws {
    let policy = try fixture.policy()
    for proof in [[], Array("nonsense".utf8), try fixture.proof(of: SHA256Digest(of: []))] {
      let verdict = verdict(Evidence(logProof: proof, logPolicy: policy), status: .active)
      #expect(verdict.state == .invalid)
      #expect(verdict.findings(.log).map(\.result) == [.failed])
      #expect(verdict.logEntry == nil)
    }
  }

  @Test func aClockAheadOfTheQuestionIsAFindingOfItsOwn() throws {
    let evidence = Evidence(
      logProof: try fixture.proof(seconds: 1_800_000_000), logPolicy: try fixture.policy())
    let verdict = verdict(evidence, status: .active)
    #expect(verdict.state == .valid)
    #expect(verdict.findings(.log).map(\.result) == [.passed, .passed])
    #expect(
      verdict.findings(.log).last?.detail
        == "2027-01-15T08:00:00Z is later than the time judged at, 2026-10-01T00:00:00Z")
  }
}
