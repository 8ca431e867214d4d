import Foundation

/// Files that are readable by their owner alone from the moment they exist.
enum SecretFile {
  /// Writes and syncs a new file; one that cannot be written whole is taken away again.
  static func write(_ bytes: [UInt8], to path: String) throws(DeskError) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw .file(path: path, problem: reason(errno)) }
    defer { close(descriptor) }
    let written = bytes.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
    guard written == bytes.count, fsync(descriptor) == 0 else {
      let problem = reason(errno)
      unlink(path)
      throw .file(path: path, problem: problem)
    }
  }

  /// Syncs a folder: the names in it are on disk.
  static func sync(_ folder: String) throws(DeskError) {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .file(path: folder, problem: reason(errno)) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw .file(path: folder, problem: reason(errno)) }
  }
}
