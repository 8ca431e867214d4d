/// The commands of a tool as its own help names them.
enum CommandTree {
  /// Every command and group under a tool, the tool first; each as it is typed.
  static func commands(of tool: String) throws -> [[String]] { try walk([tool]) }

  private static func walk(_ path: [String]) throws -> [[String]] {
    let help = try Tool(path[0]).run(path.dropFirst() + ["--help"]).output
    return try [path] + subcommands(help).flatMap { try walk(path + [$0]) }
  }

  /// The names under `SUBCOMMANDS:`; a name is indented by two, what goes on by more.
  private static func subcommands(_ help: String) -> [String] {
    guard let list = help.split(separator: "SUBCOMMANDS:\n", maxSplits: 1).dropFirst().first else {
      return []
    }
    return list.split(separator: "\n", omittingEmptySubsequences: false).prefix { !$0.isEmpty }
      .filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") }
      .compactMap { $0.split(separator: " ").first.map(String.init) }
  }

  /// The command lines a help shows, in the form a shell takes.
  static func examples(in help: String) -> [String] {
    let lines = help.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard let start = lines.firstIndex(where: { ["Example:", "Start here:"].contains($0) }) else {
      return []
    }
    let shown = lines[(start + 1)...].prefix { !$0.isEmpty }
    return shown.map { $0.dropFirst(2) }.joined(separator: "\n")
      .replacing("\\\n", with: "").split(separator: "\n").map(String.init)
  }
}
