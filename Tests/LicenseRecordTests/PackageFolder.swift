import Foundation

/// Where the package lies.
enum Package {
  /// The folders above this file that hold a manifest, by its path as written and as resolved.
  static let roots: [URL] = {
    let file = URL(filePath: #filePath)
    return [file, file.resolvingSymlinksInPath()].compactMap(root)
  }()

  /// A script of the package.
  static func script(_ path: String) -> URL? {
    roots.lazy.map { $0.appending(path: "Scripts").appending(path: path) }
      .first { FileManager.default.fileExists(atPath: $0.path) }
  }

  private static func root(of file: URL) -> URL? {
    var folder = file.deletingLastPathComponent()
    while folder.path != "/" {
      if FileManager.default.fileExists(atPath: folder.appending(path: "Package.swift").path) {
        return folder
      }
      folder.deleteLastPathComponent()
    }
    return nil
  }
}
