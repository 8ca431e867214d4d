/// Why words could not be counted.
public enum WordCountError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The text holds letters of a script that puts no spaces between words.
  case scriptWithoutSpaces(UnspacedScript)

  /// One line that names the script.
  public var description: String {
    switch self {
    case .scriptWithoutSpaces(let script):
      "words cannot be counted in \(script.rawValue), which puts no spaces between them"
    }
  }
}
