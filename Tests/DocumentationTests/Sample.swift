import Foundation
import StrictJSON
import Testing

/// A published sample record outside the package; tests that need it are skipped without it.
enum Sample {
  static let skipMessage: Comment = "no vectors: set IMPRIMATUR_VECTORS to their folder"

  /// The environment's folder of vectors, else `../shared/vectors` beside the package.
  private static let folder: URL = {
    let vectors =
      ProcessInfo.processInfo.environment["IMPRIMATUR_VECTORS"].map { URL(filePath: $0) }
      ?? Page.root.appending(path: "../shared/vectors")
    return vectors.appending(path: "license-record/sample")
  }()

  static var isPresent: Bool { FileManager.default.fileExists(atPath: folder.path) }

  static func bytes(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: folder.appending(path: name)))
  }

  /// The licensed content.
  static func article() throws -> [UInt8] { try bytes("harbour-bridge.ninjs.json") }

  /// The thumbprint of the key that signed it.
  static func thumbprint() throws -> String {
    let record = try JSON.parse(bytes("LIC-2026-000417.vc.json"))
    let method = try #require(record["proof"]?["verificationMethod"]?.string)
    return try #require(method.split(separator: "#").last.map(String.init))
  }
}
