/// The names an object has so far, compared by their bytes.
///
/// As long as the names come in order, as in whatever this library writes, a new name is compared
/// with the one before it alone. After that a few names are compared one by one, and from a dozen
/// on they are hashed (with the standard library's random seed), so that an object of a hundred
/// thousand members costs no quadratic time. Of names in order nothing is kept but the members.
struct MemberNames {
  /// How a name lies to those before it.
  enum Place {
    /// After all of them, in the order of their bytes.
    case last
    /// Before one of them.
    case between
    /// It is one of them.
    case repeated
  }

  private struct Name: Hashable {
    let text: String

    static func == (one: Name, other: Name) -> Bool { one.text.hasSameBytes(as: other.text) }

    func hash(into hasher: inout Hasher) {
      // Hashing the string itself normalizes it; equal bytes hash alike, which is all that is asked.
      hasher.combine(text)
    }
  }

  private var areInOrder = true
  private var many: Set<Name> = []

  /// Finds the place of the name that follows the names of `members`.
  mutating func place(of name: String, after members: [JSONMember]) -> Place {
    if areInOrder {
      guard let last = members.last?.name, !last.precedesInUTF8(name) else { return .last }
      if last.hasSameBytes(as: name) { return .repeated }
      areInOrder = false
    }
    guard members.count >= 12 else {
      return members.contains { $0.name.hasSameBytes(as: name) } ? .repeated : .between
    }
    if many.isEmpty { many = Set(members.map { Name(text: $0.name) }) }
    return many.insert(Name(text: name)).inserted ? .between : .repeated
  }
}
