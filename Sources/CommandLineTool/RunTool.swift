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
    var command = try parse(arguments, root: root)
    try command.run()
    end(0)
  } catch {
    end(report(error, root: root, arguments: arguments))
  }
}

/// Reads the arguments, straight with the command they name where that can be.
///
/// The parser otherwise builds and walks the whole tree of commands. What it cannot read so, help
/// that is asked for among it, is read from the root: only that knows how the command was reached.
private func parse(_ arguments: [String], root: any ParsableCommand.Type) throws
  -> any ParsableCommand
{
  let (named, rest) = try CommandPath.find(arguments, root: root)
  if named != root, let command = try? named.parseAsRoot(Array(rest)), type(of: command) == named {
    return command
  }
  return try root.parseAsRoot(arguments)
}

/// Ends the process without what libraries do at exit: all output was written as it was made, and
/// taking libcrypto's tables apart would take longer than signing.
private func end(_ code: Int32) -> Never { _exit(code) }

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
