import Foundation

/// A tool that was started.
final class RunningTool {
  private let process: Process
  private let output = Capture()
  private let errors = Capture()

  init(_ process: Process, input: String?) throws {
    self.process = process
    let source = Pipe()
    process.standardInput = source
    process.standardOutput = output.pipe
    process.standardError = errors.pipe
    try process.run()
    output.start()
    errors.start()
    // A tool may end without reading what it was given.
    signal(SIGPIPE, SIG_IGN)
    try? source.fileHandleForWriting.write(contentsOf: Data((input ?? "").utf8))
    try source.fileHandleForWriting.close()
  }

  var isRunning: Bool { process.isRunning }

  /// Ends the process at once, as a power cut would.
  func kill() { _ = Foundation.kill(process.processIdentifier, SIGKILL) }

  /// Waits for the end and returns everything it printed.
  func wait() -> ToolResult {
    process.waitUntilExit()
    return ToolResult(
      status: process.terminationStatus, output: output.text(), errors: errors.text())
  }
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

  /// The text; bytes that are no UTF-8 are told, not repaired.
  func text() -> String {
    done.wait()
    return String(validating: data, as: UTF8.self)
      ?? "not UTF-8: " + data.map { String($0, radix: 16) }.joined(separator: " ")
  }
}
