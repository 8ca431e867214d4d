import GRDB
import Licensing
import StrictJSON
import Testing

@testable import Ledger

/// License numbers and status places, far beyond what a test can issue.
struct NumberingTests {
  private let copy: Tampered

  init() throws { copy = try Tampered(.unrestored) }

  @Test func `the first number of a year is one, and the next follows the highest`() throws {
    let ledger = try Ledger(at: copy.folder.ledger, for: .reading)
    let next = try ledger.read { reader in
      try [2026, 2027].map { try reader.nextLicense(year: $0).description }
    }
    #expect(next == ["LIC-2026-000004", "LIC-2027-000001"])
  }

  @Test(arguments: [
    (99_999, "LIC-2026-100000"), (999_998, "LIC-2026-999999"), (999_999, "LIC-2026-1000000"),
    (9_999_999, "LIC-2026-10000000"),
  ])
  func `numbers grow past six digits and keep their order`(_ last: Int, _ next: String) throws {
    let number = LicenseNumber(year: 2026, serial: last)
    try copy.edit(
      "UPDATE license SET serial = \(last), number = '\(number)' WHERE serial = 3",
      "UPDATE request SET license = '\(number)' WHERE license = 'LIC-2026-000003'")
    let license = try issue()
    #expect(license.number.description == next)
    let ledger = try Ledger(at: copy.folder.ledger, for: .reading)
    try ledger.read { reader in
      let asked = try #require(LicenseNumber(next))
      #expect(try reader.license(asked) == license)
      #expect(try reader.licenses(LicenseFilter()).last?.number == license.number)
      #expect(try reader.record(of: license)["id"]?.string?.hasSuffix(next) == true)
    }
  }

  @Test func `a status list that holds its share is closed and the next one opened`() throws {
    try copy.edit("UPDATE status_list SET licenses = \(StatusPlace.licensesPerList - 1)")
    _ = try issue()
    #expect(try lists() == ["1: 65536"])
    let license = try issue(key: "second")
    #expect(try lists() == ["1: 65536", "2: 1"])
    let place: Int = try #require(
      try copy.value(
        "SELECT status_list FROM license WHERE number = '\(license.number)'"))
    #expect(place == 2)
  }

  @Test func `no two licenses share a place, and a list is left half empty`() throws {
    #expect(StatusPlace.licensesPerList * 2 == StatusPlace.bits)
    #expect(throws: (any Error).self) {
      try copy.edit(
        "UPDATE license SET (status_list, status_index) = "
          + "(SELECT status_list, status_index FROM license WHERE serial = 1) WHERE serial = 2")
    }
  }

  private func issue(key: String = "first") throws -> IssuedLicense {
    let ledger = try Ledger(at: copy.folder.ledger, for: .writing, sealer: Sample.sealer)
    let signingKey = try Sample().key
    let license = try ledger.write { transaction in
      let log = SampleLog(
        transaction: transaction, key: signingKey,
        now: try transaction.reader.recordedTime(now: Sample.start))
      try log.request(
        GivenRequest(
          article: SampleText.ferry.id, partner: try #require(PartnerID("courier")),
          terms: RequestedTerms(channels: [.web]), idempotencyKey: key))
      let keyed = try #require(try transaction.reader.keyedRequest(key))
      return try #require(try transaction.reader.license(keyed.license))
    }
    try ledger.close()
    return license
  }

  private func lists() throws -> [String] {
    let text: String? = try copy.value(
      "SELECT group_concat(list || ': ' || licenses) FROM status_list ORDER BY list")
    return text?.split(separator: ",").map(String.init) ?? []
  }
}
