/// What a page shows of a terminal: the `console` blocks, one session from top to bottom.
///
/// A line that begins with `$ ` is a command; it goes on where it ends with a backslash. The
/// lines after it, up to the next command or the end of the block, are what it prints.
struct Session {
  /// A command and the lines it prints.
  struct Step {
    let command: String
    /// The places of its output lines in the page.
    let output: Range<Int>
  }

  let page: Page
  let steps: [Step]

  init(_ page: Page) {
    self.page = page
    steps = CodeBlock.all(in: page).filter { $0.language == "console" }.flatMap { block in
      Session.steps(page.lines, block.range)
    }
  }

  /// The lines a step shows.
  func shown(_ step: Step) -> [String] { Array(page.lines[step.output]) }

  private static func steps(_ lines: [String], _ range: Range<Int>) -> [Step] {
    var starts = range.filter { lines[$0].hasPrefix("$ ") }
    starts.append(range.upperBound)
    return zip(starts, starts.dropFirst()).map { start, next in
      var end = start
      while lines[end].hasSuffix("\\"), end + 1 < next { end += 1 }
      let command = lines[start...end].joined(separator: "\n").dropFirst(2)
      return Step(command: String(command), output: end + 1..<next)
    }
  }
}
