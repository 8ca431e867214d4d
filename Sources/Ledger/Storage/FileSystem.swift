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

  /// Tells one file from another that has its name later; nil when there is none.
  static func identity(_ path: String) -> [UInt64]? {
    var status = stat()
    return stat(path, &status) == 0 ? [UInt64(status.st_dev), UInt64(status.st_ino)] : nil
  }

  /// Whether the path lies on a network file system, where neither `flock` nor
  /// the shared memory of a write-ahead log is dependable.
  static func isNetwork(_ path: String) -> Bool {
    mountType(of: resolved(path)).map(networkTypes.contains) ?? false
  }

  /// The type of the mount with the longest mount point above a path.
  ///
  /// Bytes, not text: every command asks, and there may be many mounts.
  private static func mountType(of path: String) -> String? {
    guard let table = FileManager.default.contents(atPath: "/proc/self/mounts") else { return nil }
    let path = Array(path.utf8)
    var best = (length: -1, type: String?.none)
    for line in [UInt8](table).split(separator: 0x0a) {
      let fields = line.split(separator: 0x20, maxSplits: 3)
      guard fields.count > 2 else { continue }
      let point = fields[1] == [0x2f] ? [] : unescaped(fields[1])
      // Of two mounts on one point the later one is in force.
      guard path.starts(with: point), path.count == point.count || path[point.count] == 0x2f,
        point.count >= best.length
      else { continue }
      best = (point.count, String(decoding: fields[2], as: UTF8.self))
    }
    return best.type
  }

  /// A mount point without its octal escapes: `\040` is a space (`getmntent(3)`).
  private static func unescaped(_ field: ArraySlice<UInt8>) -> [UInt8] {
    guard field.contains(0x5c) else { return Array(field) }
    var (point, rest) = ([UInt8](), field)
    while let byte = rest.popFirst() {
      let digits = rest.prefix(3)
      if byte == 0x5c, let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 8) {
        point.append(value)
        rest = rest.dropFirst(3)
      } else {
        point.append(byte)
      }
    }
    return point
  }

  private static let networkTypes = [
    "nfs", "nfs4", "cifs", "smb3", "smbfs", "afs", "ncpfs", "coda", "fuse.sshfs", "ceph",
    "glusterfs", "fuse.glusterfs",
  ]
}
