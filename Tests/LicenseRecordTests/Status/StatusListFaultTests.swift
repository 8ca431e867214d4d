import LicenseRecord
import StrictJSON
import Testing

/// Lists that are signed and of the right form, and are not to be used all the same.
struct StatusListFaultTests {
  private let list: [UInt8]

  init() throws {
    list = try StatusFixture.file(StatusFixture.content())
  }

  @Test func refusesOtherBytes() throws {
    let text = String(decoding: list, as: UTF8.self)
    let twice = text.replacing(
      #""statusPurpose":"#, with: #""statusPurpose": "suspension", "statusPurpose":"#)
    let files = [
      [], Array("{".utf8), Array("\u{feff}".utf8) + list, list + list, Array(twice.utf8),
      list + [UInt8](repeating: 10, count: 1 << 20),
    ]
    for file in files {
      guard case .syntax = try StatusFixture.fault(file) else {
        Issue.record("\(String(describing: try StatusFixture.fault(file)))")
        continue
      }
    }
    #expect(try StatusFixture.fault(list) == nil)
  }

  @Test func aLicenseIsNoList() throws {
    let record = try Fixture.record()
    guard case .document = try StatusFixture.fault(record.pretty()) else {
      Issue.record("a license was taken for a list")
      return
    }
    // Under a list's name it is found, and refused.
    let disguised = try Fixture.resigned(
      record.setting("/id", to: JSON(.string(StatusFixture.content().id))))
    let finding = try StatusFixture.findings([disguised.pretty()])[0]
    #expect(finding.status == .unusable)
    #expect(finding.state == .statusUnknown)
  }

  @Test func theIssuerIsTheHostOfTheName() throws {
    let file = try StatusFixture.file(setting: "/issuer", to: "did:web:evil.example")
    #expect(try StatusFixture.fault(file) == .issuer("did:web:evil.example"))
  }

  @Test func thePurposeIsThatOfTheName() throws {
    let file = try StatusFixture.file(
      setting: "/credentialSubject/statusPurpose", to: "suspension")
    #expect(try StatusFixture.fault(file) == .purpose(.suspension))
  }

  @Test func theKeyIsTrusted() throws {
    let other = try SigningKey.generate().publicKey
    let key = try Fixture.key().publicKey
    let host = Fixture.content.host
    let id = "did:web:\(host)"
    func dated(_ expires: String?, _ revoked: String?) -> Trust {
      let method = DIDDocument.Method(
        id: "\(id)#\(key.thumbprint)", key: key, expires: expires, revoked: revoked)
      return .did(DIDDocument(id: id, methods: [method]), thumbprint: nil)
    }
    func home(_ keys: [PublicKey]) -> Trust {
      .home(keys.map { DIDDocument.Method(host: host, key: $0) })
    }
    let rows: [(Trust, Bool)] = [
      (home([other, key]), true),
      (.did(DIDDocument(host: host, keys: [key]), thumbprint: nil), true),
      (dated("2026-10-01T00:00:01Z", nil), true),
      (.pinned(other), false),
      (home([]), false),
      (.did(DIDDocument(host: "evil.example", keys: [key]), thumbprint: nil), false),
      (.did(DIDDocument(host: host, keys: [key]), thumbprint: other.thumbprint), false),
      (.did(DIDDocument(host: host, keys: [other]), thumbprint: nil), false),
      (dated("2026-10-01T00:00:00Z", nil), false),
      (dated(nil, "2030-01-01T00:00:00Z"), false),
    ]
    for (index, (trust, isTrusted)) in rows.enumerated() {
      let fault = try StatusFixture.fault(list, trust: trust)
      if case .key = fault {
        #expect(!isTrusted, "row \(index)")
      } else {
        #expect(fault == nil && isTrusted, "row \(index)")
      }
    }
  }

  @Test func anotherSignatureIsRefused() throws {
    let mallory = try SigningKey.generate()
    let forged = try DataIntegrityProof.sign(
      document: StatusFixture.content().document(), with: mallory,
      verificationMethod: "did:web:harbour.example#\(Fixture.key().publicKey.thumbprint)",
      created: StatusFixture.from)
    #expect(try StatusFixture.fault(forged.pretty()) == .signature)
    let changed = try JSON.parse(list).setting("/validUntil", to: "2099-01-01T00:00:00Z")
    #expect(try StatusFixture.fault(changed.pretty()) == .signature)
    let bits = StatusFixture.content(set: [9]).bits.encodedList
    let cleared = try JSON.parse(list).setting(
      "/credentialSubject/encodedList", to: JSON(.string(bits)))
    #expect(try StatusFixture.fault(cleared.pretty()) == .signature)
  }

  /// The signature comes first: only the holder of the key can make anyone unpack a list.
  @Test func theBitsComeLast() throws {
    let short: [UInt8] = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0]
    let rows: [([UInt8], EncodedListFault)] = [
      (GzipMember.zeros(repeats: 450_000), .tooLong), (short, .tooShort(0)),
      (Array(short.dropLast()), .truncated), (short + [0], .trailingBytes),
      (short + short, .trailingBytes), (GzipMember.zeros(repeats: 1), .notGzip),
    ]
    for (member, fault) in rows {
      let value = JSON(.string("u" + Base64URL.encode(member)))
      let pointer = "/credentialSubject/encodedList"
      let signed = try StatusFixture.file(setting: pointer, to: value)
      #expect(try StatusFixture.fault(signed) == .encodedList(fault))
      let unsigned = try JSON.parse(list).setting(pointer, to: value)
      #expect(try StatusFixture.fault(unsigned.pretty()) == .signature)
      #expect(throws: StatusListFault.encodedList(fault)) {
        try StatusListContent(reading: unsigned)
      }
    }
  }

  @Test(arguments: ["", "now", "2026-10-01", "2026-10-01T00:00:00+00:00", "2026-02-30T00:00:00Z"])
  func aTimeOfAnotherFormJudgesNothing(time: String) throws {
    #expect(try StatusFixture.fault(list, at: time) == .time)
    #expect(try StatusFixture.findings([list], at: time).allSatisfy { $0.state != .valid })
  }

  @Test(arguments: [
    ("2026-09-30T11:59:59Z", StatusListFault.notYetValid(from: StatusFixture.from)),
    ("2026-09-30T12:00:00Z", nil), ("2030-01-01T00:00:00Z", nil),
  ])
  func aListBeginsWhenItSays(time: String, fault: StatusListFault?) throws {
    #expect(try StatusFixture.fault(list, at: time) == fault)
  }

  @Test func wordsAreEscaped() throws {
    let file = try StatusFixture.file(setting: "/\u{1b}[2J", to: "x")
    let fault = try #require(try StatusFixture.fault(file))
    #expect(fault.description.unicodeScalars.allSatisfy { $0 >= " " })
    #expect(StatusListFault.key("\u{202e}").description == "\\u{202E}")
    #expect(StatusListFault.issuer("\u{1b}").description.contains("\\u{1B}"))
  }

  @Test func noChangedByteGoesUnseen() throws {
    let content = StatusFixture.content()
    for index in stride(from: 0, to: list.count, by: 3) {
      var file = list
      file[index] ^= 1 << UInt8(index % 8)
      let trust = Trust.pinned(try Fixture.key().publicKey)
      let read = try? StatusListContent(verifying: file, trust: trust, at: Fixture.time)
      let isSame = (try? JSON.parse(file)) == (try? JSON.parse(list))
      #expect(isSame ? read == content : read == nil, "byte \(index)")
    }
  }
}
