import ArgumentParser
import Foundation

/// How this process was started: hints repeat the name that was typed.
struct Invocation {
  enum Tool: String {
    case license
    case fee
    case imprimatur

    var root: any ParsableCommand.Type {
      switch self {
      case .license: LicenseTool.self
      case .fee: FeeTool.self
      case .imprimatur: ImprimaturTool.self
      }
    }
  }

  static let current = Invocation(arguments: CommandLine.arguments)

  let tool: Tool
  /// ` --home DIR` where it was typed, so that a hint works as it stands.
  private let home: String

  init(arguments: [String]) {
    let name = arguments.first?.split(separator: "/").last.map(String.init) ?? ""
    tool = Tool(rawValue: name) ?? .imprimatur
    if let index = arguments.firstIndex(of: "--home"), index + 1 < arguments.count {
      home = " --home " + shellQuoted(arguments[index + 1])
    } else if let option = arguments.first(where: { $0.hasPrefix("--home=") }) {
      home = " --home " + shellQuoted(String(option.dropFirst(7)))
    } else {
      home = ""
    }
  }

  /// A command line to type: `license …`, `fee …`, or one of the whole desk's.
  ///
  /// - Parameter needsHome: Whether the command reads a home.
  func command(_ line: String, needsHome: Bool = true) -> String {
    let group = line.split(separator: " ").first.map(String.init) ?? ""
    let isOwnTool = group == tool.rawValue && tool != .imprimatur
    let isEverydayTool = tool != .imprimatur && Tool(rawValue: group) != nil
    let prefix = isOwnTool || isEverydayTool ? "" : "imprimatur "
    return prefix + line + (needsHome ? home : "")
  }
}
