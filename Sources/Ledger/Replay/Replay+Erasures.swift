import StrictJSON

extension Replay {
  /// Notes which texts are gone for good, and takes them out where they still are.
  ///
  /// A text is no derived row, but whoever replays the log, or reads an export of before, must not
  /// bring it back.
  func erase(_ body: inout ObjectReader, number: Int) throws {
    let keys = try body.strings("keys")
    guard !keys.isEmpty else { throw body.error("keys", "an erasure erases something") }
    for key in keys {
      try statements.run(
        "INSERT INTO erasure (key, entry) VALUES (?, ?)", .text(key), .integer(number))
      try statements.run("DELETE FROM erasable WHERE key = ?", .text(key))
    }
  }
}
