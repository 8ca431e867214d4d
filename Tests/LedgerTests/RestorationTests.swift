import Foundation
import LicenseRecord
import Licensing
import Testing

@testable import Ledger

/// A restoration leaves out just what follows from what was known, and an audit names any other.
struct RestorationTests {
  private let copy: Tampered
  private let entry: Int

  init() throws {
    copy = try Tampered()
    entry = try #require(
      try copy.value("SELECT number FROM entry WHERE kind = 'ledger.restored'") as Int?)
  }

  private func read<Value>(_ body: (LedgerReader) throws -> Value) throws -> Value {
    try Ledger(at: copy.folder.ledger, for: .reading).read(body)
  }

  @Test func `numbers, lists and the log go on behind the gap`() throws {
    try read { (reader) throws -> Void in
      #expect(try reader.nextLicense(year: 2026) == LicenseNumber(year: 2026, serial: 8))
      #expect(try reader.nextLicense(year: 2027) == LicenseNumber(year: 2027, serial: 5))
      #expect(try reader.nextLicense(year: 2028) == LicenseNumber(year: 2028, serial: 1))
      #expect(try reader.freeStatusPlace().list == 2)
      #expect(try reader.statusLists() == [1, 2])
      #expect(try reader.logName() == Sample.nextLog)
      #expect(try reader.license(LicenseNumber(year: 2026, serial: 5))?.total.minorUnits == 21_600)
    }
  }

  @Test(arguments: [
    (#""kept":"[0-9]+""#, #""kept":"7""#, "body: kept is 7, but "),
    (#""log":"2""#, #""log":"1""#, "body: log is 1 after 1"),
    (#""missing":"4""#, #""missing":"6""#, "body: missing is 6, but 4 follows from what was known"),
    (#""statusList":"2""#, #""statusList":"3""#, "body: statusList is 3, but 2 is the next"),
    (#""after":"3""#, #""after":"2""#, "body: the last number of 2026 is 3, not 2"),
    (#""year":"2027""#, #""year":"2026""#, "body: a year is there twice"),
    (#""known":\[[^\]]*\]"#, #""known":[]"#, "body: missing is 4, but 0 follows"),
    (#""seen":"3""#, #""seen":"-1""#, "body: is no restoration: "),
    (#""seen":"0""#, #""seen":"9223372036854775807""#, "body: is no restoration: "),
    (#""seen":"0""#, #""seen":"281474976710656""#, "body: missing is 4, but "),
  ])
  func `a restoration that does not fit is named`(
    _ pattern: String, _ change: String, _ problem: String
  ) throws {
    let regex = try Regex(pattern)
    try copy.rewriteEntry(entry) { $0.replacing(regex, with: change) }
    let problems = try copy.audit().filter { $0.place == "entry \(entry)" }.map(\.problem)
    #expect(problems.contains { $0.hasPrefix(problem) }, "\(problems)")
  }

  @Test func `nobody begins a log without the key of the one before`() throws {
    let stranger = try SigningKey.generate().publicKey
    try copy.rewriteEntry(entry) { body in
      body.replacing(Sample.nextLogKey.publicKey.multibase, with: stranger.multibase)
        .replacing(Sample.nextLogKey.publicKey.thumbprint, with: stranger.thumbprint)
    }
    let problems = try copy.audit().filter { $0.place == "entry \(entry)" }.map(\.problem)
    #expect(
      problems.contains(
        "body: handover is not signed by the log before it, harbor.example/licensing/log"))
  }

  @Test func `a checkpoint that was known must be of the log before`() throws {
    try copy.rewriteEntry(entry) { $0.replacing("/licensing/log\\n", with: "/licensing/log/7\\n") }
    let problems = try copy.audit().filter { $0.place == "entry \(entry)" }.map(\.problem)
    #expect(problems.contains("body: known is no checkpoint of a log before log 2"))
  }

  @Test func `a gap that no restoration made is named`() throws {
    let grant = try #require(
      try copy.value("SELECT max(number) FROM entry WHERE kind = 'request.granted'") as Int?)
    try copy.rewriteEntry(grant) { $0.replacing("LIC-2026-000003", with: "LIC-2026-000009") }
    let problems = try copy.audit().filter { $0.place == "entry \(grant)" }.map(\.problem)
    #expect(
      problems.contains("body: the license is LIC-2026-000009; the next number is LIC-2026-000003"))
  }

  @Test func `a license is recovered from the gap alone, and once`() throws {
    let sample = try Sample()
    let ledger = try Ledger(at: copy.folder.ledger, for: .writing, sealer: Sample.sealer)
    for serial in [3, 5, 8] {
      #expect(throws: LedgerError.self, "\(serial)") {
        try ledger.write { transaction in
          let log = SampleLog(
            transaction: transaction, key: sample.key,
            now: try transaction.reader.recordedTime(now: Sample.start))
          try log.recover(LicenseNumber(year: 2026, serial: serial), signedBy: sample.key)
        }
      }
    }
    try ledger.close()
    #expect(try copy.audit() == [])
  }

  @Test func `a kept checkpoint of the old log proves what is shared, and no more`() throws {
    let origin = LogName(host: "harbor.example").origin
    func kept(_ size: Int, _ root: SHA256Digest, by key: SigningKey = Sample.logKey) throws
      -> [String]
    {
      let note = try Checkpoint(origin: origin, size: size, root: root)
        .signed(by: NoteSigner(name: origin, key: key))
      return try Ledger(at: copy.folder.ledger, for: .reading).audit(since: note).differences
        .map(\.problem)
    }
    let (shared, root) = try read { reader in
      (entry - 1, MerkleTree.root(of: try reader.digests(0..<(entry - 1))))
    }
    #expect(try kept(shared, root) == [])
    #expect(
      try kept(shared, MerkleTree.emptyRoot).first?.contains("the past was rewritten") == true)
    let lost = try kept(shared + 2, MerkleTree.emptyRoot)
    #expect(lost.first?.contains("of a log that was lost after entry \(shared)") == true)
    let unknown = try kept(shared + 5, MerkleTree.emptyRoot)
    #expect(unknown.first?.contains("more than the restoration after entry \(shared)") == true)
    let foreign = try kept(shared, root, by: Sample.nextLogKey)
    #expect(foreign.first?.contains("is not signed by the log key") == true)
  }

  @Test(arguments: [Sample.nextLog.origin, LogName(host: "harbor.example").origin])
  func `half a note in the file of checkpoints stands in nobody's way`(_ log: String) throws {
    let backup = try Tampered(.unrestored).folder
    let (home, file) = (copy.folder.path + "/new.sqlite", copy.folder.path + "/new.checkpoints")
    try Data((log + "\n27").utf8).write(to: URL(fileURLWithPath: file))
    let note = try Checkpoint(
      origin: LogName(host: "harbor.example").origin, size: 270, root: MerkleTree.emptyRoot
    ).signed(by: NoteSigner(name: LogName(host: "harbor.example").origin, key: Sample.logKey))
    let restored = try Ledger.restore(backup.ledger, at: home, known: [("test", note)])
    #expect(restored.shortfall?.covered == 270)
    var found: [SignedNote] = []
    let isWhole = try CheckpointFile(of: home).visit { found.append($0) }
    #expect(isWhole && found == [note])
  }

  @Test func `a second restoration begins the third log`() throws {
    let third = try SigningKey.generate()
    let sealer = Sealer { name in
      [Sample.logKey, Sample.nextLogKey, third].first {
        $0.publicKey.thumbprint == name.thumbprint
      } ?? third
    }
    let ledger = try Ledger(at: copy.folder.ledger, for: .writing, sealer: sealer)
    let size = try read { try $0.entryCount() } + 10
    let note = try Checkpoint(origin: Sample.nextLog.origin, size: size, root: MerkleTree.emptyRoot)
      .signed(by: NoteSigner(name: Sample.nextLog.origin, key: Sample.nextLogKey))
    try ledger.beginLog(known: [("test", note)]) { transaction, known in
      let log = SampleLog(
        transaction: transaction, key: third,
        now: try transaction.reader.recordedTime(now: Sample.start))
      try log.begin(3, known, key: third, old: Sample.nextLogKey)
    }
    try ledger.close()
    #expect(try copy.audit() == [])
    try read { (reader) throws -> Void in
      #expect(try reader.logName().origin == "harbor.example/licensing/log/3")
      #expect(try reader.nextLicense(year: 2026) == LicenseNumber(year: 2026, serial: 18))
      #expect(try reader.freeStatusPlace().list == 3)
    }
    #expect(CheckpointFile(of: copy.folder.ledger).newest?.size == size - 9)
  }
}
