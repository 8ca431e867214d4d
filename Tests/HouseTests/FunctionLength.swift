/// A function of a Swift file and the lines it takes, signature and closing brace included.
struct FunctionLength: Hashable {
  let firstLine: Int
  let lines: Int

  /// The functions of a file in the form that `swift format` leaves: a body's closing brace
  /// stands alone, as far in as the line the function begins on.
  static func all(in lines: [String]) -> [FunctionLength] {
    lines.indices.compactMap { index in
      guard startsFunction(lines[index]) else { return nil }
      let indentation = lines[index].prefix { $0 == " " }
      let end = lines[(index + 1)...].firstIndex { line in
        let depth = line.prefix { $0 == " " }.count
        let text = line.dropFirst(depth)
        return !text.isEmpty && depth <= indentation.count && !text.hasPrefix(")")
          && text != "{" && !text.hasPrefix("where") && !text.hasPrefix("#")
      }
      guard let end, lines[end] == indentation + "}" else { return nil }
      return FunctionLength(firstLine: index + 1, lines: end - index + 1)
    }
  }

  private static func startsFunction(_ line: String) -> Bool {
    let text = line.drop { $0 == " " }
    guard !text.hasPrefix("//"), !text.hasSuffix("}") else { return false }
    let words = text.split(separator: " ")
    return words.contains("func") || words.contains { $0.hasPrefix("init(") || $0 == "deinit" }
  }
}
