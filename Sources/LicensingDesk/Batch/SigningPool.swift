import Foundation
import LicenseRecord
import Synchronization

/// Signs records on all cores while others are decided.
final class SigningPool: Sendable {
  /// Records that are being signed together.
  final class Batch: Sendable {
    private let results: Mutex<[Int: Result<SignedRecord, any Error>]> = Mutex([:])
    private let group = DispatchGroup()

    fileprivate func sign(
      _ drafts: ArraySlice<RecordDraft>, with key: SigningKey, on queue: DispatchQueue
    ) {
      queue.async(group: group) {
        let signed = drafts.indices.map { index in
          (index, Result<SignedRecord, any Error> { try drafts[index].signed(with: key) })
        }
        self.results.withLock { results in
          for (index, result) in signed { results[index] = result }
        }
      }
    }

    /// Waits for all of them, and gives them in order.
    ///
    /// - Throws: Why one could not be signed.
    func records() throws -> [SignedRecord] {
      group.wait()
      return try results.withLock { results in
        try results.sorted { $0.key < $1.key }.map { try $0.value.get() }
      }
    }
  }

  private let key: SigningKey
  private let queue = DispatchQueue(label: "signing", attributes: .concurrent)
  private let width = max(1, ProcessInfo.processInfo.activeProcessorCount)

  init(key: SigningKey) { self.key = key }

  /// Begins to sign records.
  func sign(_ drafts: [RecordDraft]) -> Batch {
    let batch = Batch()
    let share = max(1, (drafts.count + width - 1) / width)
    for start in stride(from: 0, to: drafts.count, by: share) {
      batch.sign(drafts[start..<min(start + share, drafts.count)], with: key, on: queue)
    }
    return batch
  }
}
