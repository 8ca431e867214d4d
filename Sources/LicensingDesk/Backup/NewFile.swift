import Foundation

/// A file of one owner that is made under a temporary name beside its place.
///
/// Readable by its owner alone from the moment it exists. Without ``publish()`` it goes with this
/// object; a killed process leaves it under the temporary name.
final class NewFile {
  /// Where it lies until it is published.
  let temporaryPath: String
  private let path: String
  private let folder: String
  private var isPublished = false

  /// Makes an empty file beside `path`.
  ///
  /// - Throws: ``DeskError/file(path:problem:)`` when something has the name, or none can be made.
  init(_ path: String) throws(DeskError) {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard let name = parts.last, !name.isEmpty, name != ".", name != ".." else {
      throw .file(
        path: path.isEmpty ? "the backup" : path,
        problem: "it names no file; give the name of a new one")
    }
    self.path = path
    folder = parts.count == 1 ? "." : parts.dropLast().joined(separator: "/") + "/"
    let random = String(UInt64.random(in: 0 ... .max), radix: 36)
    temporaryPath = (parts.count == 1 ? "" : folder) + ".\(name.prefix(100)).\(random).tmp"
    var status = stat()
    guard lstat(path, &status) != 0 else { throw NewFile.taken(path) }
    let descriptor = open(
      temporaryPath, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      let number = errno
      let mend = number == ENOENT ? "; make the folder above it first" : ""
      throw .file(path: path, problem: reason(number) + mend)
    }
    close(descriptor)
  }

  deinit {
    guard !isPublished else { return }
    for suffix in ["", "-journal", "-wal", "-shm"] { unlink(temporaryPath + suffix) }
  }

  /// Syncs the file, gives it its name, never another file's, and syncs the folder.
  func publish() throws(DeskError) {
    try NewFile.sync(temporaryPath, O_RDONLY)
    if link(temporaryPath, path) == 0 {
      unlink(temporaryPath)
    } else {
      let number = errno
      guard number != EEXIST else { throw NewFile.taken(path) }
      // A memory stick may know no second names; it has no second user either.
      guard [EPERM, ENOTSUP, ENOSYS].contains(number), access(path, F_OK) != 0,
        rename(temporaryPath, path) == 0
      else { throw .file(path: path, problem: reason(number)) }
    }
    isPublished = true
    try NewFile.sync(folder, O_RDONLY | O_DIRECTORY)
  }

  private static func sync(_ path: String, _ flags: Int32) throws(DeskError) {
    let descriptor = open(path, flags | O_CLOEXEC)
    guard descriptor >= 0 else { throw .file(path: path, problem: reason(errno)) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw .file(path: path, problem: reason(errno)) }
  }

  private static func taken(_ path: String) -> DeskError {
    .file(path: path, problem: "it is there already; give the name of a new file")
  }
}
