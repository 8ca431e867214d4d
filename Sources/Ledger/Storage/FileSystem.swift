import Foundation

/// What a ledger needs to know of the file system it lies on.
enum FileSystem {
  /// Whether files in the folder can be made and changed by this process.
  static func isWritable(_ path: String) -> Bool { access(path, W_OK) == 0 }

  /// Whether this process may read a file.
  static func isReadable(_ path: String) -> Bool { access(path, R_OK) == 0 }

  /// Whether the path is that of a plain file, and not of a folder or a device.
  static func isFile(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  /// The path without links in it, or as it is where nothing is there.
  static func resolved(_ path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// The folder that a file lies in.
  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The size in bytes, or nil when there is no such file.
  static func size(_ path: String) -> Int? {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : nil
  }

  /// Whether the path lies on a network file system, where neither `flock` nor
  /// the shared memory of a write-ahead log is dependable.
  static func isNetwork(_ path: String) -> Bool {
    mountType(of: resolved(path)).map(networkTypes.contains) ?? false
  }

  /// The type of the mount with the longest mount point above a path.
  private static func mountType(of path: String) -> String? {
    guard let table = try? String(contentsOfFile: "/proc/self/mounts", encoding: .utf8) else {
      return nil
    }
    var best = (length: -1, type: String?.none)
    for line in table.split(separator: "\n") {
      let fields = line.split(separator: " ")
      guard fields.count > 2 else { continue }
      let point = fields[1] == "/" ? "" : fields[1].replacing("\\040", with: " ")
      // Of two mounts on one point the later one is in force.
      if path == point || path.hasPrefix(point + "/"), point.utf8.count >= best.length {
        best = (point.utf8.count, String(fields[2]))
      }
    }
    return best.type
  }

  private static let networkTypes: Set<String> = [
    "nfs", "nfs4", "cifs", "smb3", "smbfs", "afs", "ncpfs", "coda", "fuse.sshfs", "ceph",
    "glusterfs", "fuse.glusterfs",
  ]
}
