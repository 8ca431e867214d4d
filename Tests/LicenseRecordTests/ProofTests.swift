import LicenseRecord
import StrictJSON
import Testing

/// W3C's published vector for `eddsa-jcs-2022`, every intermediate value.
@Suite(.enabled(if: Vectors.arePresent, Vectors.skipMessage))
struct PublishedProofTests {
  private let folder = "vc-di-eddsa-jcs/w3c/eddsa-jcs-2022"
  private let secured: JSON
  private let proof: DataIntegrityProof
  private let key: PublicKey

  init() throws {
    secured = try Vectors.json("\(folder)/signedJCS.json")
    proof = try DataIntegrityProof(of: secured)
    let pair = try Vectors.json("vc-di-eddsa-jcs/w3c/keyPair.json")
    key = try PublicKey(multibase: pair["publicKeyMultibase"]?.string ?? "")
  }

  @Test func canonicalForms() throws {
    #expect(try proof.document.canonical() == Array(Vectors.line("\(folder)/canonDocJCS.txt").utf8))
    #expect(
      try proof.options.canonical() == Array(Vectors.line("\(folder)/proofCanonJCS.txt").utf8))
  }

  @Test func hashes() throws {
    let options = SHA256Digest(of: proof.options.canonical())
    let document = SHA256Digest(of: proof.document.canonical())
    #expect(try options.hex == Vectors.line("\(folder)/proofHashJCS.txt"))
    #expect(try document.hex == Vectors.line("\(folder)/docHashJCS.txt"))
    #expect(try proof.tbs == hex(Vectors.line("\(folder)/combinedHashJCS.txt")))
    #expect(DataIntegrityProof.tbs(document: secured) == proof.tbs)
  }

  @Test func signature() throws {
    #expect(try proof.signature == hex(Vectors.line("\(folder)/sigHexJCS.txt")))
    #expect(DataIntegrityProof.signature(document: secured) == proof.signature)
    #expect(DataIntegrityProof.verify(document: secured, key: key) == .verified)
  }

  @Test func signingGivesTheSameProof() throws {
    let pair = try Vectors.json("vc-di-eddsa-jcs/w3c/keyPair.json")
    let encoded = pair["privateKeyMultibase"]?.string ?? ""
    let bytes = try #require(Base58.decode(String(encoded.dropFirst())))
    // The multicodec prefix of an Ed25519 private key.
    try #require(bytes.starts(with: [0x80, 0x26]))
    let signing = try SigningKey(rawBytes: Array(bytes.dropFirst(2)))
    #expect(signing.publicKey == key)
    let made = try DataIntegrityProof.sign(
      document: Vectors.json("vc-di-eddsa-jcs/w3c/unsigned.json"), with: signing,
      verificationMethod: secured["proof"]?["verificationMethod"]?.string ?? "",
      created: "2023-02-24T23:36:38Z")
    #expect(made == secured)
  }

  @Test func isNoLicenseRecord() throws {
    let verdict = Verifier.verify(
      secured.pretty(), trust: .pinned(key), at: "2026-10-01T00:00:00Z")
    #expect(verdict.state == .invalid)
    #expect(verdict.reason?.hasPrefix("not a license record: ") == true)
    #expect(verdict.content == nil)
  }
}

struct ProofTests {
  private let key: SigningKey
  private let document: JSON = [
    "@context": ["https://a.example"], "a": [JSON(.number("1.5e3")), "ü"], "b": nil,
  ]

  init() throws {
    key = try SigningKey.generate()
  }

  @Test func secureAndVerifyAnyDocument() throws {
    let secured = try sign(document)
    #expect(DataIntegrityProof.verify(document: secured, key: key.publicKey) == .verified)
    let other = try SigningKey.generate().publicKey
    #expect(DataIntegrityProof.verify(document: secured, key: other) == .failed(.signature))
    #expect(try sign(secured) == secured)
  }

  @Test func aDocumentWithoutContextNeedsNone() throws {
    let secured = try sign(["a": "b"])
    #expect(secured["proof"]?["@context"] == nil)
    #expect(DataIntegrityProof.verify(document: secured, key: key.publicKey) == .verified)
  }

  private static let otherProofs: [(JSON, ProofFault)] = [
    (["type": "Ed25519Signature2020"], .type),
    (["type": nil], .type),
    (["cryptosuite": "eddsa-rdfc-2022"], .cryptosuite),
    (["type": "X", "cryptosuite": "eddsa-jcs-2022"], .type),
    (["proofPurpose": "authentication"], .purpose),
    (["proofPurpose": ["assertionMethod"]], .purpose),
    (["@context": []], .context),
    (["created": 1], .created),
    (["proofValue": nil], .value),
    (["proofValue": "z"], .value),
    (["proofValue": JSON(.string("u" + String(repeating: "A", count: 86)))], .value),
    (["proofValue": JSON(.string("z" + String(repeating: "1", count: 1 << 19)))], .value),
  ]

  @Test(arguments: otherProofs)
  func refusesOtherProofs(change: JSON, fault: ProofFault) throws {
    let secured = try sign(document)
    var proof = try #require(secured["proof"])
    for member in change.members ?? [] {
      proof = JSON(.object((proof.removing(member.name).members ?? []) + [member]))
    }
    let changed = secured.replacing("proof", with: proof)
    #expect(DataIntegrityProof.verify(document: changed, key: key.publicKey) == .failed(fault))
  }

  @Test func refusesDocumentsWithoutOneProof() throws {
    let proof = try #require(try sign(document)["proof"])
    let list = document.replacing("proof", with: [proof])
    #expect(DataIntegrityProof.verify(document: document, key: key.publicKey) == .failed(.missing))
    #expect(DataIntegrityProof.verify(document: list, key: key.publicKey) == .failed(.notOneObject))
    #expect(DataIntegrityProof.verify(document: [], key: key.publicKey) == .failed(.missing))
    #expect(DataIntegrityProof.tbs(document: document) == nil)
    #expect(DataIntegrityProof.signature(document: document) == nil)
  }

  @Test func refusesAnAppendedContext() throws {
    let secured = try sign(document)
    let context: JSON = ["https://a.example", "https://evil.example"]
    let changed = secured.replacing("@context", with: context)
    #expect(DataIntegrityProof.verify(document: changed, key: key.publicKey) == .failed(.context))
  }

  private func sign(_ document: JSON) throws -> JSON {
    try DataIntegrityProof.sign(
      document: document, with: key, verificationMethod: "did:web:a.example#key",
      created: "2026-01-01T00:00:00Z")
  }
}

extension JSON {
  /// The object with one member replaced or added.
  func replacing(_ name: String, with value: JSON) -> JSON {
    JSON(.object((removing(name).members ?? []) + [JSONMember(name: name, value: value)]))
  }
}
