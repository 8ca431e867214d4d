import Foundation
import GRDB
import LicenseRecord
import Licensing
import Testing

@testable import Ledger

/// Every commit is under a checkpoint, and whoever kept one can tell if the past was changed.
struct CheckpointTests {
  private let copy: Tampered

  init() throws { copy = try Tampered(.unrestored) }

  /// Appends so many entries, each in a commit of its own.
  private func append(_ count: Int) throws {
    let ledger = try Ledger(at: copy.folder.ledger, for: .writing, sealer: Sample.sealer)
    for _ in 0..<count {
      try ledger.write { transaction in
        try transaction.append(
          .partnerResumed(try #require(PartnerID("courier")), reason: nil),
          time: transaction.reader.recordedTime(now: Sample.start), actor: "test")
      }
    }
    try ledger.close()
  }

  private func read<Value>(_ body: (LedgerReader) throws -> Value) throws -> Value {
    try Ledger(at: copy.folder.ledger, for: .reading).read(body)
  }

  private var file: CheckpointFile { CheckpointFile(of: copy.folder.ledger) }

  @Test func `each commit is signed, in the database and in the file beside it`() throws {
    try append(3)
    let sizes = try read { reader in
      try reader.checkpoints(after: 0).map { try Checkpoint(parsing: $0.text).size }
    }
    #expect(sizes == [268, 269, 270, 271])
    var inFile: [Int] = []
    let isWhole = try file.visit { inFile.append(try Checkpoint(parsing: $0.text).size) }
    #expect(isWhole)
    // The copy of the sample came without its file: the first write makes it good.
    #expect(inFile == sizes)
    #expect(try copy.audit() == [])
  }

  @Test func `the root of the newest is that of all entries`() throws {
    try append(2)
    let (checkpoint, digests) = try read { reader in
      let note = try #require(try reader.newestCheckpoint())
      return (try Checkpoint(parsing: note.text), try reader.digests(0..<270))
    }
    #expect(checkpoint.size == 270)
    #expect(checkpoint.origin == "harbor.example/licensing/log")
    #expect(checkpoint.root == MerkleTree.root(of: digests))
  }

  @Test func `nothing is entered without the log key`() throws {
    let ledger = try Ledger(at: copy.folder.ledger, for: .writing)
    #expect(throws: LedgerError.noLogKey) {
      try ledger.write { transaction in
        try transaction.append(
          .partnerResumed(try #require(PartnerID("courier")), reason: nil),
          time: transaction.reader.recordedTime(now: Sample.start), actor: "test")
      }
    }
    try ledger.close()
    #expect(try read { try $0.entryCount() } == 268)
  }

  @Test func `a license is proved to be in the log`() throws {
    try append(1)
    let (proof, digest) = try read { reader in
      let number = try #require(LicenseNumber("LIC-2026-000002"))
      let license = try #require(try reader.license(number))
      return (
        try #require(try reader.proof(of: license)),
        try #require(try reader.entry(license.recordEntry)).digest
      )
    }
    let key = try NoteKey(
      name: "harbor.example/licensing/log", publicKey: Sample.logKey.publicKey)
    let policy = try LogPolicy(logs: [LogPolicy.Log(key: key)])
    guard case .logged(let entry) = proof.judge(recordDigest: digest, policy: policy) else {
      Issue.record("\(proof.judge(recordDigest: digest, policy: policy))")
      return
    }
    // Under the checkpoint that the witness has seen, not the newest.
    #expect(entry.size == 268)
  }

  @Test func `a cut tail is named by a checkpoint that was kept, and by the file beside`() throws {
    try append(2)
    let kept = try #require(try read { try $0.newestCheckpoint() })
    try copy.edit(
      "DELETE FROM entry WHERE number > 268", "DELETE FROM checkpoint WHERE size > 268",
      "DELETE FROM tree")
    let ledger = try Ledger(at: copy.folder.ledger, for: .writing, sealer: Sample.sealer)
    let log = "harbor.example/licensing/log"
    #expect(throws: LedgerError.short(Shortfall(entries: 268, covered: 270, log: log))) {
      try ledger.rebuild()
    }
    // Whoever cuts the tail has thought of the file, and puts it back.
    let given = try Data(contentsOf: URL(fileURLWithPath: file.path))
    try FileManager.default.removeItem(atPath: file.path)
    try ledger.rebuild()
    try ledger.close()
    try given.write(to: URL(fileURLWithPath: file.path))
    let beside = try copy.audit()
    #expect(beside.map(\.place) == ["checkpoint size 269", "checkpoint size 270"])
    try FileManager.default.removeItem(atPath: file.path)
    #expect(try copy.audit() == [])
    let differences = try Ledger(at: copy.folder.ledger, for: .reading)
      .audit(since: kept).differences
    #expect(differences.map(\.place) == ["kept checkpoint"])
    #expect(differences.first?.problem.contains("its end was cut off") == true)
  }

