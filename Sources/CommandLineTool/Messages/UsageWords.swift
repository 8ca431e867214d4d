import ArgumentParser
import StrictJSON

extension Words {
  /// The words for an error of the argument parser, in the form of ours.
  ///
  /// The parser repeats arguments as they were typed: each that could act on a
  /// terminal, or feign a line of ours, is escaped first. Our own faults in arguments
  /// are two lines, what is wrong and what mends it.
  init(usage error: any Error, root: any ParsableCommand.Type, arguments: [String]) {
    var message: [String] = []
    var usage: String?
    var help: String?
    let text = Words.escaping(arguments, in: root.fullMessage(for: error))
    for line in text.split(separator: "\n").map(String.init) {
      if line.hasPrefix("Usage: ") {
        usage = line.dropping("Usage: ")
      } else if line.hasPrefix("  See '"), let end = line.lastIndex(of: "'") {
        help = String(line[..<end]).dropping("  See '")
      } else if usage == nil, !line.hasPrefix("Help:") {
        message.append(line.dropping("Error: "))
      }
    }
    self.init(Words.lowerCased(message.first ?? text), hints: Array(message.dropFirst()))
    exitCode = root.exitCode(for: error).rawValue
    if hints.isEmpty, exitCode != 1 {
      self.usage = usage
      hints = help.map { ["see \"\($0)\""] } ?? []
    }
  }

  private static func escaping(_ arguments: [String], in text: String) -> String {
    let values = arguments.flatMap { argument in
      [argument]
        + (argument.firstIndex(of: "=").map { [String(argument[$0...].dropFirst())] } ?? [])
    }
    let hostile = values.filter { $0 != $0.displayed && $0 != "\n" }
    return hostile.sorted { $0.utf8.count > $1.utf8.count }
      .reduce(text) { $0.replacing($1, with: $1.displayed) }
  }

  private static func lowerCased(_ text: String) -> String {
    text.prefix(1).lowercased() + text.dropFirst()
  }
}

extension String {
  fileprivate func dropping(_ prefix: String) -> String {
    hasPrefix(prefix) ? String(dropFirst(prefix.count)) : self
  }
}
