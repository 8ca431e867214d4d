/// Which members of an object were asked for, and in which order, without an allocation.
///
/// Sixteen questions to an object of fifteen members fit into one word; beyond that names are kept.
struct AskedNames: Sendable {
  /// A bit for each of the first 64 members that was asked for.
  private(set) var found: UInt64 = 0
  /// The places of the members asked for, four bits each, the first lowest; `absent` for none.
  private var order: UInt64 = 0
  private var count = 0
  /// The names asked for in vain, in order.
  private var missing: [String] = []
  /// All the names asked for so far, once they are too many for one word.
  private var all: [String]?

  private static let absent = 15

  /// Notes a question: which member answered it, if one did.
  @inline(__always)
  mutating func note(_ name: String, at place: Int?, of members: [JSONMember]) {
    if let place, place < 64 { found |= 1 << UInt64(place) }
    guard all == nil, count < 16, place ?? 0 < AskedNames.absent else {
      spill(name, members)
      return
    }
    order |= UInt64(place ?? AskedNames.absent) << UInt64(4 * count)
    count += 1
    if place == nil { missing.append(name) }
  }

  private mutating func spill(_ name: String, _ members: [JSONMember]) {
    all = names(of: members) + [name]
  }

  /// The names asked for, in order.
  func names(of members: [JSONMember]) -> [String] {
    if let all { return all }
    var absent = missing.makeIterator()
    return (0..<count).compactMap { question in
      let place = Int(order >> UInt64(4 * question) & 15)
      return place == AskedNames.absent ? absent.next() : members[place].name
    }
  }
}
