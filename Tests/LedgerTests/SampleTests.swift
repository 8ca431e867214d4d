import Foundation
import Licensing
import Testing

@testable import Ledger

struct SampleTests {
  private let folder: TemporaryFolder
  private let ledger: Ledger

  init() throws {
    folder = try TemporaryFolder()
    try Sample().make(at: folder.ledger, isRestored: true)
    ledger = try Ledger(at: folder.ledger, for: .reading)
  }

  @Test func `holds every kind of entry`() throws {
    var kinds: Set<EntryKind> = []
    try ledger.read { try $0.forEachEntry { kinds.insert($0.kind) } }
    #expect(Set(EntryKind.allCases).subtracting(kinds) == [])
  }

  @Test func `audits clean`() throws {
    let report = try ledger.audit()
    #expect(report.differences == [])
    #expect(report.records == 6)
    #expect(report.entries == (try ledger.read { try $0.entryCount() }))
  }
}
