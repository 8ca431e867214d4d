import Foundation
import GRDB
import Licensing
import Testing

@testable import Ledger

/// Reading where nothing may be written: the file as it lies, or a private copy of it
/// when commits still wait in its write-ahead log.
struct ReadOnlyHomeTests {
  private let copy: Tampered

  init() throws { copy = try Tampered() }

  private var path: String { copy.folder.ledger }

  @Test func `without a write-ahead log it is read where it lies, and nothing is made`() throws {
    let (source, borrowed) = try Connection.untouched(path)
    #expect(borrowed == nil)
    #expect(try entryCount(source) == 268)
    #expect(try FileManager.default.contentsOfDirectory(atPath: copy.folder.path).count == 1)
  }

  @Test func `commits in the write-ahead log are read from a copy that is gone afterwards`() throws
  {
    let ledger = try Ledger(at: path, for: .writing, sealer: Sample.sealer)
    try ledger.write { try append($0) }
    let before = try files()
    var (source, borrowed) = try Connection.untouched(path)
    let folder = FileSystem.folder(of: source)
    #expect(borrowed?.path == source)
    for (name, mode) in [("", 0o700), ("/ledger.sqlite", 0o600), ("/ledger.sqlite-wal", 0o600)] {
      let attributes = try FileManager.default.attributesOfItem(atPath: folder + name)
      #expect(attributes[.posixPermissions] as? Int == mode)
    }
    #expect(try entryCount(source) == 269)
    #expect(try files() == before)
    borrowed = nil
    source = ""
    #expect(FileSystem.size(folder) == nil)
  }

  @Test func `no copy is made while somebody writes`() async throws {
    let ledger = try Ledger(at: path, for: .writing, sealer: Sample.sealer)
    try ledger.write { try append($0) }
    let lock = try WriteLock(path: path + ".lock", waiting: 0)
    lock.hold {
      #expect(throws: LedgerError.locked(seconds: 0)) {
        try WriteLock(sharing: path + ".lock", waiting: 0).hold {}
      }
    }
  }

  @Test func `readers share the lock, and it is nobody's where no writer ever was`() throws {
    let path = copy.folder.path + "/lock"
    try WriteLock(sharing: path, waiting: 0).hold { #expect(FileSystem.size(path) == nil) }
    try WriteLock(path: path, waiting: 0).hold {}
    try WriteLock(sharing: path, waiting: 0).hold {
      try WriteLock(sharing: path, waiting: 0).hold {
        #expect(throws: LedgerError.locked(seconds: 0)) {
          try WriteLock(path: path, waiting: 0).hold {}
        }
      }
    }
  }

  @Test(arguments: ["with space", "100%", "a?mode=memory", "a#b", "é/ü", "c:d&cache=shared", "%41"])
  func `any name a folder may have is read where it lies`(_ name: String) throws {
    let folder = copy.folder.path + "/" + name
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true)
    try FileManager.default.moveItem(atPath: path, toPath: folder + "/ledger.sqlite")
    #expect(try entryCount(Connection.untouched(folder + "/ledger.sqlite").source) == 268)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["ledger.sqlite"])
    let ledger = try Ledger(at: folder + "/ledger.sqlite", for: .reading)
    #expect(try ledger.read { try $0.entryCount() } == 268)
  }

  @Test(.enabled(if: geteuid() != 0, "root may write anywhere"))
  func `a folder without write permission is read and not written`() throws {
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o500], ofItemAtPath: copy.folder.path)
    defer {
      try? FileManager.default.setAttributes(
        [.posixPermissions: 0o700], ofItemAtPath: copy.folder.path)
    }
    #expect(try Ledger(at: path, for: .reading).audit().differences == [])
    #expect(throws: LedgerError.readOnly(path: copy.folder.path)) {
      try Ledger(at: path, for: .writing, sealer: Sample.sealer)
    }
  }

  @Test func `a ledger behind a link has the lock and the log of the file itself`() throws {
    let link = copy.folder.path + "/link.sqlite"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: path)
    let (first, second) = (
      try Ledger(at: path, for: .writing, sealer: Sample.sealer),
      try Ledger(at: link, for: .writing, sealer: Sample.sealer, lockWait: 0)
    )
    try first.write { transaction in
      try append(transaction)
      #expect(throws: LedgerError.locked(seconds: 0)) { try second.write { try append($0) } }
    }
    #expect(try second.read { try $0.entryCount() } == 269)
  }

  private func entryCount(_ source: String) throws -> Int? {
    var configuration = Configuration()
    configuration.readonly = true
    let queue = try DatabaseQueue(path: source, configuration: configuration)
    return try queue.inDatabase { try Int.fetchOne($0, sql: "SELECT count(*) FROM entry") }
  }

  private func files() throws -> [String: Int] {
    Dictionary(
      uniqueKeysWithValues: try FileManager.default.contentsOfDirectory(atPath: copy.folder.path)
        .map { ($0, FileSystem.size(copy.folder.path + "/" + $0) ?? -1) })
  }

  private func append(_ transaction: LedgerTransaction) throws {
    try transaction.append(
      .homeConfigured(transaction.reader.settings()),
      time: transaction.reader.recordedTime(now: Sample.start), actor: "test")
  }
}
