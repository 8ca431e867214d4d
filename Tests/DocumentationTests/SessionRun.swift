import Foundation

/// Runs the commands of a session in one shell, as a person would type them.
///
/// The shell sees the built tools, a home folder of its own and an empty current folder. Both
/// streams are read as one, in the order a terminal would show them.
enum SessionRun {
  /// What each command printed.
  static func outputs(of session: Session) throws -> [[String]] {
    let folder = try TemporaryFolder()
    let script = folder.path + "/session.sh"
    let desk = folder.path + "/desk"
    try FileManager.default.createDirectory(atPath: desk, withIntermediateDirectories: true)
    let now = SessionText.Today()
    let commands = session.steps.map { now.current($0.command) }
    try text(of: commands).write(toFile: script, atomically: true, encoding: .utf8)
    let process = Process()
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments = [script]
    process.currentDirectoryURL = URL(filePath: desk)
    process.environment = [
      "PATH": Products.folder.path + ":/usr/bin:/bin", "HOME": folder.path, "LANG": "C.UTF-8",
      "COLUMNS": "80",
    ]
    process.standardInput = FileHandle.nullDevice
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let bytes = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    // A page cannot show that a line of CSV ends with a carriage return.
    return pieces(String(decoding: bytes.filter { $0 != 0x0d }, as: UTF8.self))
  }

  /// Between two commands the shell prints a mark; `$?` stays what the command left.
  private static func text(of commands: [String]) -> String {
    "status=0\n"
      + commands.map { "(exit $status)\n\($0)\nstatus=$?\nprintf '\(mark)'\n" }.joined()
  }

  private static func pieces(_ output: String) -> [[String]] {
    output.split(separator: mark, omittingEmptySubsequences: false).dropLast().map { piece in
      guard !piece.isEmpty else { return [] }
      let body = piece.hasSuffix("\n") ? piece.dropLast() : piece
      return body.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }
  }

  /// A record separator, which nothing that the tools print can hold.
  private static let mark = "\u{1e}"
}
