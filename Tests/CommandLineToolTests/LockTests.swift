import Foundation
import StrictJSON
import Testing

/// A home in which another process is writing.
struct LockTests {
  private static let request = "license request harbor-ferry --partner northern-courier"

  @Test func `a second writer waits, and readers do not`() throws {
    let home = try ExampleHome()
    let lock = try HeldLock(home)
    let writer = try home.shell("exec " + LockTests.request).launch([])
    for line in ["license list", "imprimatur ledger audit", LockTests.request + " --dry-run"] {
      #expect(try home.type(line).status == 0, "\(line)")
    }
    // Asleep in place: among many tests a task might not be woken in thirty seconds.
    sleep(1)
    #expect(writer.isRunning)
    #expect(try home.json("license", ["list"]) == [])
    lock.release()
    let result = writer.wait()
    #expect(result.status == 0 && result.output.hasPrefix("granted: "))
    #expect(try home.isClean())
  }

  @Test func `a writer gives up after thirty seconds and has written nothing`() async throws {
    let home = try ExampleHome()
    let lock = try HeldLock(home)
    let before = try home.snapshot()
    let start = ContinuousClock.now
    let writers = try [
      LockTests.request + " --out out", "imprimatur partner add other --name Other",
    ].map { try home.shell("exec " + $0).launch([]) }
    while writers.contains(where: \.isRunning) { try await Task.sleep(for: .milliseconds(200)) }
    let waited = ContinuousClock.now - start
    #expect(waited >= .seconds(30))
    for writer in writers {
      #expect(
        writer.wait()
          == ToolResult(
            status: 1, output: "",
            errors: """
              error: another process has been writing to this home for 30 seconds
              hint: try again when it is done; nothing was written

              """))
    }
    #expect(try home.snapshot() == before)
    lock.release()
  }
}

/// The write lock of a home, held as another process would hold it.
private final class HeldLock {
  private let descriptor: Int32

  init(_ home: ExampleHome) throws {
    descriptor = open(home.path + "/ledger.sqlite.lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    try #require(descriptor >= 0 && flock(descriptor, LOCK_EX | LOCK_NB) == 0)
  }

  func release() { flock(descriptor, LOCK_UN) }

  deinit { close(descriptor) }
}
