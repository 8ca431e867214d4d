import Licensing

/// The places in the open pair of status lists, as a batch gives them out.
struct StatusPlaces {
  private let statements: Statements
  private var list = 0
  private var licenses = 0
  /// One bit for each place of the list.
  private var taken: [UInt64] = []
  private var unwritten: [Int: Int] = [:]
  /// Random bits not used yet, and how many: three indexes for each call to the system.
  private var random: (bits: UInt64, count: Int) = (0, 0)

  init(_ statements: Statements) { self.statements = statements }

  /// A random unused place; it stays free until ``take(_:)``.
  mutating func free() throws -> StatusPlace {
    if list == 0 {
      let open = try LedgerReader(statements: statements).openStatusList()
      try begin(open.list, licenses: open.licenses)
    } else if licenses >= StatusPlace.licensesPerList {
      try begin(list + 1, licenses: 0)
    }
    // Half of a list is free at least: a thousand misses in a row mean damage.
    for _ in 0..<1_000 {
      let index = randomIndex()
      if taken[index / 64] & bit(index) == 0 { return StatusPlace(list: list, index: index) }
    }
    throw LedgerError.storage("status list \(list) holds more licenses than it counts")
  }

  /// Gives a place out.
  mutating func take(_ place: StatusPlace) {
    taken[place.index / 64] |= bit(place.index)
    licenses += 1
  }

  /// Counts a license that was entered.
  mutating func count(_ place: StatusPlace) { unwritten[place.list, default: 0] += 1 }

  /// Writes what was counted.
  mutating func write() throws {
    for (list, licenses) in unwritten.sorted(by: { $0.key < $1.key }) {
      try Replay(statements: statements).count(licenses, inStatusList: list)
    }
    unwritten = [:]
  }

  private mutating func begin(_ list: Int, licenses: Int) throws {
    self.list = list
    self.licenses = licenses
    taken = [UInt64](repeating: 0, count: StatusPlace.bits / 64)
    let rows = try statements.rows(
      "SELECT status_index FROM license WHERE status_list = ?", .integer(list))
    while let row = try rows.next() {
      let index = try row.tally(0)
      guard index < StatusPlace.bits else {
        throw LedgerError.storage("status list \(list) has a place beyond its end")
      }
      taken[index / 64] |= bit(index)
    }
  }

  private mutating func randomIndex() -> Int {
    let width = StatusPlace.bits.trailingZeroBitCount
    if random.count < width { random = (UInt64.random(in: 0...UInt64.max), UInt64.bitWidth) }
    defer { random = (random.bits >> UInt64(width), random.count - width) }
    return Int(random.bits & UInt64(StatusPlace.bits - 1))
  }

  private func bit(_ index: Int) -> UInt64 { 1 << UInt64(index % 64) }
}
