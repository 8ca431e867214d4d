import LicenseRecord
import StrictJSON
import Testing

/// Documents that only a rule of the profile refuses: each is signed as it stands.
struct HostileDocumentTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let rule: ProfileRule
    let change: @Sendable (JSON) -> JSON

    init(_ name: String, _ rule: ProfileRule, _ change: @escaping @Sendable (JSON) -> JSON) {
      testDescription = name
      self.rule = rule
      self.change = change
    }

    init(_ rule: ProfileRule, _ pointer: String, _ value: JSON?) {
      self.init("\(rule) at \(pointer)", rule) { $0.setting(pointer, to: value) }
    }
  }

  static let context: JSON = [
    "https://www.w3.org/ns/credentials/v2", "http://www.w3.org/ns/odrl.jsonld",
  ]
  static let longer: JSON = [
    "https://www.w3.org/ns/credentials/v2", "http://www.w3.org/ns/odrl.jsonld",
    "https://evil.example/v1",
  ]

  static let cases: [Case] = [
    Case(.noNumbers, "/credentialStatus/0/statusListIndex", 40_213),
    Case(.noNumbers, "/proof/nonce", 1),
    Case(.memberName, "/credentialSubject/schäma", "x"),
    Case(.memberName, "/credentialSubject/1x", "x"),
    Case("empty member name", .memberName) { $0.replacing("", with: "x") },
    Case("member name with a space", .memberName) { $0.replacing("a b", with: "x") },
    Case(.noControls, "/name", "a\u{0}b"),
    Case(.noControls, "/name", "a\nb"),
    Case(.noControls, "/credentialSubject/target/schema:headline", "a\u{1b}[2Jb"),
    Case(.noControls, "/credentialSubject/target/schema:headline", "a\u{7f}b"),
    Case("appended context", .context) {
      $0.setting("/@context", to: longer).setting("/proof/@context", to: longer)
    },
    Case("swapped context", .context) { document in
      let swapped = JSON(.array((context.array ?? []).reversed()))
      return document.setting("/@context", to: swapped).setting("/proof/@context", to: swapped)
    },
    Case("context as one string", .context) {
      $0.setting("/@context", to: "https://www.w3.org/ns/credentials/v2")
        .setting("/proof/@context", to: "https://www.w3.org/ns/credentials/v2")
    },
    Case("no context", .context) {
      $0.setting("/@context", to: nil).setting("/proof/@context", to: nil)
    },
    Case("context appended after signing", .context) { $0.setting("/@context", to: longer) },
    Case(.proofContext, "/proof/@context", ["https://www.w3.org/ns/credentials/v2"]),
    Case(.proofContext, "/proof/@context", nil),
    Case(.time, "/validFrom", "2026-09-15T05:00:00+00:00"),
    Case(.time, "/validFrom", "2026-09-15T05:00:00.000Z"),
    Case(.time, "/validFrom", "2026-09-15 05:00:00Z"),
    Case(.time, "/validFrom", "2026-02-29T05:00:00Z"),
    Case(.time, "/validFrom", "2026-04-31T05:00:00Z"),
    Case(.time, "/validFrom", "1900-02-29T05:00:00Z"),
    Case(.time, "/validFrom", "2026-09-15T24:00:00Z"),
    Case(.time, "/validFrom", "2026-09-15T05:60:00Z"),
    Case(.time, "/validFrom", "2026-06-30T23:59:60Z"),
    Case(.time, "/validFrom", "2026-13-01T05:00:00Z"),
    Case(.time, "/validFrom", "2026-00-01T05:00:00Z"),
    Case(.time, "/validFrom", "2026-09-00T05:00:00Z"),
    Case(.time, "/validFrom", "0000-09-15T05:00:00Z"),
    Case(.time, "/validFrom", "2026-09-15T05:00:00z"),
    Case(.time, "/validFrom", "２026-09-15T05:00:0Z"),
    Case(.time, "/validUntil", nil),
    Case(.time, "/validUntil", ["2027-09-15T05:00:00Z"]),
    Case(.period, "/validUntil", "2026-09-15T05:00:00Z"),
    Case(.period, "/validUntil", "2026-09-15T04:59:59Z"),
    Case(.assigner, "/credentialSubject/assigner/id", "did:web:other.example"),
    Case(.assigner, "/issuer", "did:web:harbour.example"),
    Case("two proofs in a list", .oneProof) { document in
      document.replacing("proof", with: [document["proof"] ?? nil, document["proof"] ?? nil])
    },
    Case("one proof in a list", .oneProof) { document in
      document.replacing("proof", with: [document["proof"] ?? nil])
    },
    Case(.oneProof, "/proof", nil),
    Case(.oneProof, "/proof", "z"),
    Case(.proofMembers, "/proof/id", "urn:uuid:0f6b3f6e-8f8e-4a57-9d6b-1f0f0c0a7a11"),
    Case(.proofMembers, "/proof/expires", "2030-01-01T00:00:00Z"),
    Case(.proofMembers, "/proof/domain", "north.example"),
    Case(.proofMembers, "/proof/created", nil),
    Case(.proofType, "/proof/type", "Ed25519Signature2020"),
    Case(.proofType, "/proof/type", ["DataIntegrityProof"]),
    Case(.cryptosuite, "/proof/cryptosuite", "eddsa-rdfc-2022"),
    Case(.cryptosuite, "/proof/cryptosuite", "ecdsa-jcs-2019"),
    Case(.cryptosuite, "/proof/cryptosuite", "eddsa-jcs-2022 "),
    Case(.proofPurpose, "/proof/proofPurpose", "authentication"),
    Case(.created, "/proof/created", "2026-09-14T18:02:11"),
    Case(.created, "/proof/created", "2026-09-31T18:02:11Z"),
    Case(
      .verificationMethod, "/proof/verificationMethod",
      JSON(.string("did:web:other.example#\(thumbprint)"))),
    Case(.verificationMethod, "/proof/verificationMethod", "did:web:harbour.example"),
    Case(.verificationMethod, "/proof/verificationMethod", "did:web:harbour.example#key-1"),
    Case(
      .verificationMethod, "/proof/verificationMethod",
      JSON(.string("did:web:harbour.example#\(thumbprint)="))),
    Case(.verificationMethod, "/proof/verificationMethod", ["id": "did:web:harbour.example#k"]),
  ]

  static let thumbprint = "kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k"

  @Test(arguments: cases)
  func refusedByItsRule(hostile: Case) throws {
    let document = try Fixture.resigned(hostile.change(Fixture.record()))
    let verdict = try Fixture.verdict(document.pretty(), status: .active)
    #expect(verdict.state == .invalid)
    #expect(verdict.exitCode == 3)
    #expect(verdict.verified == nil)
    let rules = verdict.findings.filter { $0.result == .failed }.map(\.rule)
    #expect(rules.contains(hostile.rule), "\(verdict.findings)")
  }

  /// Each rule is broken by some document above or below.
  @Test func everyRuleIsTried() {
    let tried = Set(Self.cases.map(\.rule)).union([.object, .proofValue])
    #expect(tried == Set(ProfileRule.allCases))
  }

  @Test func theUnchangedDocumentIsValid() throws {
    let document = try Fixture.resigned(Fixture.record())
    #expect(try Fixture.verdict(document.pretty(), status: .active).state == .valid)
  }

  @Test(arguments: ["[]", "\"a\"", "null", "true", "[{}]"])
  func refusesOtherValues(text: String) throws {
    let verdict = try Fixture.verdict(Array(text.utf8))
    #expect(verdict.findings.contains { $0.rule == .object })
    #expect(verdict.state == .invalid)
  }

  @Test func refusesOtherProofValues() throws {
    let record = try Fixture.record()
    let value = try #require(record["proof"]?["proofValue"]?.string)
    let signature = try #require(DataIntegrityProof.signature(document: record))
    let spellings = [
      "z1" + value.dropFirst(), "z", "", String(value.dropFirst()), value + "1", value + " ",
      "u" + Base64URL.encode(signature), "z" + Base58.encode(Array(signature.dropLast())),
      "z" + Base58.encode(signature + [0]), "Z" + value.dropFirst(),
    ]
    for spelling in spellings {
      let changed = record.setting("/proof/proofValue", to: JSON(.string(spelling)))
      let verdict = try Fixture.verdict(changed.pretty(), status: .active)
      #expect(verdict.state == .invalid)
      #expect(verdict.findings.contains { $0.rule == .proofValue }, "\(spelling)")
    }
  }
}
