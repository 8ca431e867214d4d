import Foundation
import LicenseRecord
import StrictJSON

/// Attacks on keys, lists and proofs, around a record that is sound.
extension Attack {
  static let evidence: [Attack] = [
    beside("key-of-another", .key, "signed with the key") {
      $0.key = Array(try another().pem.utf8)
    },
    beside("low-order-key", .key, "low-order") { files in
      files.key = Array(pem([1] + [UInt8](repeating: 0, count: 31)).utf8)
    },
    beside("non-canonical-key", .key, "canonical") { files in
      files.key = Array(pem([0xEE] + [UInt8](repeating: 0xFF, count: 30) + [0x7F]).utf8)
    },
    beside("did-of-another", .key, "the DID document is of did:web:evil.example") { files in
      files.did = DIDDocument(host: "evil.example", keys: [try Fixture.key().publicKey]).json
        .pretty()
    },
    beside("did-without-the-key", .key, "does not list the key") { files in
      files.did = DIDDocument(host: "harbour.example", keys: [try another()]).json.pretty()
    },
    beside("did-key-not-for-assertions", .key, "does not list the key") { files in
      files.did = try did().replacing("assertionMethod", with: []).pretty()
    },
    beside("did-key-of-another-controller", .key, "does not list the key") { files in
      files.did = try did().setting("/verificationMethod/0/controller", to: "did:web:evil.example")
        .pretty()
    },
    beside("expired-key", .key, "expired at") { files in
      files.did = try did().setting("/verificationMethod/0/expires", to: "2026-09-30T00:00:00Z")
        .pretty()
    },
    beside("revoked-key", .key, "was revoked at") { files in
      files.did = try did().setting("/verificationMethod/0/revoked", to: "2026-09-15T06:00:00Z")
        .pretty()
    },
    beside("list-of-another-issuer", .status, "/issuer", state: .statusUnknown) { files in
      files.lists[0] = try StatusFixture.file(setting: "/issuer", to: "did:web:evil.example")
    },
    beside("list-of-the-other-purpose", .status, "statusPurpose", state: .statusUnknown) { files in
      files.lists[0] = try StatusFixture.file(
        setting: "/credentialSubject/statusPurpose", to: "suspension")
    },
    beside("list-of-another-number", .status, "no revocation list", state: .statusUnknown) {
      files in
      files.lists[0] = try StatusFixture.file(StatusFixture.content(number: 2))
    },
    beside("list-unsigned", .status, "not a status list", state: .statusUnknown) { files in
      files.lists[0] = StatusFixture.content().document().pretty()
    },
    beside("list-changed", .status, "does not match", state: .statusUnknown) { files in
      let list = try JSON.parse(files.lists[0])
      files.lists[0] = list.setting("/validUntil", to: "2026-12-01T00:00:00Z").pretty()
    },
    beside("list-too-short", .status, "at least 131072 bits", state: .statusUnknown) { files in
      files.lists[0] = try list(of: [UInt8](repeating: 0, count: 5000))
    },
    beside("list-bomb", .status, "must not have more than", state: .statusUnknown) { files in
      files.lists[0] = try list(of: nil)
    },
    beside("list-duplicate-member", .status, "duplicate member", state: .statusUnknown) { files in
      files.lists[0] = replacing(
        "\"validUntil\": ", with: "\"validUntil\": \"x\", \"validUntil\": ", in: files.lists[0])
    },
    beside("list-not-yet-valid", .status, "the list begins at", state: .statusUnknown) { files in
      files.lists[0] = try StatusFixture.file(StatusFixture.content(from: "2026-10-02T00:00:00Z"))
    },
    beside("list-stale", .status, "has run out", state: .statusStale) { files in
      files.lists[0] = try StatusFixture.file(StatusFixture.content(until: "2026-10-01T00:00:00Z"))
    },
    beside("revoked", .status, "revoked as of", state: .revoked) { files in
      files.lists[0] = try StatusFixture.file(StatusFixture.content(set: [StatusFixture.index]))
    },
    beside("suspended", .status, "suspended as of", state: .suspended) { files in
      files.lists[1] = try StatusFixture.file(
        StatusFixture.content(.suspension, set: [StatusFixture.index]))
    },
    beside("log-proof-of-another-leaf", .log, "not for this record") { files in
      files.logProof = try EvidenceFixture().proof(of: SHA256Digest(of: [1]))
    },
    beside("log-proof-of-another-place", .log, "not for this record") { files in
      files.logProof = try EvidenceFixture().proof(index: 0)
    },
    beside("log-proof-beyond-the-log", .log, "has none at 3") { files in
      files.logProof = try EvidenceFixture().proof(index: 3)
    },
    beside("checkpoint-of-another-root", .log, "not for this record") { files in
      files.logProof = try EvidenceFixture().proof(root: SHA256Digest(of: [2]))
    },
    beside("checkpoint-of-an-unknown-log", .log, "no log of the policy") { files in
      let stranger = try NoteSigner(
        name: EvidenceFixture.origin, key: SigningKey(rawBytes: LogFixture.seed(7)))
      files.logProof = try EvidenceFixture().proof(log: stranger)
    },
    beside("checkpoint-changed", .log, "signature of the log") { files in
      files.logProof = replacing("\n3\n", with: "\n4\n", in: files.logProof ?? [])
    },
    beside("checkpoint-without-witness", .log, "too few witnesses") { files in
      let lines = String(decoding: files.logProof ?? [], as: UTF8.self).split(
        separator: "\n", omittingEmptySubsequences: false)
      files.logProof = Array(
        lines.filter { !$0.contains("witness.example") }.joined(separator: "\n").utf8)
    },
    beside("log-proof-of-nothing", .log, "not a log proof") { $0.logProof = [] },
    beside("content-changed", .content, "not the licensed text") {
      $0.content = Fixture.text + [10]
    },
  ]

  private static func beside(
    _ name: String, _ check: VerificationCheck, _ words: String, state: VerdictState = .invalid,
    _ change: @escaping @Sendable (inout Files) throws -> Void
  ) -> Attack {
    Attack(name, Finding(check, words), state: state) {
      var files = try sound()
      try change(&files)
      return files
    }
  }

  /// Everything right: key, lists, content, proof and policy.
  static func sound() throws -> Files {
    let fixture = try EvidenceFixture()
    var files = Files(record: fixture.record)
    files.lists = try [StatusPurpose.revocation, .suspension].map {
      try StatusFixture.file(StatusFixture.content($0))
    }
    files.content = Fixture.text
    files.logProof = try fixture.proof()
    files.policy = try fixture.policy().text
    return files
  }

  private static func did() throws -> JSON {
    DIDDocument(host: "harbour.example", keys: [try Fixture.key().publicKey]).json
  }

  private static func another() throws -> PublicKey {
    try SigningKey(rawBytes: LogFixture.seed(5)).publicKey
  }

  /// A list of any bytes, packed and signed; without them, of 67 MB in half a megabyte.
  private static func list(of bits: [UInt8]?) throws -> [UInt8] {
    let member = bits.map(GzipMember.stored) ?? GzipMember.zeros(repeats: 260_000)
    let packed = "u" + Base64URL.encode(member)
    return try StatusFixture.file(
      setting: "/credentialSubject/encodedList", to: JSON(.string(packed)))
  }

  private static func pem(_ raw: [UInt8]) -> String {
    let prefix = hex("302a300506032b6570032100")
    return "-----BEGIN PUBLIC KEY-----\n\(Base64.encode(prefix + raw))\n-----END PUBLIC KEY-----\n"
  }
}
