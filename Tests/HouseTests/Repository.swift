import Foundation

/// The files of this repository, as the tests about its shape see them.
enum Repository {
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

  /// Every file that belongs to the project, relative to the root: what git tracks or would be
  /// asked to track; or, where there is no git, all that is not a build product.
  ///
  /// Untracked files at the top level are left out: they are what a person tried out.
  static let files: [String] = {
    let folders = ["Sources", "Tests", "Schemas", "Scripts"]
    guard let tracked = listed(by: ["--cached"]), !tracked.isEmpty,
      let new = listed(by: ["--others", "--exclude-standard", "--"] + folders)
    else { return walkedFiles() }
    return tracked.filter(exists) + new
  }()

  /// The files below one folder, relative to the root.
  static func files(below folder: String, suffix: String = "") -> [String] {
    files.filter { $0.hasPrefix(folder + "/") && $0.hasSuffix(suffix) }
  }

  /// The lines of a text file; nil for one that is not UTF-8.
  static func lines(of file: String) -> [String]? {
    guard let data = FileManager.default.contents(atPath: root.appending(path: file).path),
      let text = String(validating: data, as: UTF8.self)
    else { return nil }
    return text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  private static func listed(by arguments: [String]) -> [String]? {
    let git = Process()
    let output = Pipe()
    git.executableURL = URL(filePath: "/usr/bin/env")
    git.arguments = ["git", "-C", root.path, "ls-files", "-z"] + arguments
    git.standardOutput = output
    git.standardError = FileHandle.nullDevice
    guard (try? git.run()) != nil else { return nil }
    let names = output.fileHandleForReading.readDataToEndOfFile()
    git.waitUntilExit()
    guard git.terminationStatus == 0 else { return nil }
    return names.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Whether there is such a file, and it is not a folder (as a link to one would be).
  private static func exists(_ file: String) -> Bool {
    var isFolder: ObjCBool = false
    let path = root.appending(path: file).path
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && !isFolder.boolValue
  }

  private static func walkedFiles() -> [String] {
    let products = [".build", ".venv", ".git/", ".swiftpm/", "Package.resolved"]
    guard let found = FileManager.default.enumerator(atPath: root.path) else { return [] }
    return found.compactMap { $0 as? String }.filter { file in
      exists(file) && !products.contains { file.hasPrefix($0) } && !file.contains("__pycache__")
    }
  }
}
