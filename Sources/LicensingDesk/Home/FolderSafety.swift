import Foundation

/// Whether only this user (or root) can write a folder or read a secret file.
enum FolderSafety: Hashable {
  case safe
  case missing
  case unreachable(Int32)
  case notAFolder
  case foreignOwner
  case writableByOthers

  static func check(_ path: String) -> FolderSafety {
    var status = stat()
    guard stat(path, &status) == 0 else {
      let number = errno
      return number == ENOENT || number == ENOTDIR ? .missing : .unreachable(number)
    }
    guard status.st_mode & S_IFMT == S_IFDIR else { return .notAFolder }
    guard status.st_uid == geteuid() || status.st_uid == 0 else { return .foreignOwner }
    return status.st_mode & 0o022 == 0 ? .safe : .writableByOthers
  }

  /// Whether a private key file can be read by its owner alone.
  static func isSecret(_ path: String) -> Bool {
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return false }
    return (status.st_uid == geteuid() || status.st_uid == 0) && status.st_mode & 0o077 == 0
  }
}
