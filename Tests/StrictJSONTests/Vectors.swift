import Foundation
import Testing

/// The folder of published conformance vectors, which is not part of this package.
///
/// `IMPRIMATUR_VECTORS` names it; else it is looked for beside the package. Nil when absent: the
/// tests that read it are then skipped.
enum Vectors {
  static let folder: URL? = {
    if let named = ProcessInfo.processInfo.environment["IMPRIMATUR_VECTORS"] {
      return existing(URL(fileURLWithPath: named))
    }
    let source = URL(fileURLWithPath: #filePath)
    // The path of this file may lead through a link; try as written, then resolved.
    for start in [source, source.resolvingSymlinksInPath()] {
      guard let root = packageRoot(above: start) else { continue }
      let beside = root.deletingLastPathComponent().appendingPathComponent("shared/vectors")
      if let found = existing(beside) { return found }
    }
    print("skipping tests over published vectors: set IMPRIMATUR_VECTORS to their folder")
    return nil
  }()

  static var arePresent: Bool { folder != nil }

  static func bytes(_ path: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: try #require(folder).appendingPathComponent(path)))
  }

  /// The names of the files of a folder that begin so, sorted; none when the vectors are absent.
  static func names(in path: String, prefix: String = "") -> [String] {
    guard let folder else { return [] }
    let path = folder.appendingPathComponent(path).path
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return names.filter { $0.hasPrefix(prefix) && $0.hasSuffix(".json") }.sorted()
  }

  private static func packageRoot(above file: URL) -> URL? {
    var folder = file.deletingLastPathComponent()
    while folder.pathComponents.count > 1 {
      if existing(folder.appendingPathComponent("Package.swift")) != nil { return folder }
      folder.deleteLastPathComponent()
    }
    return nil
  }

  private static func existing(_ url: URL) -> URL? {
    FileManager.default.fileExists(atPath: url.path) ? url : nil
  }
}
