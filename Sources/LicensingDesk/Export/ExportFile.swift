import Foundation

/// A new file of one owner that grows line by line, under its name from the first.
///
/// A process that is killed leaves what was written: an export can be gone on with from its last
/// whole line.
final class ExportFile {
  private let path: String
  private let descriptor: Int32
  private var buffer: [UInt8] = []
  private var isEmpty = true

  /// Makes the file, never in the place of another.
  ///
  /// - Throws: ``DeskError/file(path:problem:)``.
  init(_ path: String) throws(DeskError) {
    self.path = path
    descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      let number = errno
      let mends = [
        EEXIST: "it is there already; give the name of a new file",
        ENOENT: reason(number) + "; make the folder above it first",
      ]
      throw .file(path: path, problem: mends[number] ?? reason(number))
    }
  }

  deinit { close(descriptor) }

  /// Writes a line, sooner or later.
  func write(_ line: [UInt8]) throws(DeskError) {
    buffer += line
    if buffer.count >= 1 << 20 { try flush() }
  }

  /// Writes what is left, and syncs the file.
  func finish() throws(DeskError) {
    try flush()
    guard fsync(descriptor) == 0 else { throw .file(path: path, problem: reason(errno)) }
  }

  private func flush() throws(DeskError) {
    var done = 0
    while done < buffer.count {
      let put = buffer.withUnsafeBytes {
        Foundation.write(descriptor, $0.baseAddress?.advanced(by: done), buffer.count - done)
      }
      if put < 0, errno == EINTR { continue }
      guard put > 0 else { throw failure(errno) }
      isEmpty = false
      done += put
    }
    buffer = []
  }

  /// What kept bytes from being written; a file with nothing in it is taken away again.
  private func failure(_ number: Int32) -> DeskError {
    if isEmpty {
      unlink(path)
      return .file(path: path, problem: reason(number))
    }
    return .file(
      path: path, problem: reason(number) + "; make room, and go on with --after and a new file")
  }
}
