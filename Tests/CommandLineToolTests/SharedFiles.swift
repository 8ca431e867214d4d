import Foundation
import Testing

/// Where the package lies.
enum Package {
  /// The folders above this file that hold a manifest, by its path as written and as resolved.
  static let roots: [URL] = {
    let file = URL(filePath: #filePath)
    return [file, file.resolvingSymlinksInPath()].compactMap(root)
  }()

  /// A file of the package.
  static func file(_ path: String) -> String? {
    roots.map { $0.appending(path: path).path }
      .first { FileManager.default.fileExists(atPath: $0) }
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

/// Files beside the package that tests use when they are there, and never copy.
enum SharedFiles {
  static let skipMessage: Comment =
    "no such shared files: set IMPRIMATUR_VECTORS and IMPRIMATUR_ARTICLES to their folders"

  /// Published vectors: the environment's folder, else `../shared/vectors` beside the package.
  static func vector(_ path: String) -> String? { find("IMPRIMATUR_VECTORS", "vectors", path) }

  /// Articles as they were published: likewise.
  static func article(_ path: String) -> String? { find("IMPRIMATUR_ARTICLES", "articles", path) }

  private static func find(_ variable: String, _ folder: String, _ path: String) -> String? {
    let named = ProcessInfo.processInfo.environment[variable].map { [$0] }
    let folders =
      named ?? Package.roots.map { $0.appending(path: "../shared/\(folder)").standardized.path }
    return folders.map { $0 + "/" + path }.first { FileManager.default.fileExists(atPath: $0) }
  }
}
