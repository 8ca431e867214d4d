extension ObjectReader {
  /// The text of a member that must be a string.
  public mutating func string(_ name: String) throws(DocumentError) -> String {
    try asString(try value(name), path(name))
  }

  /// The text of a member that may be absent but else must be a string.
  public mutating func optionalString(_ name: String) throws(DocumentError) -> String? {
    guard let value = optional(name) else { return nil }
    return try asString(value, path(name))
  }

  /// The texts of a member that must be an array of strings, possibly empty.
  public mutating func strings(_ name: String) throws(DocumentError) -> [String] {
    try asStrings(try value(name), path(name))
  }

  /// The texts of a member that may be absent but else must be an array of strings.
  public mutating func optionalStrings(_ name: String) throws(DocumentError) -> [String]? {
    guard let value = optional(name) else { return nil }
    return try asStrings(value, path(name))
  }

  /// The value of a member that must be `true` or `false`.
  public mutating func boolean(_ name: String) throws(DocumentError) -> Bool {
    try asBoolean(try value(name), path(name))
  }

  /// The value of a member that may be absent but else must be `true` or `false`.
  public mutating func optionalBoolean(_ name: String) throws(DocumentError) -> Bool? {
    guard let value = optional(name) else { return nil }
    return try asBoolean(value, path(name))
  }

  /// The value of a member that must be a number written as a plain integer that fits `Int`.
  ///
  /// `12` is one; `12.0` and `1e3` are not, though JSON Schema counts them as integers.
  public mutating func integer(_ name: String) throws(DocumentError) -> Int {
    try asInteger(try value(name), path(name))
  }

  /// The value of a member that may be absent but else must be a plain integer, as in `integer`.
  public mutating func optionalInteger(_ name: String) throws(DocumentError) -> Int? {
    guard let value = optional(name) else { return nil }
    return try asInteger(value, path(name))
  }

  /// A reader of a member that must be an object.
  public mutating func object(_ name: String) throws(DocumentError) -> ObjectReader {
    try ObjectReader(try value(name), at: .member(place, name))
  }

  /// A reader of a member that may be absent but else must be an object.
  public mutating func optionalObject(_ name: String) throws(DocumentError) -> ObjectReader? {
    guard let value = optional(name) else { return nil }
    return try ObjectReader(value, at: .member(place, name))
  }

  /// Readers of a member that must be an array of objects, possibly empty.
  public mutating func objects(_ name: String) throws(DocumentError) -> [ObjectReader] {
    let elements = try asArray(try value(name), path(name))
    let place = JSONPath.member(place, name)
    var readers: [ObjectReader] = []
    readers.reserveCapacity(elements.count)
    for (index, element) in elements.enumerated() {
      readers.append(try ObjectReader(element, at: .element(place, index)))
    }
    return readers
  }
}

private func asString(_ value: JSON, _ path: @autoclosure () -> String) throws(DocumentError)
  -> String
{
  guard let text = value.string else { throw mismatch(value, path(), "a string") }
  return text
}

private func asArray(_ value: JSON, _ path: @autoclosure () -> String) throws(DocumentError)
  -> [JSON]
{
  guard let elements = value.array else { throw mismatch(value, path(), "an array") }
  return elements
}

private func asStrings(_ value: JSON, _ path: @autoclosure () -> String) throws(DocumentError)
  -> [String]
{
  var texts: [String] = []
  let elements = try asArray(value, path())
  texts.reserveCapacity(elements.count)
  for (index, element) in elements.enumerated() {
    texts.append(try asString(element, pointer(path(), String(index))))
  }
  return texts
}

private func asBoolean(_ value: JSON, _ path: @autoclosure () -> String) throws(DocumentError)
  -> Bool
{
  guard let truth = value.bool else { throw mismatch(value, path(), "true or false") }
  return truth
}

private func asInteger(_ value: JSON, _ path: @autoclosure () -> String) throws(DocumentError)
  -> Int
{
  // `Int(_:)` reads no point and no exponent, and a parsed lexeme has no plus sign.
  guard let number = value.number.flatMap({ Int($0) }) else {
    throw mismatch(value, path(), "an integer, written without a point or exponent")
  }
  return number
}

private func mismatch(_ value: JSON, _ path: String, _ kind: String) -> DocumentError {
  DocumentError(path: path, position: value.position, problem: "must be \(kind)")
}
