import Foundation

/// A folder that license files are written to: never through a link, never over
/// another file, and never half.
///
/// Files are staged first, without a name, synced, and given their names only once
/// the ledger holds the license. A process killed in between leaves nothing.
final class OutputFolder {
  private let path: String
  private let descriptor: Int32
  private let isNew: Bool

  /// Opens a folder; makes it when only its last part is missing.
  ///
  /// - Throws: ``DeskError/file(path:problem:)`` for a link, a file or no access.
  init(_ path: String) throws(DeskError) {
    self.path = path
    let opened = try OpenedFolder(making: path)
    (descriptor, isNew) = (opened.descriptor, opened.isNew)
  }

  deinit {
    close(descriptor)
    // Only a folder that was made for nothing is empty.
    if isNew { rmdir(path) }
  }

  /// Stages the files that are not there yet with these very bytes.
  ///
  /// - Throws: ``DeskError/file(path:problem:)`` when a name is taken by anything
  ///   else, or when the bytes cannot be written (a full disk).
  func stage(_ files: [OutputFile]) throws(DeskError) -> [StagedFile] {
    var staged: [StagedFile] = []
    for file in files where try !isThere(file) {
      staged.append(try StagedFile(file, in: descriptor, folder: path))
    }
    // Only once all are on their way: the disk then writes them together.
    for file in staged { try file.sync() }
    return staged
  }

  /// Gives staged files their names and syncs the folder.
  ///
  /// A name taken meanwhile by the very same bytes is as good: two deliveries of one
  /// license may go on at once.
  func publish(_ files: [StagedFile]) throws(DeskError) {
    for staged in files {
      do { try staged.publish() } catch {
        guard try isThere(staged.file) else { throw error }
      }
    }
    guard fsync(descriptor) == 0 else { throw .file(path: path, problem: reason(errno)) }
  }

  /// Whether the file is there with the same bytes.
  private func isThere(_ file: OutputFile) throws(DeskError) -> Bool {
    let full = path + "/" + file.name
    let found = openat(descriptor, file.name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    if found < 0 {
      if errno == ENOENT { return false }
      throw .file(path: full, problem: "it is there and is no plain file; \(mend)")
    }
    defer { close(found) }
    var status = stat()
    guard fstat(found, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      Int(status.st_size) == file.bytes.count,
      readAll(found, count: file.bytes.count) == file.bytes
    else { throw .file(path: full, problem: "another file of this name is there; \(mend)") }
    return true
  }

  private var mend: String { "name another folder, or move it away" }

  private func readAll(_ descriptor: Int32, count: Int) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    var done = 0
    while done < count {
      let got = bytes.withUnsafeMutableBytes {
        read(descriptor, $0.baseAddress?.advanced(by: done), count - done)
      }
      guard got > 0 else { break }
      done += got
    }
    return Array(bytes.prefix(done))
  }
}

/// A file to be written.
public struct OutputFile: Hashable, Sendable {
  /// Its name, without a folder.
  public let name: String
  /// Its content.
  public let bytes: [UInt8]
}

/// What the system says of an error number.
func reason(_ number: Int32) -> String { String(cString: strerror(number)) }
