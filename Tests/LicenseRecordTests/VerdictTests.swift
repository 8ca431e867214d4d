import LicenseRecord
import StrictJSON
import Testing

struct VerdictTests {
  private let bytes: [UInt8]
  private let key: PublicKey

  init() throws {
    bytes = try Fixture.record().pretty()
    key = try Fixture.key().publicKey
  }

  @Test(
    arguments: [
      ("2026-09-15T04:59:59Z", nil, VerdictState.notYetValid, 5),
      ("2026-09-15T05:00:00Z", nil, .statusUnknown, 7),
      ("2026-09-15T05:00:00Z", .active, .valid, 0),
      ("2027-09-15T04:59:59Z", .active, .valid, 0),
      ("2027-09-15T05:00:00Z", .active, .expired, 5),
      ("2027-09-15T05:00:00Z", nil, .expired, 5),
      (Fixture.time, .suspended, .suspended, 6),
      (Fixture.time, .revoked, .revoked, 6),
      ("2027-09-15T05:00:00Z", .revoked, .revoked, 6),
      ("2020-01-01T00:00:00Z", .suspended, .suspended, 6),
      (Fixture.time, .notRecorded, .statusUnknown, 7),
      ("2020-01-01T00:00:00Z", .notRecorded, .notYetValid, 5),
    ] as [(String, LedgerStatus?, VerdictState, Int32)])
  func precedence(
    time: String, status: LedgerStatus?, state: VerdictState, exitCode: Int32
  ) throws {
    let verdict = try Fixture.verdict(bytes, at: time, status: status)
    #expect(verdict.state == state)
    #expect(verdict.exitCode == exitCode)
    #expect(verdict.content == Fixture.content)
    let record = try Fixture.record()
    #expect(verdict.secured == record)
    #expect(verdict.recordDigest == SHA256Digest(of: record.canonical()))
  }

  @Test func theWorstOfSeveralIsTheGreatest() {
    #expect([VerdictState.expired, .valid, .invalid, .revoked].max() == .invalid)
    #expect([VerdictState.expired, .valid, .suspended].max() == .suspended)
    #expect([VerdictState.statusUnknown, .notYetValid].max() == .notYetValid)
    #expect([VerdictState.valid, .statusStale].max() == .statusStale)
  }

  @Test func askingTheLedgerLaterGivesTheSame() throws {
    for status in LedgerStatus.allCases {
      let later = try Fixture.verdict(bytes).knowing(status)
      let atOnce = try Fixture.verdict(bytes, status: status)
      #expect(later.state == atOnce.state)
      #expect(later.findings == atOnce.findings)
    }
    let broken = try Fixture.verdict([])
    #expect(broken.knowing(.active).state == .invalid)
    #expect(broken.knowing(.active).findings == broken.findings)
  }

  @Test func contentIsCompared() throws {
    #expect(try Fixture.verdict(bytes, content: Fixture.text, status: .active).state == .valid)
    let other = try Fixture.verdict(bytes, content: Fixture.text + [10], status: .revoked)
    #expect(other.state == .invalid)
    #expect(other.exitCode == 3)
    let empty = try Fixture.verdict(bytes, content: [])
    #expect(empty.state == .invalid)
  }

  @Test func theLongerDigestIsRead() throws {
    // SHA-384 of "abc", FIPS 180-4.
    let digest = hex(
      "cb00753f45a35e8bb5a03d699ac65007272c32ab0eded1631a8b605a43ff5bed"
        + "8086072ba1e7cc2358baeca134c825a7")
    let content = Fixture.content.with(digestSRI: "sha384-" + Base64.encode(digest))
    let record = try Fixture.record(content).pretty()
    let right = try Fixture.verdict(record, content: Array("abc".utf8), status: .active)
    #expect(right.state == .valid)
    #expect(try Fixture.verdict(record, content: Array("abd".utf8)).state == .invalid)
  }

