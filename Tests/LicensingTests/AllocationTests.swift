import Licensing
import Testing

@Suite struct AllocationTests {
  static let rows: [(units: Int64, weights: [Int64], parts: [Int64])] = [
    (100, [1, 1, 1], [34, 33, 33]), (-100, [1, 1, 1], [-34, -33, -33]), (5, [1, 1], [3, 2]),
    (1, [1, 2, 1], [0, 1, 0]), (0, [1, 2], [0, 0]), (10, [0, 1, 0], [0, 10, 0]),
    (7, [50, 30, 20], [4, 2, 1]), (.max, [1], [.max]), (.min, [1, 1], [.min / 2, .min / 2]),
    (101, [.max, .max], [51, 50]),
  ]

  @Test(arguments: rows.indices) func largestRemainder(_ index: Int) {
    let row = Self.rows[index]
    let parts = allocate(Money(minorUnits: row.units, currency: .euro), weights: row.weights)
    #expect(parts?.map(\.minorUnits) == row.parts)
  }

  @Test(arguments: [[], [0], [0, 0], [-1, 2], [Int64.min, .max]])
  func noShareWithoutAWeight(_ weights: [Int64]) {
    #expect(allocate(Fixture.money("1.00"), weights: weights) == nil)
  }
}
