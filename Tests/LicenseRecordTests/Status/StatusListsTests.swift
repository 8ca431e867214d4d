import LicenseRecord
import StrictJSON
import Testing

/// What the lists say of one record.
struct StatusListsTests {
  private typealias Make = StatusFixture

  @Test(
    arguments: [
      ("2026-09-30T12:00:00Z", false, ListedStatus.clear(asOf: StatusFixture.from)),
      ("2026-10-07T11:59:59Z", false, .clear(asOf: StatusFixture.from)),
      ("2026-10-07T12:00:00Z", false, .stale(asOf: StatusFixture.from)),
      ("2026-10-07T11:59:59Z", true, .set(asOf: StatusFixture.from, isStale: false)),
      ("2026-10-07T12:00:00Z", true, .set(asOf: StatusFixture.from, isStale: true)),
      ("2099-01-01T00:00:00Z", true, .set(asOf: StatusFixture.from, isStale: true)),
      ("2026-09-30T11:59:59Z", true, .unusable),
    ])
  func saysWhatTheBitSays(time: String, isSet: Bool, status: ListedStatus) throws {
    for purpose in StatusPurpose.allCases {
      let list = try Make.file(Make.content(purpose, set: isSet ? [Make.index] : []))
      let findings = try Make.findings([list], at: time)
      #expect(findings.map(\.purpose) == [.revocation, .suspension])
      for finding in findings {
        #expect(finding.status == (finding.purpose == purpose ? status : .notThere))
        #expect(
          finding.list
            == "https://harbour.example/licensing/status/\(finding.purpose.rawValue)-1")
      }
    }
  }

  @Test func neighborsDoNotCount() throws {
    let neighbors = [Make.index - 1, Make.index + 1, Make.index ^ 7]
    let lists = try StatusPurpose.allCases.map { try Make.file(Make.content($0, set: neighbors)) }
    let findings = try Make.findings(lists)
    #expect(findings.map(\.state) == [.valid, .valid])
  }

  @Test(
    arguments: [
      (StatusPurpose.revocation, true, "2026-10-01T00:00:00Z", VerdictState.revoked),
      (.suspension, true, "2026-10-01T00:00:00Z", .suspended),
      (.revocation, true, "2027-01-01T00:00:00Z", .revoked),
      (.suspension, true, "2027-01-01T00:00:00Z", .suspended),
      (.revocation, false, "2026-10-01T00:00:00Z", .valid),
      (.suspension, false, "2027-01-01T00:00:00Z", .statusStale),
      (.revocation, true, "2026-01-01T00:00:00Z", .statusUnknown),
    ])
  func hasAState(
    purpose: StatusPurpose, isSet: Bool, time: String, state: VerdictState
  ) throws {
    let list = try Make.file(Make.content(purpose, set: isSet ? [Make.index] : []))
    let finding = try Make.findings([list], at: time).first { $0.purpose == purpose }
    #expect(finding?.state == state)
  }

  @Test func aListOfAnotherNumberOrHostIsNotTheRecords() throws {
    let list = try Make.file(Make.content(number: 2))
    #expect(try Make.findings([list]).map(\.status) == [.notThere, .notThere])
    let later = Fixture.content.with(statusListNumber: 2)
    #expect(try Make.findings([list], for: later)[0].state == .valid)
    let elsewhere = Fixture.content.with(host: "other.example", statusListNumber: 2)
    #expect(try Make.findings([list], for: elsewhere)[0].status == .notThere)
  }

  @Test func otherFilesArePassedOver() throws {
    let others = [
      [], Array("not JSON".utf8), Array("[1]".utf8), Array(#"{"id":7}"#.utf8),
      try Fixture.record().pretty(),
      DIDDocument.document(host: "harbour.example", keys: []).pretty(),
    ]
    #expect(StatusLists(others).isEmpty)
    let lists = try StatusPurpose.allCases.map { try Make.file(Make.content($0)) }
    #expect(!StatusLists(others + lists).isEmpty)
    let findings = try Make.findings(others + lists)
    #expect(findings.map(\.state) == [.valid, .valid])
    #expect(findings.allSatisfy { $0.faults.isEmpty })
  }

  @Test(arguments: [131_072, 131_079, 8_388_607, -1])
  func anIndexBeyondTheListIsAFault(index: Int) throws {
    let license = Fixture.content.with(statusIndex: index)
    let finding = try Make.findings([try Make.file(Make.content())], for: license)[0]
    #expect(finding.status == .unusable)
    #expect(finding.faults == [.index(index, count: 131_072)])
    #expect(finding.state == .statusUnknown)
  }

  @Test func theNewestListCounts() throws {
    let old = try Make.file(
      Make.content(set: [Make.index], from: "2026-09-20T00:00:00Z", until: "2026-10-20T00:00:00Z"))
    let new = try Make.file(Make.content())
    let future = try Make.file(
      Make.content(set: [Make.index], from: "2026-10-05T00:00:00Z", until: "2026-10-12T00:00:00Z"))
    for files in [[old, new, future], [future, new, old], [new, future, old, new]] {
      let now = try Make.findings(files)[0]
      #expect(now.status == .clear(asOf: Make.from))
      #expect(now.faults == [.notYetValid(from: "2026-10-05T00:00:00Z")])
      // What has run out is not mended by an older list with a longer window.
      let later = try Make.findings([old, new], at: "2026-10-08T00:00:00Z")[0]
      #expect(later.status == .stale(asOf: Make.from))
      let last = try Make.findings(files, at: "2026-10-08T00:00:00Z")[0]
      #expect(last.status == .set(asOf: "2026-10-05T00:00:00Z", isStale: false))
    }
  }

  @Test func ofTwoOfOneMomentEverySetBitCounts() throws {
    let clear = try Make.file(Make.content(until: "2026-10-02T00:00:00Z"))
    let set = try Make.file(Make.content(set: [Make.index]))
    let long = try Make.file(
      Make.content(
        set: [1], bits: try StatusBits(bytes: [UInt8](repeating: 0, count: 20_000))))
    for files in [[clear, set], [set, clear], [long, clear, set], [set, set, long, clear]] {
      let finding = try Make.findings(files)[0]
      #expect(finding.status == .set(asOf: Make.from, isStale: false))
      let neighbor = Fixture.content.with(statusIndex: Make.index + 1)
      let later = try Make.findings(files, for: neighbor, at: "2026-10-02T00:00:00Z")[0]
      #expect(later.status == .stale(asOf: Make.from))
    }
  }

  @Test func aBadListSpoilsNoGoodOne() throws {
    let good = try Make.file(Make.content(set: [Make.index]))
    let text = String(decoding: good, as: UTF8.self)
    let twice = Array(text.replacing(#""issuer":"#, with: #""issuer": "x", "issuer":"#).utf8)
    let forged = try JSON.parse(good).setting("/validFrom", to: "2026-09-30T13:00:00Z").pretty()
    let foreign = try Make.file(setting: "/issuer", to: "did:web:evil.example")
    for files in [[good, twice, forged, foreign], [foreign, forged, twice, good]] {
      let finding = try Make.findings(files)[0]
      #expect(finding.status == .set(asOf: Make.from, isStale: false))
      #expect(finding.faults.count == 3)
      #expect(finding.faults.contains(.signature))
      #expect(finding.faults.contains(.issuer("did:web:evil.example")))
    }
    let finding = try Make.findings([twice])[0]
    #expect(finding.status == .unusable)
    guard case .syntax = finding.faults.first else {
      Issue.record("a list with a member twice was not reported")
      return
    }
  }

  @Test func aListTooLargeIsReported() throws {
    let padded = try Make.file(Make.content()) + [UInt8](repeating: 32, count: 1 << 20)
    let finding = try Make.findings([padded])[0]
    #expect(finding.status == .unusable)
    #expect(finding.faults.first?.description.contains("longer than") == true)
  }

  @Test func saysItInWords() throws {
    let set = try Make.file(Make.content(set: [Make.index]))
    let clear = try Make.file(Make.content(.suspension))
    #expect(
      try Make.findings([set, clear]).map(\.description) == [
        "revoked as of 2026-09-30T12:00:00Z", "not suspended as of 2026-09-30T12:00:00Z",
      ])
    #expect(
      try Make.findings([set, clear], at: "2027-01-01T00:00:00Z").map(\.description) == [
        "revoked as of 2026-09-30T12:00:00Z, by a list that has run out",
        "not suspended as of 2026-09-30T12:00:00Z, but that list has run out",
      ])
    #expect(
      try Make.findings([set], at: "2026-01-01T00:00:00Z").map(\.description) == [
        "the revocation list cannot be used: the list begins at 2026-09-30T12:00:00Z",
        "no suspension list https://harbour.example/licensing/status/suspension-1 was given",
      ])
  }

  /// Lists are verified once; ten thousand records then ask on several threads.
  @Test(.timeLimit(.minutes(1)))
  func manyRecordsShareTheLists() async throws {
    let lists = try StatusPurpose.allCases.map { purpose in
      try Make.file(Make.content(purpose, set: Array(stride(from: 0, to: 10_000, by: 3))))
    }
    let trust = Trust.pinned(try Fixture.key().publicKey)
    let verified = StatusLists(lists).verified(trust: trust, at: Fixture.time)
    let counts = await withTaskGroup(of: Int.self) { group in
      for part in 0..<4 {
        group.addTask {
          (0..<10_000).filter { $0 % 4 == part }.count { index in
            let license = Fixture.content.with(statusIndex: index)
            return verified.findings(for: license).contains { $0.state == .revoked }
          }
        }
      }
      return await group.reduce(0, +)
    }
    #expect(counts == 3_334)
  }
}
