import LicenseRecord
import Licensing
import StrictJSON
import Testing

@testable import Ledger

/// Revocations, suspensions and the status lists that tell of them.
struct LicenseStateTests {
  private let folder: TemporaryFolder
  private let ledger: Ledger
  private let sample: Sample
  /// Active, revoked with its fee reversed, suspended.
  private let licenses: [IssuedLicense]

  init() throws {
    folder = try TemporaryFolder()
    sample = try Sample()
    try sample.make(at: folder.ledger)
    ledger = try Ledger(at: folder.ledger, for: .writing, sealer: Sample.sealer)
    licenses = try ledger.read { try $0.licenses(LicenseFilter()) }
  }

  @Test func `the sample has a license of each state`() {
    #expect(licenses.map(\.state) == [.active, .revoked, .suspended])
  }

  @Test func `the newest change says when, who, why, and what became of the fee`() throws {
    let changes = try ledger.read { reader in
      try licenses.map { try reader.stateChange(of: $0.number) }
    }
    // The sample erases what was said of the third one's partner.
    #expect(changes.map { $0?.reason } == ["Paid", "Text changed by the partner", nil])
    #expect(changes.map { $0?.fee } == [nil, .reverse, nil])
    #expect(changes.allSatisfy { $0?.actor == "Édith" })
  }

  @Test func `the bits of a list are the states of its licenses`() throws {
    try ledger.read { reader in
      for (purpose, state) in [
        (StatusPurpose.revocation, IssuedLicense.State.revoked),
        (.suspension, .suspended),
      ] {
        let bits = try reader.statusBits(purpose, list: 1)
        #expect(bits.setCount == 1)
        let license = try #require(licenses.first { $0.state == state })
        let content = try LicenseContent(reading: reader.record(of: license))
        #expect(bits[content.statusIndex])
        let published = try #require(try reader.publishedStatus(purpose, list: 1))
        #expect(try StatusListContent(reading: published.credential).bits == bits)
      }
      #expect(try reader.statusBits(.revocation, list: 2).setCount == 0)
      #expect(try reader.publishedStatus(.revocation, list: 2) == nil)
      #expect(try reader.statusLists() == [1])
    }
  }

  @Test func `a reversal is the grant's postings with the other sign, in its month's totals`()
    throws
  {
    let (granted, month) = try ledger.read { reader in
      (try reader.postings(of: licenses[1]), try reader.monthTotals(in: licenses[1].month))
    }
    #expect(granted.count == 4)
    let courier = try #require(month.first { $0.partner?.text == "courier" })
    #expect(courier.licenses == 2)
    #expect(courier.total == licenses[0].total)
    #expect(courier.handling.isZero && courier.minimumAdjustment.isZero)
  }

  @Test(arguments: ["revoke 1", "suspend 1", "resume 1", "resume 0", "suspend 2"])
  func `a change that the state does not allow is refused`(_ change: String) throws {
    let words = change.split(separator: " ")
    let license = licenses[try #require(Int(words[1]))]
    #expect(throws: LedgerError.self) {
      try append { log in
        let reason = try log.transaction.store("Why")
        switch words[0] {
        case "revoke": try log.revoke(license, .keep, reason: "Why")
        case "suspend": try log.add(.licenseSuspended(license.number, reason: reason))
        default: try log.add(.licenseResumed(license.number, reason: reason))
        }
      }
    }
    #expect(try ledger.audit().differences == [])
  }

  @Test func `a reversal of anything else than the grant is refused`() throws {
    let license = licenses[0]
    #expect(throws: LedgerError.self) {
      try append { log in
        let others = try log.transaction.reader.postings(of: licenses[1])
        try log.add(
          .licenseRevoked(
            LicenseRevocation(
              license.number, fee: .reverse, booked: others, month: license.month,
              reason: log.transaction.store("Why"))))
      }
    }
    #expect(try ledger.read { try $0.license(license.number) } == license)
  }

  @Test func `a suspended license can be revoked, and its fee kept`() throws {
    try append { try $0.revoke(licenses[2], .keep, reason: "Never paid") }
    try ledger.read { reader in
      let license = try reader.license(licenses[2].number)
      #expect(license?.state == .revoked)
      #expect(try reader.statusBits(.revocation, list: 1).setCount == 2)
      #expect(try reader.statusBits(.suspension, list: 1).setCount == 0)
    }
    #expect(try ledger.audit().differences == [])
  }

  // MARK: Lists that say something else

  @Test func `a list with a bit too many or too few is named`() throws {
    try publish { $0 = StatusBits() }
    try publish { $0[7].toggle() }
    let problems = try differences()
    #expect(problems.count == 2)
    #expect(problems.allSatisfy { $0.contains("is not what the licenses' states make it") })
    #expect(problems.last?.hasPrefix("body: bit 7 ") == true)
  }

  @Test func `a list signed by a stranger is named`() throws {
    let stranger = try SigningKey.generate()
    try publish(by: stranger) { _ in }
    #expect(try differences().allSatisfy { $0.hasPrefix("body: signed by a key that is not in") })
    #expect(try differences().count == 1)
  }

  @Test(arguments: ["host", "purpose", "number", "validUntil"])
  func `a list that is not its entry's is named`(_ part: String) throws {
    try append { log in
      let content = content(log, bits: try log.transaction.reader.statusBits(.revocation, list: 1))
      let other = StatusListContent(
        host: part == "host" ? "other.example" : content.host,
        purpose: part == "purpose" ? .suspension : content.purpose,
        number: part == "number" ? 2 : content.number, validFrom: content.validFrom,
        validUntil: part == "validUntil" ? "2030-01-01T00:00:00Z" : content.validUntil,
        bits: content.bits)
      try log.add(
        .statusPublished(PublishedStatus(content, credential: try log.signed(other))))
    }
    #expect(try differences().contains { $0.hasPrefix("body: the list says \(part) ") })
  }

  @Test func `a list changed with its digest is named`() throws {
    try ledger.close()
    let copy = try Tampered(.unrestored)
    try copy.rewriteEntry(35) { $0.replacing("\"list\":\"1\"", with: "\"list\":\"2\"") }
    #expect(
      try copy.audit().contains {
        $0.description == "entry 35: body: the list says number 1, the entry 2"
      })
  }

  private func differences() throws -> [String] { try ledger.audit().differences.map(\.problem) }

  private func publish(
    by key: SigningKey? = nil, change: (inout StatusBits) -> Void
  ) throws {
    try append { log in
      var bits = try log.transaction.reader.statusBits(.revocation, list: 1)
      change(&bits)
      let content = content(log, bits: bits)
      let credential =
        try key.map { try content.credential(signedWith: $0, created: log.now.text) }
        ?? log.signed(content)
      try log.add(.statusPublished(PublishedStatus(content, credential: credential)))
    }
  }

  private func content(_ log: SampleLog, bits: StatusBits) -> StatusListContent {
    StatusListContent(
      host: "harbor.example", purpose: .revocation, number: 1, validFrom: log.now.text,
      validUntil: Instant(seconds: log.now.seconds + 604_800).text, bits: bits)
  }

  private func append(_ body: (SampleLog) throws -> Void) throws {
    try ledger.write { transaction in
      let now = try transaction.reader.recordedTime(now: Sample.start)
      try body(SampleLog(transaction: transaction, key: sample.key, now: now))
    }
  }
}
