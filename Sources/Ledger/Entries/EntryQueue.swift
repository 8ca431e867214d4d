import LicenseRecord
import Licensing

/// The entries of one transaction: the last one there is, and those that were appended.
final class EntryQueue {
  /// An entry on its way into the log.
  struct Draft {
    let number: Int
    let kind: EntryKind
    let time: Instant
    let actor: String
    /// Nil for a record that is still being signed.
    var content: (body: [UInt8], digest: SHA256Digest)?
  }

  /// Number and time of the last entry, those of this transaction included.
  private(set) var last: (number: Int, time: Instant)?
  /// The digests of the entries that are in the log, for the tree.
  private(set) var digests: [SHA256Digest] = []
  /// Whether texts were erased, so that what is left of them must be overwritten.
  var hasErasures = false
  /// Checkpoints with new cosignatures, for the file beside the database.
  var cosigned: [SignedNote] = []
  /// The entries that are not in it yet, in order.
  private var waiting: [Draft] = []

  init(after last: (number: Int, time: Instant)?) { self.last = last }

  /// Gives the next number to an entry of this time.
  func number(at time: Instant) throws(LedgerError) -> Int {
    if let last, time < last.time {
      throw .constraint("an entry of \(time.text) after one of \(last.time.text)")
    }
    let number = (last?.number ?? 0) + 1
    last = (number, time)
    return number
  }

  func add(_ draft: Draft) { waiting.append(draft) }

  /// Takes in the digest of an entry that was inserted without waiting here.
  func addInserted(_ digest: SHA256Digest) { digests.append(digest) }

  /// Gives the entry of a number what it was waiting for.
  func fill(_ number: Int, body: [UInt8], digest: SHA256Digest) {
    guard let first = waiting.first?.number, waiting.indices.contains(number - first) else {
      return
    }
    waiting[number - first].content = (body, digest)
  }

  /// Takes out the entries at the front that wait for nothing; their digests are the tree's next.
  func takeComplete() -> [Draft] {
    let complete = waiting.prefix { $0.content != nil }
    digests += complete.compactMap { $0.content?.digest }
    waiting.removeFirst(complete.count)
    return Array(complete)
  }

  /// Whether every entry is in the log.
  var isEmpty: Bool { waiting.isEmpty }
}
