import LicenseRecord
import StrictJSON

/// Attacks by somebody with the key, or on a value after signing: the form or the signature.
extension Attack {
  static let documents: [Attack] = [
    Attack("appended-context", Finding(.context)) {
      $0.setting("/@context", to: HostileDocumentTests.longer)
        .setting("/proof/@context", to: HostileDocumentTests.longer)
    },
    Attack("appended-context-document-only", Finding(.context)) {
      $0.setting("/@context", to: HostileDocumentTests.longer)
    },
    Attack(
      "shorter-proof-context", Finding(.proofContext), at: "/proof/@context",
      ["https://www.w3.org/ns/credentials/v2"]),
    Attack("embedded-context", Finding(.context)) {
      let own: JSON = ["https://www.w3.org/ns/credentials/v2", ["validUntil": "x:y"]]
      return $0.setting("/@context", to: own).setting("/proof/@context", to: own)
    },
    Attack("proof-list", Finding(.oneProof)) {
      $0.replacing("proof", with: [$0["proof"] ?? nil, $0["proof"] ?? nil])
    },
    Attack("no-proof", Finding(.oneProof), at: "/proof", nil),
    Attack("number", Finding(.noNumbers), at: "/credentialStatus/0/statusListIndex", 40_213),
    Attack(
      "fraction", Finding(.noNumbers), at: "/credentialSubject/target/schema:author",
      JSON(.number("1.5"))),
    Attack("escaped-control", Finding(.noControls), at: "/name", "a\u{1b}[2Jb"),
    Attack("delete-control", Finding(.noControls), at: "/name", "a\u{7f}b"),
    Attack("odd-member-name", Finding(.memberName), at: "/credentialSubject/schäma", "x"),
    Attack("other-suite", Finding(.cryptosuite), at: "/proof/cryptosuite", "eddsa-rdfc-2022"),
    Attack("suite-with-space", Finding(.cryptosuite), at: "/proof/cryptosuite", "eddsa-jcs-2022 "),
    Attack("other-proof-type", Finding(.proofType), at: "/proof/type", "Ed25519Signature2020"),
    Attack("alg-none", Finding(.proofMembers), at: "/proof/alg", "none"),
    Attack("alg-instead-of-suite", Finding(.cryptosuite)) {
      $0.setting("/proof/cryptosuite", to: nil).setting("/proof/alg", to: "EdDSA")
    },
    Attack("embedded-key", Finding(.proofMembers), at: "/proof/jwk", ["kty": "OKP"]),
    Attack("proof-nonce", Finding(.proofMembers), at: "/proof/nonce", "x"),
    Attack("other-purpose", Finding(.proofPurpose), at: "/proof/proofPurpose", "authentication"),
    Attack(
      "created-with-offset", Finding(.created), at: "/proof/created", "2026-09-14T18:02:11+00:00"),
    Attack(
      "method-of-another", Finding(.verificationMethod), at: "/proof/verificationMethod",
      "did:web:evil.example#kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k"),
    Attack(
      "method-without-thumbprint", Finding(.verificationMethod), at: "/proof/verificationMethod",
      "did:web:harbour.example#key-1"),
    Attack(
      "other-assigner", Finding(.assigner), at: "/credentialSubject/assigner/id",
      "did:web:evil.example"),
    Attack("time-with-fraction", Finding(.time), at: "/validUntil", "2027-09-15T05:00:00.000Z"),
    Attack("period-backwards", Finding(.period), at: "/validUntil", "2026-09-15T04:59:59Z"),
    Attack(
      "period-not-the-permission", Finding(.schema, "must equal validFrom"), at: "/validUntil",
      "2099-01-01T00:00:00Z"),
    Attack(
      "not-an-agreement", Finding(.schema, "/credentialSubject/type"),
      at: "/credentialSubject/type", "Offer"),
    Attack(
      "unknown-member", Finding(.schema, "unknown member"), at: "/credentialSubject/note", "x"),
    Attack("another-type", Finding(.schema, "/type"), at: "/type", ["VerifiableCredential", "X"]),
    Attack(
      "second-permission", Finding(.schema, "/credentialSubject/permission"),
      signing: { record in
        record.changing(["credentialSubject", "permission"]) { value in
          JSON(.array((value?.array ?? []) + (value?.array ?? [])))
        }
      }),
    Attack(
      "status-index-two-spellings", Finding(.schema, "/credentialStatus/0/statusListIndex"),
      at: "/credentialStatus/0/statusListIndex", "040213"),
    Attack(
      "status-of-another-host", Finding(.schema, "/credentialStatus/0/statusListCredential"),
      at: "/credentialStatus/0/statusListCredential",
      "https://evil.example/licensing/status/revocation-1"),
    Attack(
      "one-status-only", Finding(.schema, "/credentialStatus"),
      signing: { record in
        record.changing(["credentialStatus"]) { JSON(.array(($0?.array ?? []).dropLast())) }
      }),
    Attack(
      "partner-address-of-script", Finding(.schema, "/credentialSubject/assignee"),
      at: "/credentialSubject/assignee/id", "javascript:alert(1)"),
  ]

