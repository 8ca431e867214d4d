import LicenseRecord
import Licensing
import Testing

@testable import Ledger

/// One part of a transaction fails, and the rest is kept as if it had never been tried.
struct AttemptTests {
  @Test func `a grant that cannot be entered leaves nothing, and the next one is booked`() throws {
    let copy = try Tampered()
    let ledger = try Ledger(at: copy.folder.ledger, for: .writing, sealer: Sample.sealer)
    let key = try Sample().key
    let partner = try #require(PartnerID("courier"))
    let request = GivenRequest(
      article: SampleText.ferry.id, partner: partner, terms: RequestedTerms(channels: [.web]),
      idempotencyKey: nil)
    try ledger.write { transaction in
      let now = try transaction.reader.recordedTime(now: Sample.start)
      let log = SampleLog(transaction: transaction, key: key, now: now)
      try log.add(.keyAdded(KeyRecord(role: .license, key: key.publicKey)))
      try log.add(.keyRotated(key.publicKey.thumbprint))
    }
    try ledger.write(deferringEntries: true) { transaction in
      let reader = transaction.reader
      let now = try reader.recordedTime(now: Sample.start)
      let (last, months) = (try reader.lastEntry()?.number, try reader.monthTotals())
      // SQLite would cut the name off at the NUL, so that no entry may have it.
      let refused = SampleLog(transaction: transaction, key: key, now: now, actor: "Edith\0")
      #expect(throws: LedgerError.self) {
        try transaction.attempt { try refused.request(request) }
      }
      #expect(try reader.lastEntry()?.number == last)
      #expect(try reader.monthTotals() == months)
      try SampleLog(transaction: transaction, key: key, now: now).request(request)
      try transaction.flush()
      #expect(try reader.lastEntry()?.number == last.map { $0 + 2 })
      #expect(try reader.monthTotals() != months)
    }
    try ledger.close()
    #expect(try copy.audit() == [])
  }
}