  @Test func otherWhiteSpaceIsReadAndNoted() throws {
    for form in [try Fixture.record().canonical(), bytes + [10], [32] + bytes] {
      let verdict = try Fixture.verdict(form, status: .active)
      #expect(verdict.state == .valid)
      #expect(!verdict.isInEmittedForm)
      #expect(verdict.findings[0].detail.hasSuffix("not in emitted form"))
    }
    #expect(try Fixture.verdict(bytes).isInEmittedForm)
  }

  @Test func trustDecides() throws {
    let other = try SigningKey.generate().publicKey
    let host = Fixture.content.host
    let id = "did:web:\(host)"
    let method = "\(id)#\(key.thumbprint)"
    func dated(_ expires: String?, _ revoked: String?) -> Trust {
      .did(
        DIDDocument(
          id: id,
          methods: [
            DIDDocument.Method(id: method, key: key, expires: expires, revoked: revoked)
          ]), thumbprint: nil)
    }
    func home(_ keys: [PublicKey]) -> Trust {
      .home(keys.map { DIDDocument.Method(host: host, key: $0) })
    }
    let rows: [(Trust, TrustOrigin, Bool)] = [
      (.pinned(key), .pinned, true),
      (.pinned(other), .pinned, false),
      (home([other, key]), .home, true),
      (home([other]), .home, false),
      (home([]), .home, false),
      (.did(DIDDocument(host: host, keys: [other, key]), thumbprint: nil), .unpinned, true),
      (.did(DIDDocument(host: host, keys: [key]), thumbprint: key.thumbprint), .pinned, true),
      (.did(DIDDocument(host: host, keys: [key]), thumbprint: other.thumbprint), .pinned, false),
      (.did(DIDDocument(host: host, keys: [other]), thumbprint: nil), .unpinned, false),
      (.did(DIDDocument(host: "x.example", keys: [key]), thumbprint: nil), .unpinned, false),
      (dated("2026-10-01T00:00:01Z", nil), .unpinned, true),
      (dated("2026-10-01T00:00:00Z", nil), .unpinned, false),
      (dated(nil, "2030-01-01T00:00:00Z"), .unpinned, false),
      (
        .did(
          DIDDocument(id: id, methods: [DIDDocument.Method(id: method, key: other)]),
          thumbprint: nil), .unpinned, false
      ),
    ]
    for (index, (trust, origin, isTrusted)) in rows.enumerated() {
      let verdict = Verifier.verify(bytes, trust: trust, at: Fixture.time, status: .active)
      #expect(verdict.state == (isTrusted ? .valid : .invalid), "row \(index)")
      #expect(verdict.trustOrigin == origin, "row \(index)")
      #expect((verdict.key == key) == isTrusted, "row \(index)")
      let fault = verdict.findings.first { $0.result == .failed }
      #expect(fault?.check == (isTrusted ? nil : .key), "row \(index)")
    }
  }

  @Test func aForgedKeyNameIsNoHelp() throws {
    // Another key's signature under the trusted key's name.
    let mallory = try SigningKey.generate()
    let forged = try DataIntegrityProof.sign(
      document: Fixture.document(), with: mallory,
      verificationMethod: "did:web:harbour.example#\(key.thumbprint)",
      created: "2026-09-14T18:02:11Z")
    let verdict = try Fixture.verdict(forged.pretty(), status: .active)
    #expect(verdict.state == .invalid)
    #expect(verdict.findings.first { $0.result == .failed }?.check == .signature)
    #expect(verdict.content == nil)
    #expect(verdict.secured == nil)
    #expect(verdict.recordDigest == nil)
  }

  @Test(arguments: ["", "now", "2026-10-01", "2026-10-01T00:00:00+00:00", "2026-02-30T00:00:00Z"])
  func aTimeOfAnotherFormJudgesNothing(time: String) throws {
    let verdict = try Fixture.verdict(bytes, at: time, status: .active)
    #expect(verdict.state == .invalid)
    #expect(verdict.findings.map(\.check).contains(.period))
  }
}
