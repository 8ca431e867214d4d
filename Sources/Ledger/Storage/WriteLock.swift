import Foundation

/// The one lock held around every write transaction, checkpoint and close.
///
/// SQLite before 3.51.3 can lose a commit when a checkpoint in one process runs
/// beside it in another; with this lock they never do. Readers need none.
/// The kernel drops it when a process dies, so a killed one leaves nothing held.
struct WriteLock: ~Copyable {
  private let descriptor: Int32

  /// Waits for the lock, at most `seconds`.
  ///
  /// - Throws: ``LedgerError/locked(seconds:)`` when another process keeps it, or
  ///   ``LedgerError/readOnly(path:)`` when the lock file cannot be opened.
  init(path: String, waiting seconds: Int) throws(LedgerError) {
    descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw .readOnly(path: path) }
    try lock(LOCK_EX, waiting: seconds)
  }

  /// Waits until nobody writes, and keeps writers out; readers may share it.
  ///
  /// Needs no right to write. Without a lock file nobody has ever written here.
  /// - Throws: ``LedgerError/locked(seconds:)`` when another process keeps it.
  init(sharing path: String, waiting seconds: Int) throws(LedgerError) {
    descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    if descriptor >= 0 { try lock(LOCK_SH, waiting: seconds) }
  }

  private borrowing func lock(_ kind: Int32, waiting seconds: Int) throws(LedgerError) {
    let deadline = ContinuousClock.now + .seconds(seconds)
    while flock(descriptor, kind | LOCK_NB) != 0 {
      guard ContinuousClock.now < deadline else { throw .locked(seconds: seconds) }
      usleep(10_000)
    }
  }

  /// Runs `body` while the lock is held.
  @discardableResult
  borrowing func hold<Value>(_ body: () throws -> Value) rethrows -> Value { try body() }

  deinit { if descriptor >= 0 { close(descriptor) } }
}