  static let signatures: [Attack] = [
    value("leading-one") { "z1" + $0.dropFirst() },
    value("one-byte-more") { value in
      "z" + Base58.encode((Base58.decode(String(value.dropFirst())) ?? []) + [0])
    },
    value("one-byte-less") { value in
      "z" + Base58.encode(Array((Base58.decode(String(value.dropFirst())) ?? []).dropLast()))
    },
    value("base64url") { value in
      "u" + Base64URL.encode(Base58.decode(String(value.dropFirst())) ?? [])
    },
    value("other-alphabet") { $0.dropLast() + "0" },
    value("empty") { _ in "z" },
    Attack("swapped-hashes", Finding(.signature, "does not match")) {
      let record = try Fixture.record()
      let tbs = DataIntegrityProof.tbs(document: record) ?? []
      return Files(record: signed(record, try Fixture.key().sign(Array(tbs[32...] + tbs[..<32]))))
    },
    Attack("signature-of-text", Finding(.signature, "does not match")) {
      let record = try Fixture.record()
      return Files(record: signed(record, try Fixture.key().sign(record.pretty())))
    },
    Attack("plus-group-order", Finding(.signature, "does not match")) {
      let record = try Fixture.record()
      return Files(
        record: signed(record, malleated(DataIntegrityProof.signature(document: record) ?? [])))
    },
    Attack("zero-signature", Finding(.signature, "does not match")) {
      Files(record: signed(try Fixture.record(), [UInt8](repeating: 0, count: 64)))
    },
    Attack("fee-changed", Finding(.signature, "does not match"), replace: "593.12", with: "593.11"),
    Attack(
      "name-changed", Finding(.signature, "does not match"), replace: "North Sheet",
      with: "South Sheet"),
    Attack("headline-in-another-normal-form", Finding(.signature, "does not match")) {
      let pointer = "/credentialSubject/target/schema:headline"
      let headline = Fixture.content.headline.replacing("e\u{301}", with: "\u{e9}")
      return Files(
        record: try Fixture.record().setting(pointer, to: JSON(.string(headline))).pretty())
    },
    Attack(
      "created-changed", Finding(.signature, "does not match"), replace: "18:02:11Z",
      with: "18:02:12Z"),
    Attack("sets-in-another-order", Finding(.signature, "does not match")) {
      let record = try Fixture.record().changing(
        ["credentialSubject", "prohibition"]) { JSON(.array(($0?.array ?? []).reversed())) }
      return Files(record: record.pretty())
    },
  ]

  private static func value(_ name: String, _ change: @escaping @Sendable (String) -> String)
    -> Attack
  {
    Attack("value-\(name)", Finding(.proofValue)) {
      let record = try Fixture.record()
      let value = record["proof"]?["proofValue"]?.string ?? ""
      return Files(
        record: record.setting("/proof/proofValue", to: JSON(.string(change(value)))).pretty())
    }
  }

  private static func signed(_ record: JSON, _ signature: [UInt8]) -> [UInt8] {
    record.setting("/proof/proofValue", to: JSON(.string("z" + Base58.encode(signature)))).pretty()
  }

  /// The signature with the group's order added to S, which a lenient verifier takes as well.
  private static func malleated(_ signature: [UInt8]) -> [UInt8] {
    let order = hex("edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010")
    var sum = signature
    var carry = 0
    for (index, byte) in order.enumerated() where index + 32 < sum.count {
      carry += Int(sum[32 + index]) + Int(byte)
      sum[32 + index] = UInt8(carry & 0xFF)
      carry >>= 8
    }
    return sum
  }
}
