import LicenseRecord
import StrictJSON

/// What a partner may have beside the fixture's record: lists, a log proof, its policy.
struct EvidenceFixture {
  static let origin = "harbour.example/licensing/log"
  /// When enough witnesses had seen the record: 2026-09-15T06:00:00Z.
  static let witnessed = 1_789_452_000

  let record: [UInt8]
  let digest: SHA256Digest
  let log: NoteSigner
  let witness: WitnessSigner

  init(content: LicenseContent = Fixture.content) throws {
    let document = try Fixture.record(content)
    record = document.pretty()
    digest = SHA256Digest(of: document.canonical())
    log = try NoteSigner(
      name: EvidenceFixture.origin, key: SigningKey(rawBytes: LogFixture.seed(9)))
    witness = try WitnessSigner(
      name: "witness.example/w1", key: SigningKey(rawBytes: LogFixture.seed(8)))
  }

  /// The policy of the log and its one witness.
  func policy(log: NoteSigner? = nil) throws -> LogPolicy {
    try LogPolicy(
      logs: [LogPolicy.Log(key: (log ?? self.log).key)],
      witnesses: [LogPolicy.Witness(name: "w1", key: witness.key)], quorum: "w1")
  }

  /// The proof that a digest is the second of three entries.
  func proof(
    of digest: SHA256Digest? = nil, log: NoteSigner? = nil, root: SHA256Digest? = nil,
    index: Int = 1, origin: String = origin, seconds: Int = witnessed
  ) throws -> [UInt8] {
    let others = [0, 2].map { MerkleTree.leafHash(of: SHA256Digest(of: [UInt8($0)])) }
    let leaf = MerkleTree.leafHash(of: digest ?? self.digest)
    let left = MerkleTree.nodeHash(others[0], leaf)
    let top = MerkleTree.nodeHash(left, others[1])
    let signer = try log ?? NoteSigner(name: origin, key: SigningKey(rawBytes: LogFixture.seed(9)))
    let note = try Checkpoint(origin: origin, size: 3, root: root ?? top).signed(by: signer)
    let time = try WitnessTime(seconds: seconds) ?? { throw NoteFault.characters }()
    return LogProof(
      index: index, inclusion: InclusionProof(hashes: others),
      checkpoint: note.adding([try witness.cosign(note, at: time)])
    ).bytes
  }

  /// The lists of both purposes, ready to be asked.
  static func lists(
    revoked: Bool = false, suspended: Bool = false, from: String = StatusFixture.from,
    until: String = StatusFixture.until, at time: String = Fixture.time
  ) throws -> VerifiedStatusLists {
    let index = StatusFixture.index
    return try lists(
      [
        StatusFixture.file(
          StatusFixture.content(
            .revocation, set: revoked ? [index] : [], from: from, until: until)),
        StatusFixture.file(
          StatusFixture.content(
            .suspension, set: suspended ? [index] : [], from: from, until: until)),
      ], at: time)
  }

  static func lists(_ files: [[UInt8]], at time: String = Fixture.time) throws
    -> VerifiedStatusLists
  {
    StatusLists(files).verified(trust: .pinned(try Fixture.key().publicKey), at: time)
  }

  /// The publisher's DID document, in which its key has a window.
  static func trust(expires: String? = nil, revoked: String? = nil) throws -> Trust {
    let host = Fixture.content.host
    let method = DIDDocument.Method(
      host: host, key: try Fixture.key().publicKey,
      window: KeyWindow(expires: expires, revoked: revoked))
    return .did(DIDDocument(id: "did:web:\(host)", methods: [method]), thumbprint: nil)
  }
}

extension Verdict {
  /// The findings of one check.
  func findings(_ check: VerificationCheck) -> [VerificationFinding] {
    findings.filter { $0.check == check }
  }
}
