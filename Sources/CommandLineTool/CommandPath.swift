import ArgumentParser
import Licensing

/// Which command the first arguments name.
enum CommandPath {
  /// The command, and the arguments that are its own.
  ///
  /// Says "did you mean" for a misspelled command, which the parser does not.
  static func find(_ arguments: [String], root: any ParsableCommand.Type) throws
    -> (command: any ParsableCommand.Type, arguments: ArraySlice<String>)
  {
    var command = root
    var path = [name(root)]
    for (index, argument) in arguments.enumerated() {
      let subcommands = command.configuration.subcommands
      guard !subcommands.isEmpty, !argument.hasPrefix("-") else {
        return (command, arguments[index...])
      }
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
    return (command, [])
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
