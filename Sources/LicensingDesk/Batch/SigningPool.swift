import Foundation
import Ledger
import LicenseRecord
import Licensing
import Synchronization

/// Writes and signs the entries of granted requests on all cores, while others are decided.
final class SigningPool: Sendable {
  /// A grant that waits for its record.
  struct Draft: Sendable {
    let reserved: ReservedGrant
    let record: RecordTemplate

    /// The grant with its signed record.
    fileprivate func signed() throws -> SignedGrant {
      reserved.signed(
        try record.record(
          number: reserved.license.number.description, statusIndex: reserved.status.index,
          agreementUUID: randomUUID()))
    }
  }

  /// Some grants, which are being signed one after the other.
  final class Job: Sendable {
    private let result = Mutex<Result<[SignedGrant], any Error>>(.success([]))
    private let done = DispatchSemaphore(value: 0)

    fileprivate func run(_ drafts: [Draft]) {
      let signed = Result { try drafts.map { try $0.signed() } }
      result.withLock { $0 = signed }
      done.signal()
    }

    /// Waits for all of them, and gives them in order; to be called once.
    ///
    /// - Throws: Why one could not be signed.
    func grants() throws -> [SignedGrant] {
      done.wait()
      return try result.withLock { try $0.get() }
    }
  }

  private let queue = DispatchQueue(label: "signing", attributes: .concurrent)

  /// Begins to sign some grants on one core; jobs run side by side.
  func sign(_ drafts: [Draft]) -> Job {
    let job = Job()
    queue.async { job.run(drafts) }
    return job
  }
}
