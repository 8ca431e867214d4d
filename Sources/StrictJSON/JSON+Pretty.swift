extension JSON {
  /// The form for files and people: two spaces a level, one member or element a line, final newline.
  ///
  /// Sorted, members are in the order of their names' UTF-8 bytes and the text is, byte for byte,
  /// what `jq -S .` prints (numbers: for plain integers below 2^53; others keep their lexeme).
  /// Unsorted, members keep their order, and characters that a terminal would act on are written as
  /// `\u001b` escapes beyond those JSON requires: the same document, safe to show.
  public func pretty(sorted: Bool = true) -> [UInt8] {
    var writer = JSONWriter(escaping: sorted ? .withDelete : .display)
    writer.pretty(self, level: 0, sorted: sorted)
    writer.output.append(UInt8(ascii: "\n"))
    return writer.output
  }
}

extension JSONWriter {
  fileprivate mutating func pretty(_ value: JSON, level: Int, sorted: Bool) {
    switch value.content {
    case .null: text("null")
    case .bool(let value): text(value ? "true" : "false")
    case .number(let lexeme): text(lexeme)
    case .string(let value): string(value)
    case .array(let elements):
      block("[", elements, "]", level: level) { writer, element in
        writer.pretty(element, level: level + 1, sorted: sorted)
      }
    case .object(let members):
      let ordered =
        sorted
        ? members.sortedUnlessSorted { $0.name.precedesInUTF8($1.name) }
        : members
      block("{", ordered, "}", level: level) { writer, member in
        writer.string(member.name)
        writer.text(": ")
        writer.pretty(member.value, level: level + 1, sorted: sorted)
      }
    }
  }

  private mutating func block<Item>(
    _ opening: Unicode.Scalar, _ items: [Item], _ closing: Unicode.Scalar, level: Int,
    write: (inout JSONWriter, Item) -> Void
  ) {
    output.append(UInt8(ascii: opening))
    for (index, item) in items.enumerated() {
      if index > 0 { output.append(UInt8(ascii: ",")) }
      newLine(level: level + 1)
      write(&self, item)
    }
    if !items.isEmpty { newLine(level: level) }
    output.append(UInt8(ascii: closing))
  }

  private mutating func newLine(level: Int) {
    output.append(UInt8(ascii: "\n"))
    for _ in 0..<(2 * level) { output.append(UInt8(ascii: " ")) }
  }
}
