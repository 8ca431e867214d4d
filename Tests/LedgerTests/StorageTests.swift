import Foundation
import GRDB
import Licensing
import Testing

@testable import Ledger

/// How the file is made and opened: what durability and privacy rest on is read back.
struct StorageTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try Ledger.create(at: folder.ledger)
  }

  @Test func `the file is its owner's alone, in 16 KiB pages with a write-ahead log`() throws {
    let attributes = try FileManager.default.attributesOfItem(atPath: folder.ledger)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    let header = try Data(contentsOf: URL(fileURLWithPath: folder.ledger)).prefix(72)
    #expect(Array(header[16..<20]) == [0x40, 0x00, 2, 2])
    #expect(Array(header[68..<72]) == Array("IMPR".utf8))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["ledger.sqlite"])
  }

  @Test(arguments: [
    ("synchronous", "2"), ("journal_mode", "wal"), ("foreign_keys", "1"), ("page_size", "16384"),
    ("user_version", "\(Schema.version)"), ("encoding", "UTF-8"),
  ])
  func `a writer's setting reads as it must`(_ name: String, _ value: String) throws {
    let ledger = try Ledger(at: folder.ledger, for: .writing, sealer: Sample.sealer)
    #expect(
      try ledger.write { try String.fetchOne($0.statements.db, sql: "PRAGMA \(name)") } == value)
    try ledger.close()
  }

  @Test func `the write-ahead log of writers that never close stays short`() throws {
    let text = String(repeating: "a", count: 300_000)
    for _ in 1...30 {
      // A connection of its own for each, like a process that ends without closing.
      let ledger = try Ledger(at: folder.ledger, for: .writing, sealer: Sample.sealer)
      try ledger.write { _ = try $0.store(text) }
    }
    let log = try #require(FileSystem.size(folder.ledger + "-wal"))
    #expect(log < 4 << 20)
    let count = try Ledger(at: folder.ledger, for: .reading).read {
      try Int.fetchOne($0.statements.db, sql: "SELECT count(*) FROM erasable")
    }
    #expect(count == 30)
  }

  @Test func `a ledger that lost its write-ahead log is not written`() throws {
    try execute("PRAGMA journal_mode = DELETE")
    #expect(throws: LedgerError.setting(name: "journal_mode", value: "delete")) {
      try Ledger(at: folder.ledger, for: .writing, sealer: Sample.sealer)
    }
  }

  @Test(arguments: [Ledger.Access.reading, .writing])
  func `a newer ledger is refused and not touched`(_ access: Ledger.Access) throws {
    try execute("PRAGMA user_version = 99")
    let before = try Data(contentsOf: URL(fileURLWithPath: folder.ledger))
    #expect(throws: LedgerError.newerVersion(found: 99, supported: Schema.version)) {
      try Ledger(at: folder.ledger, for: access, sealer: Sample.sealer)
    }
    #expect(try Data(contentsOf: URL(fileURLWithPath: folder.ledger)) == before)
  }

  @Test func `a version set back over newer tables is refused and changes nothing`() throws {
    let older = Schema.version - 1
    let copy = try Tampered()
    try copy.edit("PRAGMA user_version = \(older)", keepingTriggers: true)
    #expect(throws: LedgerError.olderVersion(found: older, supported: Schema.version)) {
      try copy.audit()
    }
    #expect(throws: LedgerError.self) {
      try Ledger(at: copy.folder.ledger, for: .writing, sealer: Sample.sealer)
    }
    try copy.edit("PRAGMA user_version = \(Schema.version)", keepingTriggers: true)
    #expect(try copy.audit() == [])
  }

  @Test func `a newer ledger's write-ahead log is not checkpointed either`() throws {
    let newer = try DatabaseQueue(path: folder.ledger)
    try newer.inDatabase { try $0.execute(sql: "PRAGMA user_version = 99") }
    // The newer program was killed: its log stays behind.
    let copy = folder.path + "/copy.sqlite"
    for suffix in ["", "-wal"] {
      try FileManager.default.copyItem(atPath: folder.ledger + suffix, toPath: copy + suffix)
    }
    let size = try #require(FileSystem.size(copy + "-wal"))
    #expect(size > 0)
    #expect(throws: LedgerError.newerVersion(found: 99, supported: Schema.version)) {
      try Ledger(at: copy, for: .writing, sealer: Sample.sealer)
    }
    #expect(FileSystem.size(copy + "-wal") == size)
  }

  @Test(arguments: [
    "PRAGMA application_id = 7", "PRAGMA user_version = 0", "PRAGMA user_version = -1",
  ])
  func `another program's database is refused`(_ change: String) throws {
    try execute(change)
    for access in [Ledger.Access.reading, .writing] {
      #expect(throws: LedgerError.notALedger(path: folder.ledger)) {
        try Ledger(at: folder.ledger, for: access, sealer: Sample.sealer)
      }
    }
  }

  @Test(arguments: ["", "a text and no database, long enough to be looked at as one", "SQLite"])
  func `a file that is no database is refused and stays`(_ text: String) throws {
    let path = folder.path + "/text"
    try text.write(toFile: path, atomically: false, encoding: .utf8)
    for access in [Ledger.Access.reading, .writing] {
      #expect(throws: LedgerError.notALedger(path: path)) {
        try Ledger(at: path, for: access, sealer: Sample.sealer)
      }
    }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
  }

  @Test func `a folder and nothing at all are no ledgers`() throws {
    for access in [Ledger.Access.reading, .writing] {
      #expect(throws: LedgerError.notALedger(path: folder.path)) {
        try Ledger(at: folder.path, for: access, sealer: Sample.sealer)
      }
      let nowhere = folder.path + "/nowhere"
      #expect(throws: LedgerError.missing(path: nowhere)) {
        try Ledger(at: nowhere, for: access, sealer: Sample.sealer)
      }
    }
  }

  @Test func `a ledger is never made over a file, nor through a link`() throws {
    let link = folder.path + "/link"
    try FileManager.default.createSymbolicLink(
      atPath: link, withDestinationPath: folder.path + "/target")
    for path in [folder.ledger, link] {
      #expect(throws: LedgerError.self) { try Ledger.create(at: path) }
    }
    #expect(FileSystem.size(folder.path + "/target") == nil)
    #expect(throws: Never.self) { try Ledger(at: folder.ledger, for: .reading) }
  }

  @Test(arguments: [
    ("ledger.sqlite", "."), ("./ledger.sqlite", "."), ("/ledger.sqlite", "/"),
    ("a b/c/ledger.sqlite", "a b/c"), ("/home/é/ledger.sqlite", "/home/é"),
  ])
  func `finds the folder of a path`(_ path: String, _ folder: String) {
    #expect(FileSystem.folder(of: path) == folder)
  }

  private func execute(_ sql: String) throws {
    let queue = try DatabaseQueue(path: folder.ledger)
    try queue.inDatabase { _ = try Row.fetchAll($0, sql: sql) }
    try queue.close()
  }
}
