import Foundation
import GRDB
import LicenseRecord
import Synchronization

/// The ledger of one publisher: an append-only log and the tables derived from it.
///
/// One SQLite file. Writers take turns on a lock file beside it; readers need no
/// lock, because they open the file read-only and so never checkpoint.
public final class Ledger: Sendable {
  /// Where the database lies.
  public let path: String

  let queue: DatabaseQueue
  /// The same file under its one true name: its lock and its log lie beside that.
  let file: String
  let access: Access
  let lockWait: Int
  /// Which file was opened: a restoration puts another in its place.
  private let identity: [UInt64]?
  /// Only a connection that was just opened finds a log whose checkpoints it knows
  /// nothing of; later ones of its own are reset by SQLite.
  private let isFirstWrite = Atomic(true)
  private let borrowed: TemporaryCopy?
  private let kept = KeptStatements()
  private let sealer: Sealer?

  /// What a ledger is opened for.
  public enum Access: Sendable {
    /// Reading only; works in a home that cannot be written.
    case reading
    /// Reading and appending.
    case writing
  }

  /// Opens the ledger at `path`.
  ///
  /// - Parameters:
  ///   - sealer: What signs the checkpoint after each commit; nothing can be appended without.
  ///   - lockWait: How many seconds a write waits for other writers.
  /// - Throws: A ``LedgerError`` that says why it cannot be opened.
  public init(
    at path: String, for access: Access, sealer: Sealer? = nil, lockWait: Int = 30
  ) throws(LedgerError) {
    guard FileSystem.size(path) != nil else { throw .missing(path: path) }
    guard FileSystem.isFile(path) else { throw .notALedger(path: path) }
    guard FileSystem.isReadable(path) else { throw .storage("\(path): permission denied") }
    guard !FileSystem.isNetwork(path) else { throw .networkFileSystem(path: path) }
    self.path = path
    self.access = access
    self.sealer = sealer
    file = FileSystem.resolved(path)
    identity = FileSystem.identity(path)
    self.lockWait = lockWait
    do {
      switch access {
      case .writing:
        guard FileSystem.isWritable(path), FileSystem.isWritable(FileSystem.folder(of: path)) else {
          throw LedgerError.readOnly(path: FileSystem.folder(of: path))
        }
        borrowed = nil
        queue = try Connection.writer(file)
        if try queue.inDatabase({ try Connection.version($0, path) }) < Schema.version {
          let lock = try WriteLock(path: file + ".lock", waiting: lockWait)
          try lock.hold { try Connection.migrate(queue, path, sealer) }
        }
      case .reading:
        (queue, borrowed) = try Connection.reader(file)
      }
    } catch {
      throw LedgerError(error, path: path)
    }
  }

  /// A ledger that is open for reading.
  init(reading queue: DatabaseQueue, _ path: String) {
    self.path = path
    self.queue = queue
    (file, access, lockWait, borrowed, sealer) = (path, .reading, 0, nil, nil)
    identity = nil
  }