  @Test func `a history rewritten and signed anew is named by a checkpoint that was kept`() throws {
    let kept = try #require(try read { try $0.newestCheckpoint() })
    try append(1)
    let reading = try Ledger(at: copy.folder.ledger, for: .reading)
    #expect(try reading.audit(since: kept).differences == [])
    let number = try #require(try copy.value("SELECT max(number) FROM entry") as Int?)
    try copy.rewriteEntry(number - 1) {
      $0.replacing("\"actor\":\"Édith\"", with: "\"actor\":\"Nora\"")
    }
    try copy.edit(
      "UPDATE entry SET actor = 'Nora' WHERE number = \(number - 1)", "DELETE FROM checkpoint",
      // No witness would sign it: one who has the log key takes their signatures away too.
      "DELETE FROM cosignature")
    try FileManager.default.removeItem(atPath: file.path)
    let ledger = try Ledger(at: copy.folder.ledger, for: .writing, sealer: Sample.sealer)
    try ledger.rebuild()
    // Whoever has the log key can sign what the rest of the ledger cannot contradict.
    try ledger.write { try $0.sealFirst(with: Sample.sealer) }
    try ledger.close()
    #expect(try copy.audit() == [])
    let differences = try Ledger(at: copy.folder.ledger, for: .reading)
      .audit(since: kept).differences
    #expect(differences.map(\.place) == ["kept checkpoint"])
    #expect(differences.first?.problem.contains("the past was rewritten") == true)
  }

