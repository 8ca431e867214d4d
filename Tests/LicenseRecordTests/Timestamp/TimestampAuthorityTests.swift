import Foundation
import LicenseRecord
import Testing

/// Replies of an authority made with `openssl ts`.
@Suite(.enabled(if: OpenSSL.isPresent, OpenSSL.skipMessage))
struct TimestampAuthorityTests {
  private let imprint = SHA256Digest(of: Array("a secured record".utf8))

  @Test(arguments: TimestampAuthority.Key.allCases)
  func seesTheRecord(key: TimestampAuthority.Key) throws {
    let authority = try TimestampAuthority(key: key)
    let request = TimestampRequest(imprint: imprint)
    let earliest = Self.now()
    let reply = try authority.reply(to: request.der)
    let latest = Self.now()
    let finding = reply.verify(
      imprint: imprint, nonce: request.nonce, authorities: try authority.authorities())
    guard case .seen(let time) = finding else {
      Issue.record("\(finding)")
      return
    }
    #expect((earliest...latest).contains(time))
    #expect(reply.verify(imprint: imprint, authorities: try authority.authorities()) == finding)
    #expect(reply.fault(answering: request) == nil)
    try authority.openssl.make(
      "ts", "-verify", "-digest", imprint.hex, "-in", "reply.tsr", "-CAfile", "ca.pem")
    try authority.openssl.make(
      "ts", "-verify", "-queryfile", "request.tsq", "-in", "reply.tsr", "-CAfile", "ca.pem")
  }

  @Test func openSSLReadsTheRequest() throws {
    let openssl = try OpenSSL()
    let request = TimestampRequest(imprint: imprint)
    try openssl.write(request.der, to: "ours.tsq")
    let text = try openssl.run("ts", "-query", "-in", "ours.tsq", "-text").output
    for line in ["Version: 1\n", "Hash Algorithm: sha256\n", "Certificate required: yes\n"] {
      #expect(text.contains(line))
    }
    let nonce = request.nonce.map { String(format: "%02X", $0) }.joined()
    #expect(text.contains("Nonce: 0x\(nonce)\n"))
    try openssl.make(
      "ts", "-query", "-digest", imprint.hex, "-sha256", "-cert", "-no_nonce", "-out", "their.tsq")
    let theirs = try openssl.read("their.tsq")
    // All but the nonce and the length of the whole.
    #expect(request.der[2..<56] == theirs[2..<56])
    #expect(request.der[66...].elementsEqual(theirs[56...]))
  }

  /// Tried again with more time where the machine is too busy to answer within it.
  @Test func outlivesTheCertificate() async throws {
    for seconds in [4, 30] {
      let end = ContinuousClock.now + .seconds(seconds + 1)
      let authority = try TimestampAuthority(valid: -86_400...seconds)
      let reply = try authority.reply(to: TimestampRequest(imprint: imprint).der)
      try await Task.sleep(until: end, clock: .continuous)
      let finding = reply.verify(imprint: imprint, authorities: try authority.authorities())
      if seconds == 4, finding == .failed(.untrusted("certificate has expired")) { continue }
      guard case .seen = finding else {
        Issue.record("\(finding)")
        return
      }
      // Who judges the chain as of today does not trust it any more.
      let today = try authority.openssl.run(
        "ts", "-verify", "-digest", imprint.hex, "-in", "reply.tsr", "-CAfile", "ca.pem")
      #expect(today.exitCode != 0)
      #expect(today.output.contains("certificate has expired"))
      return
    }
  }