  /// Makes an empty ledger: file mode 0600, write-ahead log, 16 KiB pages.
  ///
  /// - Throws: A ``LedgerError`` when a file is there already or cannot be made.
  public static func create(at path: String) throws(LedgerError) {
    guard !FileSystem.isNetwork(FileSystem.folder(of: path)) else {
      throw .networkFileSystem(path: path)
    }
    let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw .readOnly(path: path) }
    _ = Foundation.close(descriptor)
    do { try Connection.makeTables(path) } catch { throw LedgerError(error, path: path) }
  }

  /// Reads from one consistent state of the ledger.
  public func read<Value>(_ body: (LedgerReader) throws -> Value) throws -> Value {
    do {
      return try queue.read { try body(LedgerReader(statements: Statements($0, kept))) }
    } catch let error as DatabaseError {
      throw LedgerError(error, path: path)
    }
  }

  /// Runs one write transaction: all of what `body` appends, or nothing.
  ///
  /// Holds the lock file; a second writer waits. When this returns, what was
  /// appended is on disk (`synchronous = FULL`), under a signed checkpoint.
  /// - Parameter mayLack: Whether to write although entries are missing that were given out: to
  ///   begin a new log and for nothing else.
  /// - Throws: What `body` throws, after rolling back, or a ``LedgerError``.
  @discardableResult
  public func write<Value>(
    evenIfShort mayLack: Bool = false, _ body: (LedgerTransaction) throws -> Value
  ) throws -> Value {
    try writing(evenIfShort: mayLack) { statements in
      let (value, written) = try statements.transaction { statements in
        let transaction = try LedgerTransaction(statements)
        let value = try body(transaction)
        if transaction.entries.hasErasures { try ErasedPages.rewrite(statements) }
        return (value, try notes(after: transaction))
      }
      CheckpointFile(of: file).append(written)
      return value
    }
  }

  /// Runs several write transactions for many requests, one after the other, while no other writer
  /// comes between: ``LedgerBatch/commit()`` ends each, and returning the last.
  ///
  /// - Throws: What `body` throws, after rolling back what was not committed, or a ``LedgerError``.
  public func writeBatch<Value>(_ body: (LedgerBatch) throws -> Value) throws -> Value {
    try writing { statements in
      try statements.transaction { statements in
        let batch = try LedgerBatch(statements, seal: sealInPlace) {
          CheckpointFile(of: self.file).append([$0])
        }
        let value = try body(batch)
        try batch.commit()
        return value
      }
    }
  }

  private func writing<Value>(
    evenIfShort mayLack: Bool = false, _ body: (Statements) throws -> Value
  ) throws -> Value {
    guard access == .writing else { throw LedgerError.readOnly(path: path) }
    let lock = try WriteLock(path: file + ".lock", waiting: lockWait)
    return try lock.hold {
      try expectInPlace()
      do {
        if isFirstWrite.load(ordering: .relaxed) {
          try Connection.shortenLog(of: queue, path)
          try catchUp(evenIfShort: mayLack)
          isFirstWrite.store(false, ordering: .relaxed)
        }
        return try queue.writeWithoutTransaction { try body(Statements($0, kept)) }
      } catch let error as DatabaseError {
        throw LedgerError(error, path: path)
      }
    }
  }

  /// What a transaction leaves for the file beside the database, where the newest stands last.
  private func notes(after transaction: LedgerTransaction) throws -> [SignedNote] {
    let sealed = try seal(transaction)
    let cosigned = transaction.entries.cosigned
    let newest = try cosigned.isEmpty ? sealed : transaction.reader.newestSigned()?.note
    return newest.map { cosigned + [$0] } ?? cosigned
  }

  /// What was written to a file without a name would be lost, and its checkpoint given out.
  private func expectInPlace() throws(LedgerError) {
    guard FileSystem.identity(file) == identity else {
      throw .storage("\(path): another file is in its place")
    }
  }

  private func sealInPlace(_ transaction: LedgerTransaction) throws -> SignedNote? {
    try expectInPlace()
    return try seal(transaction)
  }

  private func seal(_ transaction: LedgerTransaction) throws -> SignedNote? {
    guard transaction.entries.isEmpty else {
      throw LedgerError.constraint("a license whose record was not signed")
    }
    guard !transaction.entries.digests.isEmpty else { return nil }
    guard let sealer else { throw LedgerError.noLogKey }
    return try transaction.seal(with: sealer)
  }

  /// Writes checkpoints to the file beside the database that a crash kept from it.
  ///
  /// - Throws: ``LedgerError/short(_:)`` when it is the database that lacks some.
  private func catchUp(evenIfShort mayLack: Bool) throws {
    let file = CheckpointFile(of: file)
    let missing = try queue.inDatabase { db -> [SignedNote] in
      let reader = LedgerReader(statements: Statements(db, kept))
      let shortfall = try file.shortfall(reader)
      if let shortfall, !mayLack { throw LedgerError.short(shortfall) }
      file.cutTornEnd(host: try reader.logName().host)
      return try shortfall == nil ? file.missing(reader) : []
    }
    file.append(missing)
  }

  /// Closes the connection of a writer under the lock, which also checkpoints.
  ///
  /// A process that ends needs no close: the next opener finds the write-ahead log.
  public func close() throws {
    queue.inDatabase { _ in kept.removeAll() }
    guard access == .writing else { return try queue.close() }
    let lock = try WriteLock(path: file + ".lock", waiting: lockWait)
    try lock.hold {
      try queue.close()
      Unmanaged.passUnretained(queue).release()
    }
  }
}
