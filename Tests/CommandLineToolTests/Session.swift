import Testing

/// A command line and what it must print, whole.
struct Session: Sendable, CustomTestStringConvertible {
  let line: String
  let output: String
  let errors: String
  let status: Int32

  var testDescription: String { line }

  var result: ToolResult { ToolResult(status: status, output: output, errors: errors) }

  /// Sessions written as `$ line`, what it prints, and the exit code in brackets.
  ///
  /// Lines of standard output begin with `| `; all others are of standard error.
  static func all(_ text: String) -> [Session] {
    var sessions: [Session] = []
    var (line, output, errors) = ("", "", "")
    for shown in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if shown.hasPrefix("$ ") {
        (line, output, errors) = (String(shown.dropFirst(2)), "", "")
      } else if let code = shown.wholeMatch(of: /\[(\d+)\]/)?.1 {
        let status = Int32(code) ?? -1
        sessions.append(Session(line: line, output: output, errors: errors, status: status))
        line = ""
      } else if !line.isEmpty, shown.hasPrefix("| ") || shown == "|" {
        output += shown.dropFirst(2) + "\n"
      } else if !line.isEmpty {
        errors += shown + "\n"
      }
    }
    return sessions
  }
}
