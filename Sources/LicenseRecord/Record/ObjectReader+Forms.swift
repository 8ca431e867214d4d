import StrictJSON

extension ObjectReader {
  /// Reads a member that must be exactly this string.
  mutating func expect(_ name: String, _ text: String) throws(DocumentError) {
    guard try string(name).isExactly(text) else {
      throw error(name, "must be \"\(text)\"")
    }
  }

  /// Reads a string of a given form; `form` says in words what it must be.
  mutating func string(
    _ name: String, _ form: String, where holds: (String) -> Bool
  ) throws(DocumentError) -> String {
    let text = try string(name)
    guard holds(text) else { throw error(name, "must be \(form)") }
    return text
  }

  /// Reads a string that must not be empty.
  mutating func words(_ name: String) throws(DocumentError) -> String {
    try string(name, "a string that is not empty") { !$0.isEmpty }
  }

  /// Reads a time in the one form of a record.
  mutating func time(_ name: String) throws(DocumentError) -> String {
    try string(name, RecordForm.timeWords, where: RecordForm.isTime)
  }

  /// Reads a literal of ODRL, `{"@type": type, "@value": …}`, and gives its value.
  mutating func typed(
    _ name: String, _ type: String, _ form: String, where holds: (String) -> Bool
  ) throws(DocumentError) -> String {
    var literal = try object(name)
    try literal.expect("@type", type)
    let value = try literal.string("@value", form, where: holds)
    try literal.finish()
    return value
  }

  /// Reads a set of strings: an array, not empty, without repeats, each `prefix` and a `form`.
  mutating func set(
    _ name: String, prefix: String = "", _ form: String, where holds: (String) -> Bool
  ) throws(DocumentError) -> [String] {
    let texts = try strings(name)
    guard !texts.isEmpty else { throw error(name, "must not be empty") }
    guard !hasRepeats(texts) else {
      throw error(name, "must not name anything twice")
    }
    var values: [String] = []
    for text in texts {
      guard let value = text.dropping(prefix: prefix), holds(value) else {
        throw error(name, "each must be \(form)")
      }
      values.append(value)
    }
    return values
  }
}

/// Whether a text comes twice; a few are compared one by one.
private func hasRepeats(_ texts: [String]) -> Bool {
  guard texts.count <= 8 else { return Set(texts.map { Array($0.utf8) }).count < texts.count }
  return texts.indices.contains { index in
    texts[..<index].contains { $0.isExactly(texts[index]) }
  }
}

extension RecordForm {
  static let timeWords = "a time written YYYY-MM-DDThh:mm:ssZ"
}
