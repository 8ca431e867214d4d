import Foundation
import Testing

/// The Python that checks our records and documents: the environment's, else the first there is.
enum Python {
  /// With the package `cryptography`.
  static let forRecords = find("cryptography")
  static let skipMessage: Comment =
    "no Python with cryptography: set IMPRIMATUR_PYTHON to one (Scripts/setup makes it)"

  /// With its standard library alone.
  static let any = find("json")

  private static func find(_ package: String) -> String? {
    let named = ProcessInfo.processInfo.environment["IMPRIMATUR_PYTHON"].map { [$0] }
    let made = Package.roots.map { $0.appending(path: ".venv/bin/python").path }
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    return (named ?? made + folders.map { $0 + "/python3" }).first { path in
      FileManager.default.isExecutableFile(atPath: path)
        && (try? Tool.program(path).run(["-c", "import \(package)"]).status) == 0
    }
  }

  /// Runs a program that is given as text.
  static func run(_ python: String, _ program: String, _ arguments: [String]) throws -> ToolResult {
    var tool = Tool.program(python)
    tool.environment = ["PYTHONDONTWRITEBYTECODE": "1"]
    return try tool.run(["-c", program] + arguments)
  }
}
