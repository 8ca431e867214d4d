import LicenseRecord
import StrictJSON
import Testing

/// The published sample's timestamp, whole and in every kind of damage.
@Suite(.enabled(if: Vectors.arePresent, Vectors.skipMessage))
struct TimestampSampleTests {
  private let folder = "license-record/sample"
  private let bytes: [UInt8]
  private let imprint: SHA256Digest
  private let authorities: TimestampAuthorities
  private let time = "2026-11-24T04:46:18Z"

  init() throws {
    bytes = try Vectors.bytes("\(folder)/LIC-2026-000417.vc.json.tsr")
    imprint = SHA256Digest(of: try Vectors.json("\(folder)/LIC-2026-000417.vc.json").canonical())
    authorities = try TimestampAuthorities(pem: Vectors.bytes("\(folder)/tsa-ca.pem"))
  }

  private func finding(_ bytes: [UInt8]) -> TimestampFinding {
    TimestampReply(bytes).verify(imprint: imprint, authorities: authorities)
  }

  @Test func holds() {
    #expect(finding(bytes) == .seen(at: time))
    let nonce: [UInt8] = [0x97, 0x01, 0x64, 0x33, 0x20, 0x83, 0x21, 0x54]
    let reply = TimestampReply(bytes)
    #expect(
      reply.verify(imprint: imprint, nonce: nonce, authorities: authorities) == .seen(at: time))
    #expect(
      reply.verify(imprint: imprint, nonce: [0x01], authorities: authorities) == .failed(.nonce))
  }

  @Test func refusesEveryCutAndWhatFollows() {
    for count in bytes.indices {
      #expect(finding(Array(bytes[..<count])) == .failed(.malformed), "\(count)")
    }
    #expect(finding(bytes + [0]) == .failed(.malformed))
    #expect(finding(bytes + bytes) == .failed(.malformed))
    let long = bytes + [UInt8](repeating: 0, count: TimestampReply.maximumCount)
    #expect(finding(long) == .failed(.tooLong))
  }

  /// What is signed of the reply.
  ///
  /// The content, the signer's certificate, the signed attributes and the signature; the rest is
  /// the status and a copy of the root, which nothing rests on.
  private static let signed = [69..<164, 168..<588, 1041..<1208, 1220..<1293]

  @Test func noFlippedBitGivesAnotherTime() {
    #expect(bytes.count == 1293)
    for index in bytes.indices {
      for bit in 0..<8 {
        var changed = bytes
        changed[index] ^= 1 << bit
        guard case .seen(let other) = finding(changed) else { continue }
        #expect(other == time, "byte \(index), bit \(bit)")
        // Of a set's tag, OpenSSL does not read the bit that says that it is made of parts.
        let isSigned = bit != 5 && Self.signed.contains { $0.contains(index) }
        #expect(!isSigned, "byte \(index), bit \(bit)")
      }
    }
  }

  @Test func neverCrashesOnRandomChanges() {
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<1000 {
      var changed = bytes
      for _ in 0..<Int.random(in: 1...6, using: &generator) {
        let index = Int.random(in: 0..<changed.count, using: &generator)
        switch Int.random(in: 0..<3, using: &generator) {
        case 0: changed[index] = UInt8.random(in: 0...255, using: &generator)
        case 1: changed.remove(at: index)
        default: changed.insert(UInt8.random(in: 0...255, using: &generator), at: index)
        }
      }
      if case .seen(let other) = finding(changed) { #expect(other == time) }
    }
  }

  @Test func serveSeveralThreadsAtOnce() async {
    let holds = await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<8 {
        group.addTask {
          (0..<50).allSatisfy { _ in
            TimestampReply(bytes).verify(imprint: imprint, authorities: authorities)
              == .seen(at: time)
          }
        }
      }
      return await group.reduce(true) { $0 && $1 }
    }
    #expect(holds)
  }

  @Test func isNoAuthorityItself() throws {
    #expect(throws: CertificateFault.noCertificate) { try TimestampAuthorities(pem: bytes) }
  }

  @Test func authoritiesAreReadStrictly() throws {
    let pem = try Vectors.bytes("\(folder)/tsa-ca.pem")
    let text = String(decoding: pem, as: UTF8.self)
    let key = Array(SigningKeyTests.pem.utf8)
    for file in [
      key + pem, pem + key, pem + pem, Array("a comment\n".utf8) + pem,
      Array(text.replacing("\n", with: "\r\n").utf8),
    ] {
      let read = try TimestampAuthorities(pem: file)
      #expect(
        TimestampReply(bytes).verify(imprint: imprint, authorities: read) == .seen(at: time))
    }
    let damaged = Array(text.replacing("MII", with: "MIJ", maxReplacements: 1).utf8)
    #expect(throws: CertificateFault.damaged(1)) { try TimestampAuthorities(pem: damaged) }
    #expect(throws: CertificateFault.damaged(2)) { try TimestampAuthorities(pem: pem + damaged) }
    let many = [[UInt8]](repeating: pem, count: 101).flatMap { $0 }
    #expect(throws: CertificateFault.tooLong) { try TimestampAuthorities(pem: many) }
    #expect(throws: Never.self) { try TimestampAuthorities(pem: Array(many.dropFirst(pem.count))) }
  }

  /// A header that OpenSSL would ask a passphrase for.
  @Test(.timeLimit(.minutes(1)))
  func nothingAsksOnTheTerminal() throws {
    let text = String(decoding: try Vectors.bytes("\(folder)/tsa-ca.pem"), as: UTF8.self)
    let header =
      "Proc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,49525A520BB6B6913056339F43B7B03A\n\n"
    let line = "-----BEGIN CERTIFICATE-----\n"
    let file = Array(text.replacing(line, with: line + header).utf8)
    #expect(throws: CertificateFault.damaged(1)) { try TimestampAuthorities(pem: file) }
  }
}
