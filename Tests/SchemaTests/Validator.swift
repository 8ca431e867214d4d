import Foundation
import Testing

/// A stock JSON Schema validator: PyPI's `jsonschema`, run by `Scripts/check-corpus.py`.
enum Validator {
  static let skipMessage: Comment =
    "no Python with jsonschema: set IMPRIMATUR_PYTHON to one (Scripts/setup makes it)"

  static let python: String? = {
    let named = ProcessInfo.processInfo.environment["IMPRIMATUR_PYTHON"].map { [$0] }
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    let found =
      [packageRoot.appending(path: ".venv/bin/python").path] + folders.map { "\($0)/python3" }
    return (named ?? found).first { path in
      (try? run(path, ["-c", "import jsonschema, rfc3339_validator"]).status) == 0
    }
  }()

  /// The verdicts over a corpus, by `KIND/FILE`: whether the schema takes the document.
  static func verdicts(_ corpus: URL) throws -> [String: Bool] {
    let script = packageRoot.appending(path: "Scripts/check-corpus.py").path
    let schemas = packageRoot.appending(path: "Schemas").path
    let result = try run(try #require(python), [script, schemas, corpus.path])
    try #require(result.status == 0, "\(result.output)")
    let lines = result.output.split(separator: "\n").map { $0.split(separator: " ") }
    return Dictionary(uniqueKeysWithValues: lines.map { (String($0[0]), $0[1] == "valid") })
  }

  private static func run(_ python: String, _ arguments: [String]) throws
    -> (status: Int32, output: String)
  {
    let process = Process()
    process.executableURL = URL(filePath: python)
    process.arguments = arguments
    process.environment = ["PYTHONDONTWRITEBYTECODE": "1", "PATH": "/usr/bin:/bin"]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: data, as: UTF8.self))
  }
}
