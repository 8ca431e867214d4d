import Foundation

/// A text file of the repository, by its path from the root.
struct Page {
  let path: String
  let lines: [String]

  init(_ path: String) throws {
    self.path = path
    let text = try String(contentsOf: Page.root.appending(path: path), encoding: .utf8)
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  var text: String { lines.joined(separator: "\n") }

  /// The page's name in its catalogue: the file's name without `.md`.
  var name: String { URL(filePath: path).deletingPathExtension().lastPathComponent }

  /// Writes the page anew.
  func write(_ lines: [String]) throws {
    let text = lines.joined(separator: "\n")
    try text.write(to: Page.root.appending(path: path), atomically: true, encoding: .utf8)
  }

  /// The folder that holds Package.swift, found upwards from this file, links resolved.
  static let root: URL = {
    var folder = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
    while folder.path != "/" {
      let manifest = folder.appending(path: "Package.swift").path
      if FileManager.default.fileExists(atPath: manifest) { return folder }
      folder.deleteLastPathComponent()
    }
    fatalError("no Package.swift above \(#filePath)")
  }()

  /// The product's own pages.
  static let catalogue = "Sources/LicensingDesk/Documentation.docc"

  static let readme = "README.md"
  static let commandLine = catalogue + "/CommandLine.md"

  /// README.md and the pages of every catalogue.
  static func all() throws -> [Page] {
    let sources = try FileManager.default.contentsOfDirectory(
      atPath: root.appending(path: "Sources").path)
    let pages = sources.sorted().flatMap { module -> [String] in
      let folder = "Sources/\(module)/Documentation.docc"
      let names = try? FileManager.default.contentsOfDirectory(
        atPath: root.appending(path: folder).path)
      return (names ?? []).sorted().filter { $0.hasSuffix(".md") }.map { "\(folder)/\($0)" }
    }
    return try ([readme] + pages).map(Page.init)
  }
}