  @Test(arguments: [
    (-86_400...(-3600), "certificate has expired"), (3600...86_400, "certificate is not yet valid"),
  ])
  func judgesTheCertificateAtTheTime(valid: ClosedRange<Int>, reason: String) throws {
    let authority = try TimestampAuthority(valid: valid)
    let reply = try authority.reply(to: TimestampRequest(imprint: imprint).der)
    #expect(
      reply.verify(imprint: imprint, authorities: try authority.authorities())
        == .failed(.untrusted(reason)))
  }

  @Test func trustsOnlyTheGivenRoots() throws {
    let authority = try TimestampAuthority()
    let other = try TimestampAuthority()
    let reply = try authority.reply(to: TimestampRequest(imprint: imprint).der)
    let finding = reply.verify(imprint: imprint, authorities: try other.authorities())
    guard case .failed(.untrusted(let reason)) = finding else {
      Issue.record("\(finding)")
      return
    }
    #expect(!reason.isEmpty)
    // The clock's own certificate is no root.
    let clock = try TimestampAuthorities(pem: authority.openssl.read("tsa.pem"))
    guard case .failed(.untrusted) = reply.verify(imprint: imprint, authorities: clock) else {
      Issue.record("trusted without a root")
      return
    }
    let both = try TimestampAuthorities(pem: other.root + authority.root)
    guard case .seen = reply.verify(imprint: imprint, authorities: both) else {
      Issue.record("not trusted among several roots")
      return
    }
  }

  /// The clock's certificate is the only one that changes between these and a good one.
  @Test(arguments: ["notcritical", "another", "none"])
  func refusesCertificatesForOtherPurposes(purpose: String) throws {
    let authority = try TimestampAuthority()
    let other = try authority.certificate(purpose: purpose)
    let reply = try replyWithoutCertificate(of: authority)
    let authorities = try TimestampAuthorities(pem: authority.root + other)
    #expect(reply.verify(imprint: imprint, authorities: authorities) == .failed(.purpose))
  }

  @Test func findsTheSignerAmongTheGivenCertificates() throws {
    let authority = try TimestampAuthority()
    // Made first, so that it is valid at the token's time.
    let renewed = try authority.certificate(purpose: "good")
    let reply = try replyWithoutCertificate(of: authority)
    #expect(
      reply.verify(imprint: imprint, authorities: try authority.authorities())
        == .failed(.signature))
    let clock = try authority.openssl.read("tsa.pem")
    let authorities = try TimestampAuthorities(pem: authority.root + clock)
    guard case .seen = reply.verify(imprint: imprint, authorities: authorities) else {
      Issue.record("the signer was not found")
      return
    }
    // A certificate of the same name and key that the token does not name by its digest.
    let others = try TimestampAuthorities(pem: authority.root + renewed)
    #expect(reply.verify(imprint: imprint, authorities: others) == .failed(.signature))
  }

  private func replyWithoutCertificate(of authority: TimestampAuthority) throws -> TimestampReply {
    try authority.openssl.make(
      "ts", "-query", "-digest", imprint.hex, "-sha256", "-out", "bare.tsq")
    return try authority.reply(to: authority.openssl.read("bare.tsq"))
  }

  @Test func namesWhatWasAskedFor() throws {
    let authority = try TimestampAuthority()
    let request = TimestampRequest(imprint: imprint)
    let reply = try authority.reply(to: request.der)
    let authorities = try authority.authorities()
    let other = SHA256Digest(of: Array("another record".utf8))
    #expect(reply.verify(imprint: other, authorities: authorities) == .failed(.imprint))
    let again = TimestampRequest(imprint: imprint)
    #expect(
      reply.verify(imprint: imprint, nonce: again.nonce, authorities: authorities)
        == .failed(.nonce))
    #expect(reply.fault(answering: again) == .nonce)
    #expect(reply.fault(answering: TimestampRequest(imprint: other)) == .imprint)
  }

  @Test func reportsARefusal() throws {
    let authority = try TimestampAuthority()
    // This authority gives no times for SHA-1.
    try authority.openssl.make(
      "ts", "-query", "-digest", String(repeating: "00", count: 20), "-sha1", "-out", "sha1.tsq")
    let reply = try authority.reply(to: authority.openssl.read("sha1.tsq"))
    #expect(
      reply.verify(imprint: imprint, authorities: try authority.authorities())
        == .failed(.refused(status: 2)))
  }

  @Test func refusesAnUnsafeDigest() throws {
    let authority = try TimestampAuthority(digest: "sha1")
    let reply = try authority.reply(to: TimestampRequest(imprint: imprint).der)
    #expect(
      reply.verify(imprint: imprint, authorities: try authority.authorities())
        == .failed(.weakDigest))
  }

  private static func now() -> String { Date().formatted(.iso8601) }
}
