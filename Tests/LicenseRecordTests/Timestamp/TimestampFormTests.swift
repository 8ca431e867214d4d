import Testing

@testable import LicenseRecord

/// The forms around timestamps that need no authority.
struct TimestampFormTests {
  @Test(arguments: [
    ("19700101000000Z", "1970-01-01T00:00:00Z", 0),
    ("19691231235959Z", "1969-12-31T23:59:59Z", -1),
    ("20000229000000Z", "2000-02-29T00:00:00Z", 951_782_400),
    ("20000301000000Z", "2000-03-01T00:00:00Z", 951_868_800),
    ("20261124044618Z", "2026-11-24T04:46:18Z", 1_795_495_578),
    ("20261124044618.9Z", "2026-11-24T04:46:18Z", 1_795_495_578),
    ("20261124044618.999999Z", "2026-11-24T04:46:18Z", 1_795_495_578),
    ("99991231235959Z", "9999-12-31T23:59:59Z", 253_402_300_799),
    ("00010101000000Z", "0001-01-01T00:00:00Z", -62_135_596_800),
  ])
  func readsTimes(form: String, text: String, seconds: Int) throws {
    let time = try #require(GeneralizedTime(Array(form.utf8)))
    #expect(time.text == text)
    #expect(time.seconds == seconds)
  }

  @Test(arguments: [
    "", "Z", "2026112404461Z", "20261124044618", "20261124044618+0100", "20261124044618.Z",
    "20261124044618,5Z", "20261124044618.5", "20261124044618.5+01", "202611240446Z",
    "20261324044618Z", "20260230044618Z", "20261124244618Z", "20261124044660Z", "2026112404461xZ",
    "-0261124044618Z", "20261124044618.1234567890123456789Z", "20261124044618ZZ", "00000101000000Z",
  ])
  func refusesOtherForms(form: String) {
    #expect(GeneralizedTime(Array(form.utf8)) == nil)
  }

  @Test func aRequestReadsBack() throws {
    let imprint = SHA256Digest(of: [1, 2, 3])
    var nonces: Set<[UInt8]> = []
    for _ in 0..<100 {
      let request = TimestampRequest(imprint: imprint)
      #expect(request.der.count == 69)
      #expect(TimestampRequest(der: request.der) == request)
      nonces.insert(request.nonce)
    }
    #expect(nonces.count == 100)
  }

  @Test func everyOtherRequestIsRefused() throws {
    let request = TimestampRequest(imprint: SHA256Digest(of: [1]))
    for count in request.der.indices {
      #expect(TimestampRequest(der: Array(request.der[..<count])) == nil)
    }
    #expect(TimestampRequest(der: request.der + [0]) == nil)
    for index in request.der.indices {
      var changed = request.der
      changed[index] ^= 0x80
      let read = TimestampRequest(der: changed)
      // Only the imprint and the rest of the nonce may be anything.
      #expect(((24..<56).contains(index) || (59..<66).contains(index)) == (read != nil))
      #expect(read != request)
    }
  }

  @Test(arguments: [
    [], [0], [0x30], [0x30, 0x00], [0x30, 0x80, 0x00, 0x00], [0x30, 0x84, 0xff, 0xff, 0xff, 0xff],
    [UInt8](repeating: 0x30, count: 1000), [UInt8](repeating: 0xff, count: 1000),
    // A refusal with nothing in it, and a grant without a token.
    [0x30, 0x02, 0x30, 0x00], [0x30, 0x05, 0x30, 0x03, 0x02, 0x01, 0x00],
    [0x30, 0x05, 0x30, 0x03, 0x02, 0x01, 0xff],
    // Constructed without end, deeper than anything real.
    Array([[UInt8]](repeating: [0x30, 0x80], count: 100_000).joined()),
  ])
  func whatIsNoReplyIsMalformed(bytes: [UInt8]) throws {
    let request = TimestampRequest(imprint: SHA256Digest(of: [1]))
    #expect(TimestampReply(bytes).fault(answering: request) == .malformed)
  }

  @Test(arguments: 2...7)
  func reportsEveryStatus(status: UInt8) throws {
    let request = TimestampRequest(imprint: SHA256Digest(of: [1]))
    let reply = TimestampReply([0x30, 0x05, 0x30, 0x03, 0x02, 0x01, status])
    #expect(reply.fault(answering: request) == .refused(status: Int(status)))
  }

  @Test func wordsForEveryFault() {
    let faults: [TimestampFault] = [
      .tooLong, .malformed, .refused(status: 2), .refused(status: 99), .imprint, .nonce,
      .weakDigest, .untrusted("a"), .purpose, .signature,
    ]
    let certificates: [CertificateFault] = [.tooLong, .noCertificate, .damaged(3)]
    let words = faults.map(\.description) + certificates.map(\.description)
    #expect(Set(words).count == faults.count + certificates.count)
    #expect(words.allSatisfy { $0.unicodeScalars.allSatisfy { $0 >= " " } && $0.last != "." })
  }

  @Test(arguments: ["", "x", SigningKeyTests.pem, "-----BEGIN CERTIFICATE-----\n"])
  func aFileWithoutCertificateIsRefused(text: String) {
    #expect(throws: CertificateFault.self) { try TimestampAuthorities(pem: Array(text.utf8)) }
  }

  @Test func aLongFileIsRefused() {
    #expect(throws: CertificateFault.tooLong) {
      try TimestampAuthorities(pem: [UInt8](repeating: 10, count: 1 << 20 + 1))
    }
  }
}