  @Test func `a history under another log key is named by the file and by a kept checkpoint`()
    throws
  {
    let kept = try #require(try read { try $0.newestCheckpoint() })
    try append(1)
    let (own, other) = (Sample.logKey.publicKey, try SigningKey.generate())
    let number: Int = try #require(
      try copy.value("SELECT number FROM entry WHERE instr(body, '\(own.multibase)') > 0"))
    try copy.rewriteEntry(number) {
      $0.replacing(own.multibase, with: other.publicKey.multibase)
        .replacing(own.thumbprint, with: other.publicKey.thumbprint)
    }
    try copy.edit("DELETE FROM checkpoint", "DELETE FROM cosignature")
    // Whoever does that has thought of the file, and puts it back.
    let given = try Data(contentsOf: URL(fileURLWithPath: file.path))
    try FileManager.default.removeItem(atPath: file.path)
    let sealer = Sealer { _ in other }
    let ledger = try Ledger(at: copy.folder.ledger, for: .writing, sealer: sealer)
    try ledger.rebuild()
    try ledger.write { try $0.sealFirst(with: sealer) }
    try ledger.close()
    try given.write(to: URL(fileURLWithPath: file.path))
    #expect(try copy.audit().map(\.place).contains("checkpoint size 268"))
    // No table has anything else to hold it against.
    try FileManager.default.removeItem(atPath: file.path)
    #expect(try copy.audit() == [])
    let differences = try Ledger(at: copy.folder.ledger, for: .reading)
      .audit(since: kept).differences
    #expect(differences.map(\.place) == ["kept checkpoint"])
    #expect(differences.first?.problem.contains("is not signed by the log key") == true)
  }

  @Test func `nothing is signed on top of a tree that was tampered with`() throws {
    try copy.edit("UPDATE tree SET edge = zeroblob(length(edge))")
    #expect(throws: LedgerError.self) { try append(1) }
    #expect(try read { try $0.entryCount() } == 268)
  }

  @Test func `an entry past the newest checkpoint is named`() throws {
    let body =
      "{\"actor\":\"x\",\"kind\":\"partner.resumed\",\"nonce\":\"00\",\"partner\":\"courier\","
      + "\"time\":\"2027-01-01T00:00:00Z\"}"
    try copy.edit(
      """
      INSERT INTO entry VALUES (269, '2027-01-01T00:00:00Z', 'x', 'partner.resumed', '\(body)',
        x'\(SHA256Digest(of: Array(body.utf8)).hex)')
      """)
    let differences = try copy.audit()
    #expect(
      differences.contains {
        $0.description == "checkpoint: none covers the 1 entries after entry 268"
      }, "\(differences)")
  }

  /// Signatures by nobody we know are passed over where a note is read: but ours has none.
  @Test func `a signature that somebody added to a checkpoint is named`() throws {
    let bytes = Base64.encode([UInt8](repeating: 7, count: 76))
    let line = "\u{2014} witness.example \(bytes)\n"
    #expect(try copy.edit("UPDATE checkpoint SET note = note || '\(line)'") == 1)
    #expect(
      try copy.audit().map(\.description) == [
        "checkpoint size 268: note has a signature that is not the log key's"
      ])
  }

  @Test func `what is no note in the file beside is named`() throws {
    try append(1)
    for text in ["rubbish", "a\n\n— b AAAAAAAA\n\n"] {
      try Data((try String(contentsOfFile: file.path, encoding: .utf8) + text).utf8)
        .write(to: URL(fileURLWithPath: file.path))
      #expect(try copy.audit().map(\.place) == ["checkpoint file"])
    }
  }

  @Test func `a note that a crash left half is cut off and written again`() throws {
    try append(2)
    let whole = try Data(contentsOf: URL(fileURLWithPath: file.path))
    let last = try #require(try read { try $0.newestCheckpoint() }).text.count
    for missing in [0, 1, 2, 30, 95, last + 90] {
      let torn = whole.dropLast(missing)
      try torn.write(to: URL(fileURLWithPath: file.path))
      try append(1)
      #expect(try Data(contentsOf: URL(fileURLWithPath: file.path)).starts(with: whole))
      #expect(try copy.audit() == [])
      try (torn + Data(count: missing + 1)).write(to: URL(fileURLWithPath: file.path))
      try append(1)
      #expect(try copy.audit() == [])
    }
    // What was never ours stays, for the audit to name.
    let strange = try Data(contentsOf: URL(fileURLWithPath: file.path)) + Data("rubbish".utf8)
    try strange.write(to: URL(fileURLWithPath: file.path))
    try append(1)
    #expect(try !copy.audit().isEmpty)
  }

  @Test func `tables that were edited are made anew`() throws {
    try copy.edit(
      "UPDATE partner SET name = 'Mallory'", "DELETE FROM posting", "DELETE FROM subtree",
      "UPDATE month_total SET licenses = 7")
    #expect(try !copy.audit().isEmpty)
    let ledger = try Ledger(at: copy.folder.ledger, for: .writing, sealer: Sample.sealer)
    #expect(try ledger.rebuild() == 268)
    try ledger.close()
    #expect(try copy.audit() == [])
  }

  @Test func `a ledger of the first version is brought up to date`() throws {
    try copy.edit(
      "DROP TABLE tree", "DROP TABLE subtree", "DROP TABLE checkpoint", "DROP TABLE withdrawal",
      "DROP TABLE license_change", "DROP INDEX license_state", "DROP TABLE status_version",
      "DROP TABLE erasure", "DROP TABLE partner_contact",
      "DROP TABLE license_timestamp", "DROP TABLE log_policy", "DROP TABLE cosignature",
      "DROP INDEX agreement_entry", "DROP INDEX rate_card_entry",
      "DROP TABLE restoration", "DROP TABLE skipped_number", "DROP INDEX entry_reissued",
      "ALTER TABLE key DROP COLUMN signs_from",
      "ALTER TABLE key DROP COLUMN expires", "ALTER TABLE key DROP COLUMN revoked",
      "CREATE INDEX license_partner ON license (partner)", "PRAGMA user_version = 1",
      keepingTriggers: true)
    #expect(throws: LedgerError.olderVersion(found: 1, supported: Schema.version)) {
      try Ledger(at: copy.folder.ledger, for: .reading)
    }
    try append(1)
    // The sample has entries that no ledger of that version has; all else must be whole.
    let later = [
      "license_change ", "status_version ", "erasure ", "erasable ", "partner_contact ",
      "license_timestamp ", "log_policy ", "key ",
    ]
    let places = try copy.audit().map(\.place)
    #expect(places.filter { place in !later.contains { place.hasPrefix($0) } } == [])
    let ledger = try Ledger(at: copy.folder.ledger, for: .writing, sealer: Sample.sealer)
    try ledger.rebuild()
    try ledger.close()
    #expect(try copy.audit() == [])
    #expect(try read { try $0.treeSize() } == 269)
  }
}
