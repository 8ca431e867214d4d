extension JSON {
  /// A number that is an integer.
  public static func integer(_ value: Int) -> JSON { JSON(.number(String(value))) }

  /// A number that is an integer.
  public static func integer(_ value: Int64) -> JSON { JSON(.number(String(value))) }

  /// An object with these members in this order; names must differ.
  public static func object(_ members: [(String, JSON)]) -> JSON {
    JSON(.object(members.map { JSONMember(name: $0.0, value: $0.1) }))
  }

  /// An array of strings.
  public static func strings(_ texts: [String]) -> JSON {
    JSON(.array(texts.map { JSON(.string($0)) }))
  }
}

extension JSON: ExpressibleByStringLiteral {
  /// A string.
  public init(stringLiteral value: String) { self.init(.string(value)) }
}

extension JSON: ExpressibleByIntegerLiteral {
  /// A number that is an integer.
  public init(integerLiteral value: Int64) { self.init(.number(String(value))) }
}

extension JSON: ExpressibleByBooleanLiteral {
  /// `true` or `false`.
  public init(booleanLiteral value: Bool) { self.init(.bool(value)) }
}

extension JSON: ExpressibleByNilLiteral {
  /// `null`.
  public init(nilLiteral: ()) { self.init(.null) }
}

extension JSON: ExpressibleByArrayLiteral {
  /// An array.
  public init(arrayLiteral elements: JSON...) { self.init(.array(elements)) }
}

extension JSON: ExpressibleByDictionaryLiteral {
  /// An object whose members keep the order of the literal.
  public init(dictionaryLiteral elements: (String, JSON)...) { self = .object(elements) }
}
