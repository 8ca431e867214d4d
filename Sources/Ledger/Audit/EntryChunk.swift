import Dispatch
import LicenseRecord
import Synchronization

/// Some entries in a row, whose bodies are hashed on another core while more are read.
final class EntryChunk: Sendable {
  /// An entry as the ledger has it, but for its body.
  struct Entry: Sendable {
    let number: Int64
    /// What is said to be the digest of the body.
    let digest: [UInt8]
    /// Where its body ends among the bodies.
    let end: Int
  }

  /// So many bytes of bodies at most are held, but for those of one entry.
  private static let limit = 1 << 20

  let entries: [Entry]
  private let hashes = Mutex<[SHA256Digest]>([])
  private let done = DispatchSemaphore(value: 0)

  /// Reads the next entries of a query for number, body and digest, and has their bodies hashed.
  ///
  /// Nil at the end.
  convenience init?(reading rows: StoredRows, on queue: DispatchQueue) throws {
    var entries: [Entry] = []
    var bodies: [UInt8] = []
    while bodies.count < EntryChunk.limit, let row = try rows.next() {
      row.withRawBytes(1) { bodies.append(contentsOf: $0) }
      entries.append(
        Entry(number: try row.amount(0), digest: row.rawBytes(2), end: bodies.count))
    }
    guard !entries.isEmpty else { return nil }
    self.init(entries, bodies, on: queue)
  }

  private init(_ entries: [Entry], _ bodies: [UInt8], on queue: DispatchQueue) {
    self.entries = entries
    queue.async {
      let digests = EntryChunk.digests(of: bodies, ends: entries.map(\.end))
      self.hashes.withLock { $0 = digests }
      self.done.signal()
    }
  }

  /// Waits for the digests of the bodies, in order; to be called once.
  func digests() -> [SHA256Digest] {
    done.wait()
    return hashes.withLock { $0 }
  }

  private static func digests(of bodies: [UInt8], ends: [Int]) -> [SHA256Digest] {
    let hasher = TreeHasher()
    return bodies.withUnsafeBytes { bytes in
      var start = 0
      return ends.map { end in
        defer { start = end }
        return hasher.digest(of: UnsafeRawBufferPointer(rebasing: bytes[start..<end]))
      }
    }
  }
}
