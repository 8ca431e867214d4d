import Foundation

/// The folder of a static site: every file in it is old or new, never half, and nothing is reached
/// through a link.
///
/// One process at a time writes to it, by a lock on the folder that the kernel drops with the
/// process. A file that is there with the same bytes is left as it is.
final class SiteFolder {
  /// What has become of the files so far.
  struct Tally: Hashable {
    var written = 0
    var unchanged = 0
  }

  private(set) var tally = Tally()
  private let path: String
  private let isReadOnly: Bool
  /// The folder and those below it that lead to the last file; empty where there is no folder.
  private var opened: [Folder] = []

  private struct Folder {
    let name: String
    let descriptor: Int32
    var isChanged = false
  }

  /// Opens a site; makes the folder when only its last part is missing.
  ///
  /// - Parameter isReadOnly: Nothing is written: files are counted as if they were.
  /// - Throws: ``DeskError/file(path:problem:)`` for a link, a file, no access, or while another
  ///   process writes to it.
  init(_ path: String, isReadOnly: Bool) throws(DeskError) {
    self.path = path
    self.isReadOnly = isReadOnly
    var status = stat()
    if isReadOnly, lstat(path, &status) != 0 { return }
    let descriptor = try OpenedFolder(making: path).descriptor
    opened = [Folder(name: "", descriptor: descriptor)]
    if isReadOnly { return }
    guard faccessat(descriptor, ".", W_OK | X_OK, 0) == 0 else {
      throw .file(path: path, problem: reason(errno))
    }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      throw .file(path: path, problem: "another process publishes to it; wait until it is done")
    }
  }

  deinit { for folder in opened { close(folder.descriptor) } }

  /// Puts a file in its place, unless it is there with the same bytes.
  ///
  /// - Parameter file: Its path below the folder, with `/` between the parts.
  func put(_ file: String, _ bytes: [UInt8]) throws(DeskError) {
    let parts = file.split(separator: "/").map(String.init)
    guard let name = parts.last, try enter(Array(parts.dropLast())),
      let folder = opened.last
    else {
      tally.written += 1
      return
    }
    let found = try content(of: name, file, limit: bytes.count)
    if case .bytes(bytes) = found {
      tally.unchanged += 1
      return
    }
    tally.written += 1
    if isReadOnly { return }
    let staged = try StagedFile(
      OutputFile(name: name, bytes: bytes), in: folder.descriptor,
      folder: path + "/" + parts.dropLast().joined(separator: "/"))
    if case .missing = found { try staged.publish() } else { try staged.replace() }
    opened[opened.count - 1].isChanged = true
  }

  /// Takes a plain file away, if it is there.
  func remove(_ file: String) throws(DeskError) {
    let parts = file.split(separator: "/").map(String.init)
    guard let name = parts.last, try enter(Array(parts.dropLast()), makes: false),
      let folder = opened.last
    else { return }
    var status = stat()
    guard fstatat(folder.descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0,
      status.st_mode & S_IFMT == S_IFREG
    else { return }
    tally.written += 1
    if isReadOnly { return }
    guard unlinkat(folder.descriptor, name, 0) == 0 else { throw fault(file, reason(errno)) }
    opened[opened.count - 1].isChanged = true
  }

  /// The bytes of a file; nil when it is missing or larger than `limit`.
  func read(_ file: String, limit: Int) throws(DeskError) -> [UInt8]? {
    let parts = file.split(separator: "/").map(String.init)
    guard let name = parts.last, try enter(Array(parts.dropLast()), makes: false),
      case .bytes(let bytes) = try content(of: name, file, limit: limit)
    else { return nil }
    return bytes
  }

  /// Whether a plain file of this size is there; counted as unchanged then.
  func keeps(_ file: String, size: Int) throws(DeskError) -> Bool {
    let parts = file.split(separator: "/").map(String.init)
    guard let name = parts.last, try enter(Array(parts.dropLast()), makes: false),
      let folder = opened.last
    else { return false }
    var status = stat()
    guard fstatat(folder.descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0,
      status.st_mode & S_IFMT == S_IFREG, Int(status.st_size) == size
    else { return false }
    tally.unchanged += 1
    return true
  }

  /// Throws unless the file could be put in its place: it or a folder above it is no link, nor
  /// anything else that was not made by this.
  func check(_ file: String) throws(DeskError) { _ = try read(file, limit: 0) }

  /// An error about a file of the site.
  func fault(_ file: String, _ problem: String) -> DeskError {
    .file(path: path + "/" + file, problem: problem)
  }

  /// Syncs what was written so far: it is on disk before what is written next.
  func sync() throws(DeskError) { try leave(to: 0) }

  // MARK: Files

  private enum Found {
    case missing
    case other
    case bytes([UInt8])
  }

  private func content(of name: String, _ file: String, limit: Int) throws(DeskError) -> Found {
    guard let folder = opened.last else { return .missing }
    let found = openat(
      folder.descriptor, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard found >= 0 else {
      if errno == ENOENT { return .missing }
      throw taken(file, errno == ELOOP ? "it is a link" : reason(errno))
    }
    defer { close(found) }
    var status = stat()
    guard fstat(found, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw taken(file, "it is there and is no plain file")
    }
    guard Int(status.st_size) <= limit else { return .other }
    return readAll(found, count: Int(status.st_size)).map(Found.bytes) ?? .other
  }

  private func readAll(_ descriptor: Int32, count: Int) -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: count)
    var done = 0
    while done < count {
      let got = bytes.withUnsafeMutableBytes {
        Foundation.read(descriptor, $0.baseAddress?.advanced(by: done), count - done)
      }
      guard got > 0 else { return nil }
      done += got
    }
    return bytes
  }

  private func taken(_ file: String, _ problem: String) -> DeskError {
    fault(file, problem + "; publish to another folder, or move it away")
  }

  // MARK: Folders

  /// Goes to a folder below, and makes what is missing of it.
  ///
  /// - Returns: Whether it is there.
  private func enter(_ parts: [String], makes: Bool = true) throws(DeskError) -> Bool {
    guard !opened.isEmpty else { return false }
    let common = zip(parts, opened.dropFirst()).prefix { $0 == $1.name }.count
    try leave(to: common)
    for part in parts[common...] {
      guard let above = opened.last else { return false }
      let flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC
      var descriptor = openat(above.descriptor, part, flags)
      if descriptor < 0, errno == ENOENT {
        guard makes, !isReadOnly else { return false }
        if mkdirat(above.descriptor, part, 0o777) == 0 {
          opened[opened.count - 1].isChanged = true
        }
        descriptor = openat(above.descriptor, part, flags)
      }
      guard descriptor >= 0 else {
        let number = errno
        let place = (opened.dropFirst().map(\.name) + [part]).joined(separator: "/")
        throw taken(
          place, number == ELOOP || number == ENOTDIR ? "it is no folder" : reason(number))
      }
      opened.append(Folder(name: part, descriptor: descriptor))
    }
    return true
  }

  /// Leaves folders until `depth` are left below the site's own, and syncs each that was changed.
  private func leave(to depth: Int) throws(DeskError) {
    while opened.count > depth + 1, let folder = opened.popLast() {
      defer { close(folder.descriptor) }
      if folder.isChanged, fsync(folder.descriptor) != 0 {
        throw .file(path: path, problem: reason(errno))
      }
    }
    guard depth == 0, let top = opened.first, top.isChanged else { return }
    guard fsync(top.descriptor) == 0 else { throw .file(path: path, problem: reason(errno)) }
    opened[0].isChanged = false
  }
}
