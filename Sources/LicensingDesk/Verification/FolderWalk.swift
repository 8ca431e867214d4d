import Foundation

/// The files below a folder, at any depth.
enum FolderWalk {
  /// Deeper than this nothing is looked for.
  private static let mostDepth = 64

  /// The paths of all files below a folder, as ``visit(below:each:)`` gives them.
  static func files(below path: String) throws(DeskError) -> [String] {
    var paths: [String] = []
    guard walk(path, depth: 0, { (path: String) throws(Never) in paths.append(path) }) else {
      throw .file(path: path, problem: reason(errno))
    }
    return paths
  }

  /// Calls `each` with the path of every file below a folder, in the order of their bytes within
  /// each folder.
  ///
  /// Links to files are followed and links to folders are not, so that no loop is walked. A folder
  /// below that cannot be opened is passed over.
  ///
  /// - Throws: ``DeskError/file(path:problem:)`` when the folder itself cannot be read; what `each`
  ///   throws.
  static func visit(below path: String, each: (String) throws -> Void) throws {
    guard try walk(path, depth: 0, each) else {
      throw DeskError.file(path: path, problem: reason(errno))
    }
  }

  private static func walk<Failure: Error>(
    _ path: String, depth: Int, _ each: (String) throws(Failure) -> Void
  ) throws(Failure) -> Bool {
    guard depth < mostDepth, let entries = entries(in: path) else { return false }
    let prefix = path.hasSuffix("/") ? path : path + "/"
    for entry in entries {
      let child = prefix + entry.name
      switch entry.kind ?? kind(of: child) {
      case S_IFREG: try each(child)
      case S_IFDIR: _ = try walk(child, depth: depth + 1, each)
      default: break
      }
    }
    return true
  }

  /// What lies in a folder, with its kind where the folder tells it.
  private static func entries(in path: String) -> [(name: String, kind: mode_t?)]? {
    guard let folder = opendir(path) else { return nil }
    defer { closedir(folder) }
    // The names one after the other, each with a zero at its end, and where each begins.
    var names: [CChar] = []
    var found: [(start: Int, kind: mode_t?)] = []
    while let entry = readdir(folder) {
      withUnsafePointer(to: &entry.pointee.d_name) { name in
        name.withMemoryRebound(to: CChar.self, capacity: 256) { name in
          guard strcmp(name, ".") != 0, strcmp(name, "..") != 0 else { return }
          found.append((names.count, kind(of: entry.pointee.d_type)))
          names += UnsafeBufferPointer(start: name, count: strlen(name) + 1)
        }
      }
    }
    return names.withUnsafeBufferPointer { names in
      guard let names = names.baseAddress else { return [] }
      return found.sorted { strcmp(names + $0.start, names + $1.start) < 0 }
        .map { (String(cString: names + $0.start), $0.kind) }
    }
  }

  /// What a folder tells of an entry; nil for links, and on file systems that tell nothing: such
  /// are looked at one by one.
  private static func kind(of type: UInt8) -> mode_t? {
    switch Int(type) {
    case Int(DT_REG): S_IFREG
    case Int(DT_DIR): S_IFDIR
    default: nil
    }
  }

  /// What a path is, a link being what it leads to unless that is a folder.
  private static func kind(of path: String) -> mode_t {
    var status = stat()
    guard lstat(path, &status) == 0 else { return 0 }
    guard status.st_mode & S_IFMT == S_IFLNK else { return status.st_mode & S_IFMT }
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return 0 }
    return S_IFREG
  }
}
