import Foundation
import LicenseRecord
import Licensing
import Testing

@testable import Ledger

/// What witnesses signed is kept beside the checkpoint it is over, given out with it, and audited.
struct CosignatureTests {
  private let copy: Tampered
  private let second: WitnessSigner
  private let late = Sample.start.seconds + 90_000

  init() throws {
    copy = try Tampered()
    second = try WitnessSigner(name: "second.example", key: try SigningKey.generate())
  }

  private func write(_ body: (Ledger) throws -> Void) throws {
    let ledger = try Ledger(at: copy.folder.ledger, for: .writing, sealer: Sample.sealer)
    try body(ledger)
    try ledger.close()
  }

  private func read<Value>(_ body: (LedgerReader) throws -> Value) throws -> Value {
    try Ledger(at: copy.folder.ledger, for: .reading).read(body)
  }

  private func append(_ event: Event, to ledger: Ledger) throws {
    try ledger.write {
      try $0.append(event, time: $0.reader.recordedTime(now: Sample.start), actor: "test")
    }
  }

  private func proof() throws -> (proof: LogProof, digest: SHA256Digest, policy: LogPolicy) {
    try read { reader in
      let license = try #require(try reader.license(LicenseNumber(year: 2026, serial: 2)))
      return (
        try #require(try reader.proof(of: license)), try reader.recordDigest(of: license),
        try reader.logPolicy()
      )
    }
  }

  @Test func `a proof is under the newest checkpoint that the quorum has seen`() throws {
    try write { try append(.partnerResumed(#require(PartnerID("courier")), reason: nil), to: $0) }
    let (proof, digest, policy) = try proof()
    guard case .logged(let entry) = proof.judge(recordDigest: digest, policy: policy) else {
      Issue.record("\(proof.judge(recordDigest: digest, policy: policy))")
      return
    }
    #expect(entry.size == 268)
    #expect(entry.witnessed?.seconds == Int(Sample.start.seconds) + 86_400)
    #expect(try read { try $0.newestCheckpoint() }?.signatures.count == 1)
  }

  @Test func `a greater quorum needs the other witness too`() throws {
    let policy = try Sample.policy(asking: Sample.witness.key, second.key)
    try write { try append(.policyConfigured(policy), to: $0) }
    var (proof, digest, asked) = try proof()
    #expect(try Checkpoint(parsing: proof.checkpoint.text).size == 269)
    #expect(
      proof.judge(recordDigest: digest, policy: asked) == .failed(.quorum(witnesses: [])))
    try write {
      try $0.cosign(with: second, at: late, size: 268)
      // Of a witness that signs again, the earlier signature counts.
      try $0.cosign(with: second, at: late + 60, size: 268)
    }
    (proof, digest, asked) = try self.proof()
    #expect(try Checkpoint(parsing: proof.checkpoint.text).size == 268)
    guard case .logged(let entry) = proof.judge(recordDigest: digest, policy: asked) else {
      Issue.record("\(proof.judge(recordDigest: digest, policy: asked))")
      return
    }
    #expect(entry.witnessed?.seconds == Int(late))
    #expect(try copy.audit() == [])
  }

  @Test func `no proof is under a checkpoint of a retired log key`() throws {
    #expect(try read { try $0.witnessedCheckpoint(over: 1) } != nil)
    let next = try SigningKey.generate()
    let sealer = Sealer { name in
      name.thumbprint == next.publicKey.thumbprint ? next : Sample.nextLogKey
    }
    let ledger = try Ledger(at: copy.folder.ledger, for: .writing, sealer: sealer)
    try append(.keyAdded(KeyRecord(role: .log, key: next.publicKey)), to: ledger)
    try append(.keyRotated(next.publicKey.thumbprint), to: ledger)
    #expect(try ledger.read { try $0.logPolicy().logs.count } == 3)
    let expires = try ledger.read { try $0.recordedTime(now: Sample.start) }
    try append(.keyRetired(Sample.nextLogKey.publicKey.thumbprint, expires: expires), to: ledger)
    try ledger.close()
    let keys = try read { try $0.logPolicy().logs.map(\.key.publicKey) }
    #expect(keys == [Sample.logKey.publicKey, next.publicKey])
    #expect(try read { try $0.witnessedCheckpoint(over: 1) } == nil)
    #expect(try copy.audit() == [])
  }

  @Test func `who is not in the policy any more is not given out`() throws {
    #expect(try read { try $0.newestCheckpoint() }?.signatures.count == 2)
    let policy = try Sample.policy(asking: second.key)
    try write { try append(.policyConfigured(policy), to: $0) }
    #expect(try read { try $0.checkpoint(size: 268) }?.signatures.count == 1)
    #expect(try read { try $0.witnessedCheckpoint(over: 1) } == nil)
    // What it signed stays, and is its signature all the same.
    #expect(try read { try $0.storedCosignatures(size: 268) }.count == 1)
    #expect(try copy.audit() == [])
  }

  @Test(arguments: [
    (
      "UPDATE cosignature SET line = replace(line, 'witness.example', 'another.example')",
      "line is not the signature of this witness over this checkpoint"
    ),
    ("UPDATE cosignature SET witness = 'x'", "witness is none that the log names"),
    ("UPDATE cosignature SET size = 7", "size is that of no checkpoint"),
    (
      "INSERT INTO cosignature SELECT 269, witness, line FROM cosignature",
      "line is not the signature of this witness over this checkpoint"
    ),
    (
      "INSERT INTO cosignature SELECT size, 'x', line FROM cosignature",
      "witness is none that the log names"
    ),
  ])
  func `a cosignature that nobody made is named`(_ sql: String, _ problem: String) throws {
    try write { try append(.partnerResumed(#require(PartnerID("courier")), reason: nil), to: $0) }
    #expect(try copy.edit(sql) == 1)
    let differences = try copy.audit()
    #expect(
      differences.contains {
        $0.place.hasPrefix("cosignature size ") && $0.problem == problem
      }, "\(differences)")
  }

  @Test func `a cosignature taken away is named by the file beside`() throws {
    try write { try $0.cosign(with: Sample.witness, at: late) }
    #expect(CheckpointFile(of: copy.folder.ledger).newest?.size == 268)
    let file = CheckpointFile(of: copy.folder.ledger)
    let policy = try Sample.policy(asking: Sample.witness.key, second.key)
    try write {
      try append(.policyConfigured(policy), to: $0)
      try $0.cosign(with: second, at: late, size: 268)
    }
    // The newest stands last, so that nothing before it is written again.
    #expect(file.newest?.size == 269)
    #expect(try copy.audit() == [])
    try copy.edit("DELETE FROM cosignature WHERE witness LIKE 'second.example+%'")
    #expect(
      try copy.audit().map(\.description) == [
        "cosignature size 268, witness second.example: is missing in the database; "
          + "the file beside it has one"
      ])
  }

  @Test func `a timestamp of another record is named`() throws {
    let digest = try read { reader in
      let license = try #require(try reader.license(LicenseNumber(year: 2026, serial: 2)))
      return try reader.recordDigest(of: license)
    }
    let kind = EntryKind.licenseTimestamped.rawValue
    let number: Int = try #require(
      try copy.value("SELECT number FROM entry WHERE kind = '\(kind)'"))
    let reply = Base64.encode(SampleReply.granting(digest).bytes)
    try copy.rewriteEntry(number) { body in
      body.replacing(/"reply":"[^"]*"/, with: "\"reply\":\"\(reply)\"")
    }
    let differences = try copy.audit()
    #expect(
      differences.contains {
        $0.description == "entry \(number): body: the timestamp is for something else"
      }, "\(differences)")
  }
}
