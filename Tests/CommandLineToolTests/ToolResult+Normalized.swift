extension ToolResult {
  /// The same with texts replaced in both streams.
  func replacing(_ texts: [(String, String)]) -> ToolResult {
    mapped { text in texts.reduce(text) { $0.replacing($1.0, with: $1.1) } }
  }

  /// The same without what differs from run to run: times, days, years and keys.
  var normalized: ToolResult {
    mapped { text in
      text.replacing(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/, with: "TIME")
        .replacing(/\b[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])/, with: "THUMBPRINT")
        .replacing(/LIC-\d{4}-/, with: "LIC-YEAR-")
        .replacing(/\b\d{4}-\d\d-\d\d\b/, with: "DAY")
        .replacing(/\b20\d\d-\d\d\b/, with: "MONTH")
    }
  }

  private func mapped(_ change: (String) -> String) -> ToolResult {
    ToolResult(status: status, output: change(output), errors: change(errors))
  }
}
