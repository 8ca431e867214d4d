import LicenseRecord
import StrictJSON
import Testing

struct StatusListContentTests {
  @Test(arguments: StatusPurpose.allCases)
  func readsBackWhatItSigns(purpose: StatusPurpose) throws {
    let content = StatusFixture.content(purpose, set: [0, 7, 131_071], number: 12)
    let signed = try content.credential(signedWith: Fixture.key(), created: content.validFrom)
    #expect(try StatusListContent(reading: signed) == content)
    #expect(try StatusListContent(reading: content.document()) == content)
    let key = try Fixture.key().publicKey
    #expect(DataIntegrityProof.verify(document: signed, key: key) == .verified)
    let read = try StatusListContent(
      verifying: signed.pretty(), trust: .pinned(key), at: Fixture.time)
    #expect(read == content)
    #expect(
      content.id == "https://harbour.example/licensing/status/\(purpose.rawValue)-12")
    #expect(content.issuer == "did:web:harbour.example")
  }

  /// A pointer, a value that is wrong there, and the path that is named when it is another.
  static let faults: [(String, JSON?, String?)] = [
    ("/@context", nil, ""),
    ("/@context", [], nil),
    ("/@context", "https://www.w3.org/ns/credentials/v2", nil),
    (
      "/@context", ["https://www.w3.org/ns/credentials/v2", "http://www.w3.org/ns/odrl.jsonld"], nil
    ),
    ("/@context", ["https://www.w3.org/ns/credentials/v2", ["@vocab": "x:"]], nil),
    ("/type", nil, ""),
    ("/type", "BitstringStatusListCredential", nil),
    ("/type", ["VerifiableCredential"], nil),
    ("/type", ["BitstringStatusListCredential", "VerifiableCredential"], nil),
    ("/type", ["VerifiableCredential", "BitstringStatusListCredential", "X"], nil),
    ("/id", nil, ""),
    ("/id", "https://harbour.example/licensing/records/LIC-2026-000007", nil),
    ("/id", "https://harbour.example/licensing/status/message-1", nil),
    ("/id", "https://harbour.example/licensing/status/revocation-0", nil),
    ("/id", "https://harbour.example/licensing/status/revocation-01", nil),
    ("/id", "https://harbour.example/licensing/status/revocation-", nil),
    ("/id", "https://harbour.example/licensing/status/revocation-1/", nil),
    ("/id", "https://Harbour.example/licensing/status/revocation-1", nil),
    ("/id", "https://harbour.example:443/licensing/status/revocation-1", nil),
    ("/id", "http://harbour.example/licensing/status/revocation-1", nil),
    ("/id", "https://harbour.example/licensing/status/revocation-2", "/credentialSubject/id"),
    ("/issuer", ["id": "did:web:harbour.example"], nil),
    ("/issuer", "https://harbour.example", nil),
    ("/issuer", "did:web:", nil),
    ("/issuer", nil, ""),
    ("/validFrom", nil, ""),
    ("/validFrom", "2026-09-30", nil),
    ("/validFrom", "2026-10-08T00:00:00Z", "/validUntil"),
    ("/validUntil", StatusFixture.fromValue, nil),
    ("/validUntil", "2026-10-07T12:00:00+00:00", nil),
    ("/validUntil", nil, ""),
    ("/credentialStatus", [], nil),
    ("/ttl", 300_000, nil),
    ("/name", "A list", nil),
    ("/credentialSubject", [], nil),
    ("/credentialSubject/id", "https://harbour.example/licensing/status/revocation-1", nil),
    ("/credentialSubject/id", nil, "/credentialSubject"),
    ("/credentialSubject/type", "BitstringStatusListEntry", nil),
    ("/credentialSubject/type", "StatusList2021", nil),
    ("/credentialSubject/statusPurpose", "message", nil),
    ("/credentialSubject/statusPurpose", ["revocation"], nil),
    ("/credentialSubject/statusPurpose", nil, "/credentialSubject"),
    ("/credentialSubject/statusSize", 1, nil),
    ("/credentialSubject/statusSize", "1", nil),
    ("/credentialSubject/ttl", 300_000, nil),
    ("/credentialSubject/encodedList", nil, "/credentialSubject"),
    ("/credentialSubject/encodedList", 1, nil),
    ("/credentialSubject/encodedList", "", nil),
    ("/credentialSubject/encodedList", "u", nil),
    ("/credentialSubject/encodedList", "zH4sIAAAA", nil),
    ("/credentialSubject/encodedList", "ueNoDAAAAAAE", nil),
  ]

  @Test(arguments: faults)
  func refuses(pointer: String, value: JSON?, path: String?) throws {
    let file = try StatusFixture.file(setting: pointer, to: value)
    guard case .document(let error) = try StatusFixture.fault(file) else {
      Issue.record("\(String(describing: try StatusFixture.fault(file)))")
      return
    }
    #expect(error.path == path ?? pointer)
    #expect(error.position != nil)
    let document = try JSON.parse(file)
    #expect(throws: StatusListFault.document(error)) { try StatusListContent(reading: document) }
  }

  /// As above, of the proof: no matter for a reader, but for whoever verifies.
  @Test(
    arguments: [
      ("/proof", nil, ""),
      ("/proof", [], nil),
      ("/proof/@context", nil, "/proof"),
      ("/proof/@context", ["https://www.w3.org/ns/credentials/v2", "https://x.example"], nil),
      ("/proof/type", "Ed25519Signature2020", nil),
      ("/proof/cryptosuite", "eddsa-rdfc-2022", nil),
      ("/proof/proofPurpose", "authentication", nil),
      ("/proof/created", "yesterday", nil),
      ("/proof/created", nil, "/proof"),
      ("/proof/verificationMethod", "did:web:other.example#AAAA", nil),
      ("/proof/verificationMethod", "did:web:harbour.example", nil),
      ("/proof/verificationMethod", "did:web:harbour.example#key-1", nil),
      ("/proof/expires", "2099-01-01T00:00:00Z", nil),
      ("/proof/nonce", "1", nil),
    ] as [(String, JSON?, String?)])
  func refusesProofs(pointer: String, value: JSON?, path: String?) throws {
    let file = try StatusFixture.file(setting: pointer, to: value)
    guard case .document(let error) = try StatusFixture.fault(file) else {
      Issue.record("\(String(describing: try StatusFixture.fault(file)))")
      return
    }
    #expect(error.path == path ?? pointer)
    #expect(throws: Never.self) { try StatusListContent(reading: JSON.parse(file)) }
  }

  @Test func refusesToSignWhatWouldNotReadBack() throws {
    let key = try Fixture.key()
    let sound = StatusFixture.content()
    func changed(host: String? = nil, number: Int = 1, until: String? = nil) -> StatusListContent {
      StatusListContent(
        host: host ?? sound.host, purpose: .revocation, number: number,
        validFrom: sound.validFrom, validUntil: until ?? sound.validUntil, bits: sound.bits)
    }
    let rows = [
      (changed(host: "Harbour.example"), "/id"), (changed(host: ""), "/id"),
      (changed(number: 0), "/id"), (changed(number: -1), "/id"),
      (changed(number: 10_000_000), "/id"), (changed(until: sound.validFrom), "/validUntil"),
      (changed(until: "2026-10-07"), "/validUntil"),
    ]
    for (content, path) in rows {
      #expect {
        try content.credential(signedWith: key, created: sound.validFrom)
      } throws: { error in
        guard case RecordError.document(let error) = error else { return false }
        return error.path == path
      }
    }
    #expect {
      try sound.credential(signedWith: key, created: "now")
    } throws: { error in
      guard case RecordError.document(let error) = error else { return false }
      return error.path == "/proof/created"
    }
  }

  @Test func refusesToSignWhatNoReaderTakes() throws {
    var generator = SystemRandomNumberGenerator()
    let noise = (0..<(1 << 20)).map { _ in UInt8.random(in: 0...255, using: &generator) }
    let list = StatusFixture.content(bits: try StatusBits(bytes: noise))
    #expect(throws: RecordError.notReadable) {
      try list.credential(signedWith: Fixture.key(), created: list.validFrom)
    }
    let largest = StatusFixture.content(
      bits: try StatusBits(bytes: [UInt8](repeating: 1, count: 1 << 20)))
    #expect(try StatusFixture.fault(StatusFixture.file(largest)) == nil)
  }
}

extension StatusFixture {
  fileprivate static let fromValue = JSON(.string(from))
}
