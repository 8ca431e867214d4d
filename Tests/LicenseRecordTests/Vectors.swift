import Foundation
import StrictJSON
import Testing

/// Published vectors outside the package; tests that need them are skipped when they are absent.
enum Vectors {
  static let skipMessage: Comment = "no vectors: set IMPRIMATUR_VECTORS to their folder"

  /// The folder of vectors: the environment's, else `../shared/vectors` beside the package.
  static let root: URL? = {
    let named = ProcessInfo.processInfo.environment["IMPRIMATUR_VECTORS"]
    let folders =
      named.map { [URL(filePath: $0, directoryHint: .isDirectory)] }
      ?? Package.roots.map { $0.appending(path: "../shared/vectors", directoryHint: .isDirectory) }
    return folders.first { FileManager.default.fileExists(atPath: $0.path) }
  }()

  static var arePresent: Bool { root != nil }

  static func bytes(_ path: String) throws -> [UInt8] {
    guard let root else { throw CocoaError(.fileNoSuchFile) }
    return [UInt8](try Data(contentsOf: root.appending(path: path)))
  }

  /// The paths of all files below a folder.
  static func files(below path: String) throws -> [String] {
    guard let root else { throw CocoaError(.fileNoSuchFile) }
    return try FileManager.default.subpathsOfDirectory(atPath: root.appending(path: path).path)
      .filter { $0.hasSuffix(".json") }.sorted().map { "\(path)/\($0)" }
  }

  static func json(_ path: String) throws -> JSON {
    try JSON.parse(bytes(path))
  }

  /// A text file without its final newline.
  static func line(_ path: String) throws -> String {
    String(decoding: try bytes(path), as: UTF8.self).trimmingCharacters(in: .newlines)
  }
}

/// The bytes of hexadecimal text, for vectors.
func hex(_ text: String) -> [UInt8] {
  let digits = text.compactMap(\.hexDigitValue)
  return stride(from: 0, to: digits.count - 1, by: 2).map {
    UInt8(digits[$0] * 16 + digits[$0 + 1])
  }
}
