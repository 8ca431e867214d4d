import Foundation

/// What a run of a tool gave, whole.
struct ToolResult: Equatable {
  let status: Int32
  let output: String
  let errors: String
}

/// One of the built tools, or a shell that finds them, run with an environment of its own.
struct Tool {
  /// Arguments before the tool's own: the executable and what comes first.
  private let start: [String]
  var environment: [String: String] = [:]
  var folder: String?

  init(_ name: String) { start = [Tool.products.appending(path: name).path] }

  private init(start: [String]) { self.start = start }

  /// A shell script, which finds the tools by name; its arguments are `$1`, `$2` and so on.
  static func shell(_ script: String) -> Tool { Tool(start: ["/bin/sh", "-c", script, "sh"]) }

  /// Another program, by its path.
  static func program(_ path: String) -> Tool { Tool(start: [path]) }

  /// The same, run by another user, which only root can do.
  func asUser(_ id: Int) -> Tool {
    var other = Tool(start: ["/usr/bin/setpriv", "--reuid=\(id)", "--clear-groups"] + start)
    other.environment = environment
    other.folder = folder
    return other
  }

  /// Runs the tool to its end.
  func run(_ arguments: [String], input: String? = nil) throws -> ToolResult {
    try launch(arguments, input: input).wait()
  }

  /// Starts the tool.
  func launch(_ arguments: [String], input: String? = nil) throws -> RunningTool {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: start[0])
    process.arguments = start.dropFirst() + arguments
    process.environment = [
      "PATH": Tool.products.path + ":/usr/bin:/bin", "HOME": "/nonexistent", "NO_COLOR": "1",
    ].merging(environment) { $1 }
    if let folder { process.currentDirectoryURL = URL(fileURLWithPath: folder) }
    return try RunningTool(process, input: input)
  }

  /// The folder of the built products: the test bundle lies in it.
  static let products: URL = {
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
