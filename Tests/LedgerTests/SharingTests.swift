import Dispatch
import Foundation
import GRDB
import Licensing
import Testing

@testable import Ledger

/// Several hands on one ledger: writers take turns, readers wait for nobody.
struct SharingTests {
  private let copy: Tampered

  init() throws { copy = try Tampered() }

  private var path: String { copy.folder.ledger }

  @Test func `a writer that waits too long says so, and nothing is written`() throws {
    let (first, second) = (try writer(), try writer(waiting: 0))
    try first.write { transaction in
      #expect(throws: LedgerError.locked(seconds: 0)) { try second.write { try append($0) } }
      #expect(throws: LedgerError.locked(seconds: 0)) { try second.close() }
      try append(transaction)
    }
    #expect(try second.audit().entries == 269)
    #expect(try second.audit().differences == [])
  }

  @Test func `a lock that was not got leaves no descriptor open`() throws {
    let lock = try WriteLock(path: path + ".lock", waiting: 0)
    lock.hold {
      for _ in 0..<200 {
        #expect(throws: LedgerError.locked(seconds: 0)) {
          try WriteLock(path: path + ".lock", waiting: 0).hold {}
        }
      }
    }
    let open = try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").filter {
      (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/fd/\($0)"))
        == path + ".lock"
    }
    #expect(open.count <= 1)
  }

  @Test func `the wait ends when it should`() throws {
    let (first, second) = (try writer(), try writer(waiting: 1))
    try first.write { _ in
      let start = ContinuousClock.now
      #expect(throws: LedgerError.locked(seconds: 1)) { try second.write { try append($0) } }
      #expect((.seconds(1) ... .seconds(20)).contains(ContinuousClock.now - start))
    }
  }

  @Test func `a second writer waits for the first`() async throws {
    let (first, second) = (try writer(), try writer(waiting: 60))
    let isHeld = DispatchSemaphore(value: 0)
    async let waited: Void = Task.detached {
      isHeld.wait()
      let number = try second.write { try append($0) }
      #expect(number == 270)
    }.value
    let number = try first.write { transaction in
      isHeld.signal()
      usleep(200_000)
      return try append(transaction)
    }
    #expect(number == 269)
    try await waited
    #expect(try first.audit().differences == [])
  }

  @Test func `one ledger may be used by several threads`() async throws {
    let ledger = try writer()
    try await withThrowingTaskGroup { group in
      for _ in 0..<4 {
        group.addTask { for _ in 0..<5 { try ledger.write { try append($0) } } }
      }
      try await group.waitForAll()
    }
    #expect(try ledger.audit().entries == 288)
    #expect(try ledger.audit().differences == [])
  }

  @Test func `a reader sees nothing of a transaction under way, and waits for none`() throws {
    let (ledger, reader) = (try writer(), try Ledger(at: path, for: .reading))
    try ledger.write { transaction in
      try append(transaction)
      #expect(try reader.read { try $0.entryCount() } == 268)
      #expect(try Ledger(at: path, for: .reading).read { try $0.entryCount() } == 268)
      #expect(try transaction.reader.entryCount() == 269)
    }
    #expect(try reader.read { try $0.entryCount() } == 269)
  }

  @Test func `what a reader sees does not change while it looks`() throws {
    let (ledger, reader) = (try writer(), try Ledger(at: path, for: .reading))
    try reader.read { state in
      #expect(try state.entryCount() == 268)
      try ledger.write { try append($0) }
      #expect(try state.entryCount() == 268)
    }
    #expect(try reader.read { try $0.entryCount() } == 269)
  }

  @Test func `another program's transaction is waited for, not broken`() throws {
    let ledger = try writer()
    var configuration = Configuration()
    configuration.allowsUnsafeTransactions = true
    let other = try DatabaseQueue(path: path, configuration: configuration)
    try other.inDatabase { db in
      try db.execute(sql: "BEGIN IMMEDIATE")
      DispatchQueue.global().asyncAfter(deadline: .now() + .milliseconds(200)) {
        try? other.inDatabase { try $0.execute(sql: "ROLLBACK") }
      }
    }
    #expect(try ledger.write { try append($0) } == 269)
  }

  @Test func `readers leave the log of a writer alone`() throws {
    let ledger = try writer()
    try ledger.write { try append($0) }
    do {
      let reader = try Ledger(at: path, for: .reading)
      _ = try reader.read { try $0.entryCount() }
      try reader.close()
    }
    #expect((FileSystem.size(path + "-wal") ?? 0) > 0)
    try ledger.close()
    #expect(FileSystem.size(path + "-wal") == nil)
  }

  private func writer(waiting seconds: Int = 30) throws -> Ledger {
    try Ledger(at: path, for: .writing, sealer: Sample.sealer, lockWait: seconds)
  }
}

@discardableResult
private func append(_ transaction: LedgerTransaction) throws -> Int {
  try transaction.append(
    .homeConfigured(transaction.reader.settings()),
    time: transaction.reader.recordedTime(now: Sample.start), actor: "test")
}
