import Foundation
import Testing

/// Documents of our own, each sound or with one fault, by kind.
///
/// `Corpus/KIND/good-….json` and `bad-….json` are judged by reader and schema alike;
/// `Corpus/beyond-schema/KIND--….json` has faults that no schema can express.
enum Corpus {
  struct Document: Sendable, CustomTestStringConvertible {
    let kind: String
    let name: String
    let file: URL

    var isSound: Bool { name.hasPrefix("good-") }
    var testDescription: String { "\(kind)/\(name)" }

    func bytes() throws -> [UInt8] { Array(try Data(contentsOf: file)) }
  }

  static let folder = packageRoot.appending(path: "Tests/SchemaTests/Corpus")

  /// Documents that a schema can judge.
  static let judged: [Document] = kinds.flatMap { kind in
    files(kind).map { Document(kind: kind, name: $0.lastPathComponent, file: $0) }
  }

  /// Documents whose faults no schema can express.
  static let beyondSchema: [Document] = files("beyond-schema").map { file in
    let parts = file.lastPathComponent.split(separator: "--", maxSplits: 1).map(String.init)
    return Document(kind: parts[0], name: parts[parts.count - 1], file: file)
  }

  static let kinds = [
    "agreement", "article", "license-record", "preferences", "rate-card", "status-list",
  ]

  private static func files(_ kind: String) -> [URL] {
    let all = try? FileManager.default.contentsOfDirectory(
      at: folder.appending(path: kind), includingPropertiesForKeys: nil)
    return (all ?? []).filter { $0.pathExtension == "json" }
      .sorted { $0.lastPathComponent < $1.lastPathComponent }
  }
}
