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
    try Console.prepare()
    try SubcommandSpelling.check(arguments, root: root)
    var command = try root.parseAsRoot(arguments)
    try command.run()
    exit(0)
  } catch {
    exit(report(error, root: root, arguments: arguments))
  }
}

/// Shows an error and returns the exit code that goes with it.
private func report(
  _ error: any Error, root: any ParsableCommand.Type, arguments: [String]
) -> Int32 {
  if let code = error as? ExitCode { return code.rawValue }
  if let words = Words(error) {
    Console.fail(words)
    return words.exitCode
  }
  if root.exitCode(for: error) == .success {
    // Help and version are what was asked for: data, not an error.
    let text = root.fullMessage(for: error) + "\n"
    do { try Console.print(bytes: Array(text.utf8)) } catch { return 1 }
    return 0
  }
  let words = Words(usage: error, root: root, arguments: arguments)
  Console.fail(words)
  return words.exitCode
}
