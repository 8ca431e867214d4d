import Foundation
import GRDB
import Testing

@testable import Ledger

/// A damaged file is never a crash and never an endless run: every question and the
/// audit end with an answer, a difference or a ``LedgerError``.
struct DamagedFileTests {
  @Test func `a sound ledger answers every question`() throws {
    let copy = try Tampered()
    #expect(try ReaderTour(copy.folder.ledger).refusals == 0)
  }

  @Test(
    arguments: SchemaColumn.all,
    [
      "NULL", "'text'", "x'ff00'", "9223372036854775807",
    ])
  func `a value of any type in any column`(_ column: SchemaColumn, _ value: String) throws {
    let copy = try Tampered()
    let changed = try copy.force(value, into: column)
    if changed > 0 { try expectDifferences(copy) }
    _ = try ReaderTour(copy.folder.ledger)
  }

  @Test(arguments: 0..<60)
  func `bytes overwritten anywhere`(_ seed: Int) throws {
    let copy = try Tampered()
    var random = Seeded(seed)
    let size = try #require(FileSystem.size(copy.folder.ledger))
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      // Pages are read from their beginning, where most of what hangs together lies.
      let page = Int.random(in: 0..<size / 16_384, using: &random)
      let reach = Bool.random(using: &random) ? 120 : 16_384 - 16
      let offset = page * 16_384 + Int.random(in: 0..<reach, using: &random)
      let bytes = (0..<Int.random(in: 1...16, using: &random)).map { _ in
        UInt8.random(in: 0...255, using: &random)
      }
      try copy.overwrite(bytes, at: offset)
    }
    try auditWithoutTrap(copy)
    _ = try ReaderTour(copy.folder.ledger)
  }

  @Test(arguments: [0, 1, 99, 100, 16_384, 40_000, 200_000])
  func `a file cut short`(_ length: Int) throws {
    let copy = try Tampered()
    let handle = try #require(FileHandle(forUpdatingAtPath: copy.folder.ledger))
    try handle.truncate(atOffset: UInt64(length))
    try handle.close()
    _ = try ReaderTour(copy.folder.ledger)
    do { #expect(try copy.audit() != []) } catch is LedgerError {}
  }

  /// Four pages whose two hundred children each are all the next page: more than 10^9 rows
  /// to a query, though the file is as small as it was.
  @Test func `a tree that leads to the same page over and over ends the audit`() throws {
    let copy = try Tampered()
    let roots = try ["entry", "license", "posting", "article"].map { table -> Int in
      try #require(
        try copy.value("SELECT rootpage FROM sqlite_schema WHERE name = '\(table)'"))
    }
    let root = try copy.bytes(12, at: (roots[0] - 1) * 16_384)
    try #require(root[0] == 5)
    let leaf = Int(root[10]) << 8 + Int(root[11])
    for (page, child) in zip(roots, roots.dropFirst() + [leaf]) {
      try copy.overwrite(fan(to: UInt8(child)), at: (page - 1) * 16_384)
    }
    #expect(try copy.audit().contains { $0.place == "storage" })
  }

  /// An interior page of a table's tree whose children are all one page.
  private func fan(to child: UInt8) -> [UInt8] {
    var page = [UInt8](repeating: 0, count: 16_384)
    page.replaceSubrange(0..<12, with: [5, 0, 0, 0, 200, 60, 0, 0, 0, 0, 0, child])
    for cell in 0..<200 {
      let offset = 16_384 - 5 * (cell + 1)
      page.replaceSubrange(
        12 + cell * 2..<14 + cell * 2, with: [UInt8(offset >> 8), UInt8(offset & 255)])
      page.replaceSubrange(offset..<offset + 5, with: [0, 0, 0, child, UInt8(cell & 127)])
    }
    return page
  }

  private func expectDifferences(_ copy: Tampered) throws {
    do { #expect(try copy.audit() != []) } catch is LedgerError {}
  }

  /// Bytes that no row uses may change without anything being different.
  private func auditWithoutTrap(_ copy: Tampered) throws {
    do { _ = try copy.audit() } catch is LedgerError {}
  }
}

/// A generator whose numbers are the same on every run (SplitMix64).
struct Seeded: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: Int) { state = UInt64(truncatingIfNeeded: seed) &* 0x9e37_79b9_7f4a_7c15 }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}
