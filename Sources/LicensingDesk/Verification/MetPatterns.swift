import LicenseRecord
import Synchronization

/// The patterns of the records that a check has met, for all its threads.
final class MetPatterns: Sendable {
  private let patterns = Mutex(RecordPatterns())

  /// Those met so far.
  var all: RecordPatterns { patterns.withLock { $0 } }

  /// Takes in the pattern of a record that was verified.
  func learn(from verdict: Verdict) { patterns.withLock { $0.learn(from: verdict) } }
}
