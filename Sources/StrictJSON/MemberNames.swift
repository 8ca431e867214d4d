/// The names an object has so far, compared by their bytes.
///
/// A few names are compared one by one; from there on they are hashed (with the standard library's
/// random seed), so an object of a hundred thousand members costs no quadratic time.
struct MemberNames {
  private struct Name: Hashable {
    let text: String

    static func == (one: Name, other: Name) -> Bool { one.text.hasSameBytes(as: other.text) }

    func hash(into hasher: inout Hasher) {
      // Hashing the string itself normalizes it; equal bytes hash alike, which is all that is asked.
      hasher.combine(text)
    }
  }

  private var few: [String] = []
  private var many: Set<Name> = []

  /// Adds a name; false when it was there.
  mutating func insert(_ name: String) -> Bool {
    if many.isEmpty {
      guard !few.contains(where: { $0.hasSameBytes(as: name) }) else { return false }
      few.append(name)
      if few.count == 12 { many = Set(few.map(Name.init)) }
      return true
    }
    return many.insert(Name(text: name)).inserted
  }
}
