import Foundation
import LicenseRecord
import Licensing
import StrictJSON
import Testing

@testable import Ledger

/// What is erased is gone from the files, and the log says that it was there.
struct ErasureTests {
  private let copy: Tampered

  init() throws { copy = try Tampered() }

  private func writer(waiting seconds: Int = 30) throws -> Ledger {
    try Ledger(at: copy.folder.ledger, for: .writing, sealer: Sample.sealer, lockWait: seconds)
  }

  private var courier: PartnerID { get throws { try #require(PartnerID("courier")) } }

  /// How often some bytes are in the database and in its write-ahead log.
  private func occurrences(of text: String) -> Int {
    ["", "-wal"].map { copy.folder.ledger + $0 }.reduce(0) { sum, path in
      guard let bytes = try? Data(contentsOf: URL(fileURLWithPath: path)) else { return sum }
      var (count, rest) = (0, bytes[...])
      while let found = rest.range(of: Data(text.utf8)) {
        count += 1
        rest = rest[found.upperBound...]
      }
      return sum + count
    }
  }

  /// Reasons of resumptions, of so many lengths that SQLite moves rows from page to page.
  private func suspend(_ ledger: Ledger, _ texts: Range<Int>) throws {
    try ledger.write { transaction in
      let time = try transaction.reader.recordedTime(now: Sample.start)
      for text in texts {
        let word = text.isMultiple(of: 7) ? "Wanted" : "Kept"
        let filling = String(repeating: "é", count: text * 997 % 1_500)
        let reason = try transaction.store("\(word) \(text) " + filling)
        try transaction.append(
          .partnerResumed(courier, reason: reason), time: time, actor: "test")
      }
    }
  }

  private func erase(_ ledger: Ledger, _ keys: [ErasableKey]) throws {
    try ledger.write { transaction in
      try transaction.append(
        .partnerErased(courier, keys: keys, reason: transaction.store("Asked to")),
        time: transaction.reader.recordedTime(now: Sample.start), actor: "test")
    }
    try ledger.forget()
  }

  @Test func `nothing of an erased text is left in the files`() throws {
    let ledger = try writer()
    for start in stride(from: 0, to: 1_200, by: 200) { try suspend(ledger, start..<start + 200) }
    try #require(occurrences(of: "Wanted ") >= 172)
    let keys = try ledger.read { reader in
      try reader.erasable(of: courier).map(\.key).filter {
        try reader.kept($0).text?.hasPrefix("Wanted ") == true
      }
    }
    try #require(keys.count == 172)
    try erase(ledger, keys)
    #expect(occurrences(of: "Wanted ") == 0)
    // What was not erased is there.
    #expect(occurrences(of: "Nora's consent") == 1)
    let report = try ledger.audit()
    #expect(report.differences == [] && report.erased == keys.count + 3)
    try ledger.close()
    #expect(occurrences(of: "Wanted ") == 0)
  }

  @Test func `a reader of an older state keeps the text in the file, and that is said`() throws {
    let ledger = try writer(waiting: 0)
    try suspend(ledger, 0..<1)
    let keys = try ledger.read { try $0.erasable(of: courier).map(\.key) }
    let reader = try Ledger(at: copy.folder.ledger, for: .reading)
    try reader.read { (view: LedgerReader) throws -> Void in
      #expect(try view.entryCount() == 269)
      #expect(throws: LedgerError.stillInFile(.beingRead)) { try erase(ledger, keys) }
      #expect(try view.kept(keys[0]).text != nil)
    }
    #expect(occurrences(of: "Wanted 0") > 0)
    #expect(try ledger.read { try $0.kept(keys[0]) } == .erased(entry: 270))
    try ledger.forget()
    #expect(occurrences(of: "Wanted 0") == 0)
  }

  @Test func `a rebuild leaves an erased text erased`() throws {
    let key: String = try #require(try copy.value("SELECT min(key) FROM erasure"))
    try copy.edit(
      "INSERT INTO erasable VALUES ('\(key)', zeroblob(16), 'put back')",
      "DELETE FROM erasure")
    let ledger = try writer()
    #expect(try !ledger.audit().differences.isEmpty)
    try ledger.rebuild()
    #expect(try ledger.audit().differences == [])
    let kept = try ledger.read { try $0.kept(ErasableKey(text: key)) }
    guard case .erased = kept else {
      Issue.record("\(kept)")
      return
    }
  }

  @Test func `a text is erased once, and an erasure erases something`() throws {
    let ledger = try writer()
    let text: String = try #require(try copy.value("SELECT min(key) FROM erasure"))
    for keys in [[ErasableKey(text: text)], []] {
      #expect(throws: LedgerError.self) { try erase(ledger, keys) }
    }
    #expect(try ledger.audit().differences == [])
  }

  @Test func `what can be erased of a partner is what was said of it alone`() throws {
    let ledger = try writer()
    try ledger.write { transaction in
      let (log, reader) = (SampleLog.time(transaction), transaction.reader)
      let shared = try transaction.store("Both were wrong")
      let license = try #require(try reader.licenses(LicenseFilter()).first)
      try transaction.append(
        .articleWithdrawn(SampleText.ferry.id, version: 2, reason: shared), time: log,
        actor: "test")
      try transaction.append(
        .licenseRevoked(
          LicenseRevocation(
            license.number, fee: .keep, booked: [], month: #require(Month("2026-09")),
            reason: shared)), time: log, actor: "test")
    }
    try ledger.read { reader in
      let said = try reader.erasable(of: courier).map {
        "\($0.use): \(try reader.kept($0.key).text ?? "")"
      }
      #expect(
        Set(said) == [
          "contact: Mara Holm, mara@courier.example", "note: Asked for by phone",
          "note: For the evening program", "reason: Unpaid fee", "reason: Fee overdue",
          "reason: Paid", "reason: Text changed by the partner",
        ])
      let ferry = try reader.erasable(of: SampleText.ferry.id, version: nil)
      #expect(ferry.map(\.use) == [.reason, .reason, .text])
    }
  }
}

extension SampleLog {
  fileprivate static func time(_ transaction: LedgerTransaction) -> Instant {
    transaction.recordedTime(now: Sample.start)
  }
}
