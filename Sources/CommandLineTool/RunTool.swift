import ArgumentParser
import Foundation
import StrictJSON

/// Runs the tool that this process was started as, and ends the process.
///
/// `license` and `fee` are the two everyday tools; under any other name it is the
/// whole desk, `imprimatur`.
public func runTool() -> Never {
  let arguments = Array(CommandLine.arguments.dropFirst())
  let root = Invocation.current.tool.root
  do {
    try SubcommandSpelling.check(arguments, root: root)
    var command = try root.parseAsRoot(arguments)
    try command.run()
    exit(0)
  } catch {
    exit(report(error, root: root))
  }
}

/// Shows an error and returns the exit code that goes with it.
private func report(_ error: any Error, root: any ParsableCommand.Type) -> Int32 {
  if let code = error as? ExitCode { return code.rawValue }
  if let words = Words(error) {
    Console.fail(words)
    return words.exitCode
  }
  let text = root.fullMessage(for: error)
  if root.exitCode(for: error) == .success {
    // Help and version are what was asked for: data, not an error.
    do { try Console.print(text) } catch { return 1 }
    return 0
  }
  let shown = text.split(separator: "\n", omittingEmptySubsequences: false)
    .map { String($0).displayed }.joined(separator: "\n")
  Console.note(shown.hasPrefix("Error: ") ? "error: " + shown.dropFirst(7) : shown)
  return root.exitCode(for: error).rawValue
}
