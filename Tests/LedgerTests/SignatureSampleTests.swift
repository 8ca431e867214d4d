import Testing

@testable import Ledger

/// An audit that checks some signatures only says how many, and leaves out nothing else.
struct SignatureSampleTests {
  private func chosen(_ count: Int?, of total: Int, told: Int? = nil) -> [Int] {
    var sample = SignatureSample(count, of: told ?? total)
    let chosen = (0..<total).filter { _ in sample.takesNext() }
    #expect(sample.count == chosen.count)
    return chosen
  }

  @Test(arguments: [(0, 10, 0), (1, 10, 1), (7, 10, 7), (10, 10, 10), (99, 10, 10), (3, 0, 0)])
  func `as many are chosen as were asked for`(_ count: Int, _ total: Int, _ expected: Int) {
    for _ in 0..<50 { #expect(chosen(count, of: total).count == expected) }
  }

  @Test func `without a number all are chosen`() { #expect(chosen(nil, of: 7).count == 7) }

  @Test func `each is as likely as any other`() {
    var counts = [Int](repeating: 0, count: 20)
    for _ in 0..<4_000 { for place in chosen(5, of: 20) { counts[place] += 1 } }
    // A thousand times each is to be expected; eight standard deviations are 220.
    #expect(counts.allSatisfy { (780...1_220).contains($0) }, "\(counts)")
  }

  @Test func `a wrong number of licenses chooses no more than was asked for`() {
    #expect(chosen(3, of: 50, told: 0) == [0, 1, 2])
    #expect(chosen(3, of: 5, told: 1_000_000).count <= 3)
  }

  @Test func `a sample leaves out signatures and nothing else`() throws {
    let copy = try Tampered(.unrestored)
    func audit(_ sample: Int?) throws -> AuditReport {
      try Ledger(at: copy.folder.ledger, for: .reading).audit(sample: sample)
    }
    // Three licenses, and two records that were signed anew and are always checked.
    #expect(try audit(nil).signatures == 5)
    #expect(try audit(2).signatures == 4)
    #expect(try audit(2).records == 5)
    #expect(try audit(2).differences == [])
    // A record that says something other than its grant is named without its signature.
    try copy.rewriteEntry(21) { $0.replacing("LIC-2026-000001", with: "LIC-2026-000009") }
    let problems = try audit(0).differences.filter { $0.place == "entry 21" }.map(\.problem)
    #expect(
      problems.contains { $0.contains("the record says number LIC-2026-000009") }, "\(problems)")
  }
}
