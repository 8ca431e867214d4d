extension JSON {
  /// The canonical form (RFC 8785): the bytes that are hashed and signed.
  ///
  /// No white space, members in the order of their names' UTF-16 code units, numbers as ECMAScript
  /// writes the nearest double. A number built in code that is no finite double becomes `null`, as
  /// in ECMAScript; a parsed one always is.
  public func canonical() -> [UInt8] {
    var bytes = ByteBuffer(capacity: 4096)
    bytes.write(self)
    return bytes.array
  }

  /// The canonical form without the members of that name: of an object what
  /// `removing(_:).canonical()` gives, at the cost of writing alone.
  public func canonical(without name: String) -> [UInt8] {
    guard let members else { return canonical() }
    var bytes = ByteBuffer(capacity: 4096)
    bytes.write(members, without: name)
    return bytes.array
  }
}

extension ByteBuffer {
  mutating func write(_ value: JSON) {
    switch value.content {
    case .null: append("null")
    case .bool(let value): append(value ? "true" : "false")
    case .number(let lexeme): appendText(canonicalNumber(lexeme))
    case .string(let value): write(value)
    case .array(let elements):
      append(UInt8(ascii: "["))
      for index in elements.indices {
        if index > 0 { append(UInt8(ascii: ",")) }
        write(elements[index])
      }
      append(UInt8(ascii: "]"))
    case .object(let members): write(members)
    }
  }

  fileprivate mutating func write(_ members: [JSONMember], without name: String? = nil) {
    append(UInt8(ascii: "{"))
    let sorted = members.sortedUnlessSorted { $0.name.precedesInUTF16($1.name) }
    var follows = false
    for index in sorted.indices {
      if let name, sorted[index].name.hasSameBytes(as: name) { continue }
      if follows { append(UInt8(ascii: ",")) }
      follows = true
      write(sorted[index].name)
      append(UInt8(ascii: ":"))
      write(sorted[index].value)
    }
    append(UInt8(ascii: "}"))
  }

  /// Writes a string in quotation marks.
  mutating func write(_ text: String) {
    if appendQuoted(text) { return }
    var writer = JSONWriter(escaping: .required)
    writer.string(text)
    append(writer.output)
  }
}

extension Array {
  /// The elements in order; those that are in order already, as a record's are, cost no allocation.
  @inline(__always)
  func sortedUnlessSorted(by precedes: (Element, Element) -> Bool) -> [Element] {
    var index = 1
    while index < count {
      guard !precedes(self[index], self[index - 1]) else { return sorted(by: precedes) }
      index += 1
    }
    return self
  }
}
