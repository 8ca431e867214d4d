import Foundation

/// What a run of a tool gave.
struct ToolResult {
  let status: Int32
  let output: String
  let errors: String
}

/// One of the built tools, run as a process.
struct Tool {
  let name: String
  var folder: String?
  var environment: [String: String] = [:]

  init(_ name: String, in folder: String? = nil) {
    self.name = name
    self.folder = folder
  }

  /// Runs the tool to its end.
  ///
  /// What it prints goes to files, so that it never waits for a reader.
  func run(_ arguments: [String]) throws -> ToolResult {
    let streams = try TemporaryFolder()
    let process = Process()
    process.executableURL = Products.folder.appending(path: name)
    process.arguments = arguments
    process.environment = ["PATH": "/usr/bin:/bin", "HOME": "/nonexistent", "COLUMNS": "80"]
      .merging(environment) { $1 }
    if let folder { process.currentDirectoryURL = URL(filePath: folder) }
    process.standardInput = FileHandle.nullDevice
    let (output, errors) = (streams.path + "/output", streams.path + "/errors")
    process.standardOutput = try Tool.file(output)
    process.standardError = try Tool.file(errors)
    try process.run()
    process.waitUntilExit()
    return ToolResult(
      status: process.terminationStatus,
      output: try String(contentsOfFile: output, encoding: .utf8),
      errors: try String(contentsOfFile: errors, encoding: .utf8))
  }

  private static func file(_ path: String) throws -> FileHandle {
    try Data().write(to: URL(filePath: path))
    return try FileHandle(forWritingTo: URL(filePath: path))
  }
}
