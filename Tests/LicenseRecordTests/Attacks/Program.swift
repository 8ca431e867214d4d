import Foundation
import LicenseRecord
import Testing

/// The programs that judge records: three independent ones, and our own command.
enum Program: String, CaseIterable, Sendable {
  case python = "verify.py"
  case shell = "verify.sh"
  case node = "verify.mjs"
  case license = "license verify"

  static let present = allCases.filter { $0.command != nil }

  static let skipMessage: Comment =
    "needs IMPRIMATUR_PYTHON, or node, or bash with openssl 3, jq, awk and xxd"

  /// What to type before the record; nil where a part of it is missing.
  var command: [String]? {
    switch self {
    case .python:
      guard let python = Python.path, let script = Package.script("verify/verify.py") else {
        return nil
      }
      return [python, script.path]
    case .shell: return script(with: "bash", "openssl", "jq", "awk", "xxd")
    case .node: return script(with: "node")
    case .license:
      let folder = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
      let tool = folder.appending(path: "license").path
      return FileManager.default.isExecutableFile(atPath: tool) ? [tool, "verify"] : nil
    }
  }

  private func script(with tools: String...) -> [String]? {
    guard let script = Package.script("verify/\(rawValue)"),
      tools.allSatisfy({ Program.find($0) != nil }), let first = Program.find(tools[0])
    else { return nil }
    return [first, script.path]
  }

  private static func find(_ tool: String) -> String? {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    return path.split(separator: ":").map { "\($0)/\(tool)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// What it says to a record, a key and perhaps a content.
  func judge(
    _ files: Attack.Files, at time: String = Fixture.time
  ) throws -> (exitCode: Int32, output: String) {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    func file(_ name: String, _ bytes: [UInt8]) throws -> String {
      let url = folder.appending(path: name)
      try Data(bytes).write(to: url)
      return url.path
    }
    let key = try files.key ?? Array(Fixture.key().publicKey.pem.utf8)
    let arguments =
      try #require(command) + [
        try file("record.vc.json", files.record), "--key", try file("key.pem", key), "--at", time,
      ] + (try files.content.map { ["--content", try file("article.txt", $0)] } ?? [])
    let process = Process()
    process.executableURL = URL(filePath: arguments[0])
    process.arguments = Array(arguments.dropFirst())
    process.environment = ProcessInfo.processInfo.environment.merging([
      "PYTHONDONTWRITEBYTECODE": "1"
    ]) { $1 }
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: data, as: UTF8.self))
  }
}
