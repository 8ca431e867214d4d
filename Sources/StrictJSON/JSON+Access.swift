extension JSON {
  /// The value of the member whose name has exactly these UTF-8 bytes.
  ///
  /// Nil when there is none or this is no object. Where duplicates were allowed, the first.
  public subscript(_ name: String) -> JSON? {
    members?.first { $0.name.hasSameBytes(as: name) }?.value
  }

  /// The string, nil when this is none.
  public var string: String? {
    if case .string(let text) = content { text } else { nil }
  }

  /// The elements of the array, nil when this is none.
  public var array: [JSON]? {
    if case .array(let elements) = content { elements } else { nil }
  }

  /// The members of the object in document order, nil when this is none.
  public var members: [JSONMember]? {
    if case .object(let members) = content { members } else { nil }
  }

  /// The truth value, nil when this is none.
  public var bool: Bool? {
    if case .bool(let value) = content { value } else { nil }
  }

  /// The lexeme of the number, nil when this is none.
  public var number: String? {
    if case .number(let lexeme) = content { lexeme } else { nil }
  }

  /// The object without the members of that name; any other value unchanged.
  public func removing(_ name: String) -> JSON {
    guard let members else { return self }
    return JSON(.object(members.filter { !$0.name.hasSameBytes(as: name) }), at: position)
  }
}
