/// Which records of the log have their signatures checked: all of them, or so many, chosen at
/// random while they go by.
struct SignatureSample {
  /// How many are still to be chosen; nil for all.
  private var wanted: Int?
  /// How many records are still to come, as far as is known.
  private var ahead: Int
  /// How many were chosen.
  private(set) var count = 0

  /// Chooses `count` of `total` records, each of them as likely; nil chooses all.
  init(_ count: Int? = nil, of total: Int = 0) {
    wanted = count
    ahead = total
  }

  /// Whether the next record is chosen (Knuth, The Art of Computer Programming, algorithm 3.4.2 S).
  mutating func takesNext() -> Bool {
    defer { ahead = max(0, ahead - 1) }
    guard let wanted else {
      count += 1
      return true
    }
    guard wanted > 0, ahead <= wanted || Int.random(in: 0..<ahead) < wanted else { return false }
    self.wanted = wanted - 1
    count += 1
    return true
  }
}
