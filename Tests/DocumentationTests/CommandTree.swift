import Foundation

/// A command of the tools, as its own `--help` describes it.
struct Command {
  /// How it is typed: `license request`, `imprimatur article add`.
  let name: String
  /// The help text.
  let help: String

  /// The subcommands' names; none for a command that does something.
  var subcommands: [String] {
    rows(of: "SUBCOMMANDS").compactMap { $0.split(separator: " ").first.map(String.init) }
  }

  /// The names of its arguments, as the help spells them: `article`.
  var arguments: [String] {
    rows(of: "ARGUMENTS").compactMap { row in
      row.firstMatch(of: /^<([a-z-]+)>/).map { String($0.output.1) }
    }
  }

  /// Its options: `--home`; not what every command has, which shows its help or the version.
  var options: Set<String> {
    let own = rows(of: "OPTIONS").filter { row in
      !["Show the version.", "Show help information."].contains { row.hasSuffix($0) }
    }
    return Set(
      own.flatMap { row in
        row.prefix { $0 != "<" }.matches(of: /--[a-z-]+/).map { String($0.output) }
      })
  }

  /// The entries of a section: lines indented by exactly two blanks.
  private func rows(of section: String) -> [Substring] {
    let lines = help.split(separator: "\n", omittingEmptySubsequences: false)
    guard let start = lines.firstIndex(of: "\(section):") else { return [] }
    return lines[(start + 1)...].prefix { $0.hasPrefix(" ") }
      .filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") }.map { $0.dropFirst(2) }
  }
}

/// Every command of the tools, found by asking them.
enum CommandTree {
  /// The commands below `imprimatur`, groups included; the everyday tools under their own names.
  static func all() throws -> [Command] { try commands("imprimatur", []) }

  /// The commands below a tool, by their path after its name.
  static func commands(_ tool: String, _ path: [String]) throws -> [Command] {
    let result = try Tool(tool).run(path + ["--help"])
    guard result.status == 0, result.output.hasPrefix("OVERVIEW: ") else {
      throw CommandTreeError(command: ([tool] + path).joined(separator: " "))
    }
    let command = Command(name: name(tool, path), help: result.output)
    return try [command] + command.subcommands.flatMap { try commands(tool, path + [$0]) }
  }

  private static func name(_ tool: String, _ path: [String]) -> String {
    let isEveryday = path.first == "license" || path.first == "fee"
    return (isEveryday ? path : [tool] + path).joined(separator: " ")
  }
}

/// A command whose `--help` prints no help.
struct CommandTreeError: Error {
  let command: String
}
