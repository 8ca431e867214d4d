import Foundation

/// A folder of a test's own, gone with this object.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    path =
      URL(fileURLWithPath: NSTemporaryDirectory()).resolvingSymlinksInPath()
      .appending(path: "imprimatur-test-" + UUID().uuidString).path
    try FileManager.default.createDirectory(
      atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Where the ledger of a test lies.
  var ledger: String { path + "/ledger.sqlite" }
}

/// The folder that holds Package.swift.
let packageRoot: URL = {
  var url = URL(fileURLWithPath: #filePath)
  while url.path != "/" {
    url.deleteLastPathComponent()
    if FileManager.default.fileExists(atPath: url.appending(path: "Package.swift").path) { break }
  }
  return url
}()
