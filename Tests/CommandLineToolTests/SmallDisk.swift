import Foundation
import Testing

/// A file system of a few MiB in the place of a folder, gone with this object.
final class SmallDisk {
  /// Whether this user may mount one.
  static let isThere: Bool = {
    guard geteuid() == 0, let folder = try? TemporaryFolder() else { return false }
    return (try? SmallDisk(at: folder.path)) != nil
  }()
  static let skipMessage: Comment = "only root can mount a small file system, and not everywhere"

  private let path: String

  /// Mounts a disk with room to spare; what is in the folder moves onto it.
  init(at path: String) throws {
    self.path = path
    let kept = try TemporaryFolder()
    let script = """
      cp -a "$1/." "$2" && mount -t tmpfs -o size=32m,mode=0700 tmpfs "$1" && cp -a "$2/." "$1"
      """
    try #require(try Tool.shell(script).run([path, kept.path]).status == 0)
  }

  deinit { _ = try? Tool.shell("umount \"$1\"").run([path]) }

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
