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

  /// Jobs that no thread has begun, in order.
  private final class Queue: Sendable {
    private let jobs = Mutex<[(Job, [Draft])?]>([])
    private let count = DispatchSemaphore(value: 0)

    /// Adds a job, or nil for the end of one thread.
    func add(_ job: (Job, [Draft])?) {
      jobs.withLock { $0.append(job) }
      count.signal()
    }

    /// Waits for the next job.
    func next() -> (Job, [Draft])? {
      count.wait()
      return jobs.withLock { $0.removeFirst() }
    }
  }

  private let queue = Queue()
  private let threads = ProcessInfo.processInfo.activeProcessorCount

  /// A pool of as many threads as there are cores, which end with it.
  init() {
    for _ in 0..<threads {
      Thread { [queue] in
        SigningPool.yieldToWriter()
        while let (job, drafts) = queue.next() { job.run(drafts) }
      }.start()
    }
  }

  deinit {
    for _ in 0..<threads { queue.add(nil) }
  }

  /// Begins to sign some grants on one core; jobs run side by side.
  func sign(_ drafts: [Draft]) -> Job {
    let job = Job()
    queue.add((job, drafts))
    return job
  }

  /// Gives the thread that writes its core when there are too few: everything waits for that one.
  private static func yieldToWriter() {
    #if os(Linux)
      // On Linux this is the thread's own; a refusal costs speed and nothing else.
      _ = setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, 10)
    #endif
  }
}
