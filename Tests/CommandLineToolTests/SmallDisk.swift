import Foundation
import Testing

/// A file system of a few MiB in the place of a folder, until it is removed.
struct SmallDisk {
  /// Whether this user may mount one.
  static let isThere: Bool = {
    guard geteuid() == 0, let folder = try? TemporaryFolder() else { return false }
    guard let disk = try? SmallDisk(at: folder.path) else { return false }
    disk.remove()
    return true
  }()
  static let skipMessage: Comment = "only root can mount a small file system, and not everywhere"

  private struct Refused: Error { let reason: String }

  private let path: String

  /// Mounts a disk with room to spare; what is in the folder moves onto it.
  init(at path: String) throws {
    self.path = path
    let kept = try TemporaryFolder()
    let script = """
      cp -a "$1/." "$2" && mount -t tmpfs -o size=32m,mode=0700 tmpfs "$1" && cp -a "$2/." "$1"
      """
    // Not a requirement: where nothing can be mounted, tests are skipped.
    let mounted = try Tool.shell(script).run([path, kept.path])
    guard mounted.status == 0 else { throw Refused(reason: mounted.errors) }
  }

  /// Takes the disk away, and with it what is on it; the folder is then as it was before.
  func remove() { _ = try? Tool.shell("umount \"$1\"").run([path]) }

  /// Leaves so many KiB free.
  func leave(_ free: Int) throws {
    var status = statvfs()
    try #require(statvfs(path, &status) == 0)
    let used = Int(status.f_blocks - status.f_bfree) * Int(status.f_frsize) >> 10
    try resize(used + free)
  }

  /// Makes room again.
  func makeRoom() throws { try resize(32 << 10) }

  private func resize(_ size: Int) throws {
    let resized = try Tool.shell("mount -o remount,size=${2}k \"$1\"").run([path, "\(size)"])
    try #require(resized.status == 0, "\(resized.errors)")
  }
}
