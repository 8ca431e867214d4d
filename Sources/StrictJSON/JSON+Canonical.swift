extension JSON {
  /// The canonical form (RFC 8785): the bytes that are hashed and signed.
  ///
  /// No white space, members in the order of their names' UTF-16 code units, numbers as ECMAScript
  /// writes the nearest double. A number built in code that is no finite double becomes `null`, as
  /// in ECMAScript; a parsed one always is.
  public func canonical() -> [UInt8] {
    var writer = JSONWriter(escaping: .required)
    writer.canonical(self)
    return writer.output
  }
}

extension JSONWriter {
  mutating func canonical(_ value: JSON) {
    switch value.content {
    case .null: text("null")
    case .bool(let value): text(value ? "true" : "false")
    case .number(let lexeme): text(canonicalNumber(lexeme))
    case .string(let value): string(value)
    case .array(let elements):
      output.append(UInt8(ascii: "["))
      for (index, element) in elements.enumerated() {
        if index > 0 { output.append(UInt8(ascii: ",")) }
        canonical(element)
      }
      output.append(UInt8(ascii: "]"))
    case .object(let members):
      output.append(UInt8(ascii: "{"))
      let sorted = members.sortedUnlessSorted { precedesInUTF16($0.name, $1.name) }
      for (index, member) in sorted.enumerated() {
        if index > 0 { output.append(UInt8(ascii: ",")) }
        string(member.name)
        output.append(UInt8(ascii: ":"))
        canonical(member.value)
      }
      output.append(UInt8(ascii: "}"))
    }
  }
}

/// Whether the first text comes first by UTF-16 code units (RFC 8785 section 3.2.3).
private func precedesInUTF16(_ one: String, _ other: String) -> Bool {
  var rest = other.utf8.makeIterator()
  for byte in one.utf8 {
    guard let otherByte = rest.next() else { return false }
    guard byte != otherByte else { continue }
    // UTF-8 keeps the order of code points, and UTF-16 differs from it in one thing alone:
    // U+E000 to U+FFFF (first byte EE or EF) come after all that needs a surrogate pair (F0 up).
    let swaps = min(byte, otherByte) >= 0xEE && (byte >= 0xF0) != (otherByte >= 0xF0)
    return swaps ? byte > otherByte : byte < otherByte
  }
  return rest.next() != nil
}

extension Array {
  /// The elements in order; those that are in order already, as a record's are, cost no allocation.
  func sortedUnlessSorted(by precedes: (Element, Element) -> Bool) -> [Element] {
    zip(self, dropFirst()).allSatisfy { !precedes($1, $0) } ? self : sorted(by: precedes)
  }
}
