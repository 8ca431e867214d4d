import Foundation

/// A file that has no name yet; its bytes are on disk before it gets one.
///
/// `O_TMPFILE` where the file system has it: a killed process then leaves nothing.
/// Elsewhere a hidden temporary name, removed when this object goes.
final class StagedFile {
  let file: OutputFile
  private let folder: Int32
  private let folderPath: String
  private let descriptor: Int32
  private var temporaryName: String?
  private var isSynced = false

  /// Writes the bytes, but does not wait for the disk.
  ///
  /// - Parameter isNameless: Whether to do without a temporary name where that can be.
  init(
    _ file: OutputFile, in folder: Int32, folder folderPath: String, isNameless: Bool = true
  ) throws(DeskError) {
    self.file = file
    self.folder = folder
    self.folderPath = folderPath
    // A nameless file gets its name through /proc, which not every container has.
    var opened: Int32 = -1
    if isNameless, access("/proc/self/fd", X_OK) == 0 {
      opened = openat(folder, ".", temporaryFileFlag | O_RDWR | O_CLOEXEC, 0o644)
    }
    if opened < 0 {
      let temporary = ".\(file.name).\(String(UInt64.random(in: 0 ... .max), radix: 36)).tmp"
      opened = openat(folder, temporary, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644)
      if opened >= 0 { temporaryName = temporary }
    }
    descriptor = opened
    guard opened >= 0 else { throw .file(path: folderPath, problem: reason(errno)) }
    guard StagedFile.write(file.bytes, to: opened) else { throw failure(errno) }
  }

  deinit {
    if let temporaryName { unlinkat(folder, temporaryName, 0) }
    if descriptor >= 0 { close(descriptor) }
  }

  /// Waits until the bytes are on disk.
  ///
  /// - Throws: ``DeskError/file(path:problem:)`` when they cannot get there (a full disk).
  func sync() throws(DeskError) {
    guard isSynced || fsync(descriptor) == 0 else { throw failure(errno) }
    isSynced = true
  }

  /// Gives the file its name, once its bytes are on disk; fails when the name was taken meanwhile.
  func publish() throws(DeskError) {
    try sync()
    let result =
      if let temporaryName {
        linkat(folder, temporaryName, folder, file.name, 0)
      } else {
        linkat(AT_FDCWD, "/proc/self/fd/\(descriptor)", folder, file.name, AT_SYMLINK_FOLLOW)
      }
    guard result == 0 else { throw failure(errno) }
  }

  /// Gives the file its name, in the place of a file that has it.
  ///
  /// Who opens the name sees the old bytes or the new ones, never a part. The caller keeps others
  /// from replacing the same file meanwhile.
  func replace() throws(DeskError) {
    try sync()
    let temporary = temporaryName ?? ".\(file.name).tmp"
    if temporaryName == nil {
      unlinkat(folder, temporary, 0)
      guard
        linkat(AT_FDCWD, "/proc/self/fd/\(descriptor)", folder, temporary, AT_SYMLINK_FOLLOW) == 0
      else { throw failure(errno) }
      temporaryName = temporary
    }
    guard renameat(folder, temporary, folder, file.name) == 0 else { throw failure(errno) }
    temporaryName = nil
  }

  private func failure(_ number: Int32) -> DeskError {
    .file(path: folderPath + "/" + file.name, problem: reason(number))
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
