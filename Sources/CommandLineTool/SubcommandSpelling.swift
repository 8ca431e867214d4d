import ArgumentParser
import Licensing

/// Says "did you mean" for a misspelled command, which the parser does not.
enum SubcommandSpelling {
  static func check(_ arguments: [String], root: any ParsableCommand.Type) throws {
    var command = root
    var path = [name(root)]
    for argument in arguments {
      let subcommands = command.configuration.subcommands
      guard !subcommands.isEmpty, !argument.hasPrefix("-") else { return }
      if argument == "help", command == root { continue }
      guard let next = subcommands.first(where: { name($0) == argument }) else {
        let names = subcommands.map(name)
        throw UnknownCommand(
          typed: argument, group: path.joined(separator: " "),
          near: nearMisses(of: argument, among: names), names: names)
      }
      command = next
      path.append(argument)
    }
  }

  private static func name(_ command: any ParsableCommand.Type) -> String {
    command.configuration.commandName ?? ""
  }
}

/// A command that is not there.
struct UnknownCommand: Error {
  let typed: String
  let group: String
  let near: [String]
  let names: [String]
}
