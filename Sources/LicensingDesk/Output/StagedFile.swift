import Foundation

/// A file whose bytes are on disk but which has no name yet.
///
/// `O_TMPFILE` where the file system has it: a killed process then leaves nothing.
/// Elsewhere a hidden temporary name, removed when this object goes.
final class StagedFile {
  private let name: String
  private let folder: Int32
  private let folderPath: String
  private let descriptor: Int32
  private var temporaryName: String?

  init(_ file: OutputFile, in folder: Int32, folder folderPath: String) throws(DeskError) {
    name = file.name
    self.folder = folder
    self.folderPath = folderPath
    var opened = openat(folder, ".", temporaryFileFlag | O_RDWR | O_CLOEXEC, 0o644)
    if opened < 0, errno == EOPNOTSUPP || errno == EISDIR || errno == ENOENT {
      let temporary = ".\(file.name).\(getpid()).tmp"
      opened = openat(folder, temporary, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644)
      if opened >= 0 { temporaryName = temporary }
    }
    descriptor = opened
    guard opened >= 0 else { throw .file(path: folderPath, problem: reason(errno)) }
    guard StagedFile.write(file.bytes, to: opened), fsync(opened) == 0 else {
      throw .file(path: folderPath + "/" + file.name, problem: reason(errno))
    }
  }

  deinit {
    if let temporaryName { unlinkat(folder, temporaryName, 0) }
    if descriptor >= 0 { close(descriptor) }
  }

  /// Gives the file its name; fails when the name was taken meanwhile.
  func publish() throws(DeskError) {
    let result =
      if let temporaryName {
        linkat(folder, temporaryName, folder, name, 0)
      } else {
        linkat(AT_FDCWD, "/proc/self/fd/\(descriptor)", folder, name, AT_SYMLINK_FOLLOW)
      }
    guard result == 0 else {
      throw .file(path: folderPath + "/" + name, problem: reason(errno))
    }
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var done = 0
    while done < bytes.count {
      let put = bytes.withUnsafeBytes {
        Foundation.write(descriptor, $0.baseAddress?.advanced(by: done), bytes.count - done)
      }
      if put < 0 {
        if errno == EINTR { continue }
        return false
      }
      done += put
    }
    return true
  }
}

/// `O_TMPFILE`, a macro that Swift cannot import.
private let temporaryFileFlag: Int32 = 0o20_000_000 | O_DIRECTORY
