import Foundation
import LicenseRecord
import StrictJSON
import Testing

/// A record with the reply of an authority run by `openssl ts`.
@Suite(.enabled(if: OpenSSL.isPresent, OpenSSL.skipMessage))
struct StampedRecordTests {
  private let record: [UInt8]
  private let stamped: Evidence

  init() throws {
    let document = try Fixture.record()
    record = document.pretty()
    let authority = try TimestampAuthority()
    let request = TimestampRequest(imprint: SHA256Digest(of: document.canonical()))
    stamped = Evidence(
      timestamp: try authority.reply(to: request.der).bytes,
      authorities: try authority.authorities())
  }

  private func verdict(_ trust: Trust, _ evidence: Evidence) -> Verdict {
    Verifier.verify(record, trust: trust, at: Fixture.time, with: evidence, status: .active)
  }

  /// A time so many seconds from now.
  private func time(_ seconds: Int) -> String {
    Date(timeIntervalSinceNow: TimeInterval(seconds)).formatted(.iso8601)
  }

  @Test func aRecordWithAReplyVerifiesWithItsTime() throws {
    let verdict = verdict(.pinned(try Fixture.key().publicKey), stamped)
    #expect(verdict.state == .valid)
    let seen = try #require(verdict.timestamp)
    #expect(seen > time(-600) && seen < time(600))
    #expect(
      verdict.findings(.timestamp).first?.detail.hasSuffix("saw the record at \(seen)") == true)
    #expect(verdict.findings(.timestamp).allSatisfy { $0.result == .passed })
  }

  @Test func aKeyRevokedAfterThatTimeLeavesTheRecordGood() throws {
    let trust = try EvidenceFixture.trust(revoked: time(3600))
    let good = verdict(trust, stamped)
    #expect(good.state == .valid)
    #expect(good.findings(.key).first?.detail.contains("after an independent clock") == true)
    #expect(verdict(trust, .none).state == .invalid)
    #expect(verdict(trust, Evidence(timestamp: stamped.timestamp)).state == .invalid)
    #expect(verdict(trust, Evidence(authorities: stamped.authorities)).state == .invalid)
  }

  @Test func aKeyRevokedBeforeThatTimeDoesNot() throws {
    let verdict = verdict(try EvidenceFixture.trust(revoked: time(-3600)), stamped)
    #expect(verdict.state == .invalid)
    #expect(verdict.timestamp == nil)
    #expect(verdict.content == nil)
    #expect(verdict.findings(.timestamp).first?.result == .passed)
    #expect(verdict.findings(.key).map(\.result) == [.failed])
  }

  @Test func aReplyForAnotherRecordIsNone() throws {
    let other = try Fixture.record(Fixture.content.with(number: "LIC-2026-000008")).pretty()
    let trust = Trust.pinned(try Fixture.key().publicKey)
    let verdict = Verifier.verify(
      other, trust: trust, at: Fixture.time, with: stamped, status: .active)
    #expect(verdict.state == .invalid)
    #expect(verdict.reason == "the timestamp is for something else")
  }

  @Test func aReplyOfAnUnknownAuthorityIsNone() throws {
    let other = try TimestampAuthority().authorities()
    let evidence = Evidence(timestamp: stamped.timestamp, authorities: other)
    let trust = try EvidenceFixture.trust(revoked: time(3600))
    #expect(verdict(trust, evidence).state == .invalid)
    #expect(verdict(.pinned(try Fixture.key().publicKey), evidence).state == .invalid)
    #expect(verdict(trust, evidence).findings(.timestamp).map(\.result) == [.failed])
  }
}
