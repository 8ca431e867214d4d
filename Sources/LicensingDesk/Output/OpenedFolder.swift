import Foundation

/// A folder that files are put into, opened once; never reached through a link.
struct OpenedFolder {
  /// Its descriptor, which whoever opened it closes.
  let descriptor: Int32
  /// Whether it was made just now.
  let isNew: Bool

  /// Opens a folder; makes it when only its last part is missing.
  ///
  /// - Throws: ``DeskError/file(path:problem:)`` for a link, a file or no access.
  init(making path: String) throws(DeskError) {
    var status = stat()
    if lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFLNK {
      throw .file(path: path, problem: "it is a link; name the folder it leads to")
    }
    isNew = mkdir(path, 0o777) == 0
    let refusal = errno
    descriptor = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else {
      // Of a folder that is not there, what kept it from being made.
      let number = errno == ENOENT ? refusal : errno
      let mend = number == ENOENT ? "; make the folder above it first" : ""
      throw .file(path: path, problem: reason(number) + mend)
    }
  }
}
