import Foundation

/// What a run of a tool gave, whole.
struct ToolResult: Equatable {
  let status: Int32
  let output: String
  let errors: String
}

/// One of the built tools, run as a process with an environment of its own.
struct Tool {
  let name: String
  var environment: [String: String] = [:]
  var folder: String?

  init(_ name: String) { self.name = name }

  /// Runs the tool to its end.
  func run(_ arguments: [String], input: String? = nil) throws -> ToolResult {
    let process = Process()
    process.executableURL = Tool.products.appending(path: name)
    process.arguments = arguments
    process.environment = ["PATH": "/usr/bin:/bin", "HOME": "/nonexistent", "NO_COLOR": "1"]
      .merging(environment) { $1 }
    if let folder { process.currentDirectoryURL = URL(fileURLWithPath: folder) }
    let (input, output, errors) = (input, Capture(), Capture())
    let source = Pipe()
    process.standardInput = source
    process.standardOutput = output.pipe
    process.standardError = errors.pipe
    try process.run()
    output.start()
    errors.start()
    try source.fileHandleForWriting.write(contentsOf: Data((input ?? "").utf8))
    try source.fileHandleForWriting.close()
    process.waitUntilExit()
    return ToolResult(
      status: process.terminationStatus, output: output.text(), errors: errors.text())
  }

  /// The folder of the built products: the test bundle lies in it.
  private static let products: URL = {
    let executable = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    var folder = executable.deletingLastPathComponent()
    while folder.path != "/" {
      let candidate = folder.appending(path: "imprimatur").path
      if FileManager.default.isExecutableFile(atPath: candidate) { return folder }
      folder.deleteLastPathComponent()
    }
    return executable.deletingLastPathComponent()
  }()
}

/// Reads a pipe to its end on a thread of its own, so that no tool blocks on it.
private final class Capture: @unchecked Sendable {
  let pipe = Pipe()
  private var data = Data()
  private let done = DispatchSemaphore(value: 0)

  func start() {
    Thread.detachNewThread { [self] in
      data = pipe.fileHandleForReading.readDataToEndOfFile()
      done.signal()
    }
  }

  func text() -> String {
    done.wait()
    return String(decoding: data, as: UTF8.self)
  }
}
