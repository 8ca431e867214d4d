import Foundation
import LicenseRecord
import Licensing
import StrictJSON
import Testing

@testable import Ledger

/// Which keys sign, until when they count, and what an audit says of the others.
struct KeyTests {
  private let folder: TemporaryFolder
  private let sample: Sample
  private let logKeys: LogKeys
  private let ledger: Ledger

  /// The private log keys by thumbprint, as a desk holds them.
  final class LogKeys: @unchecked Sendable {
    var keys = [Sample.logKey.publicKey.thumbprint: Sample.logKey]
  }

  init() throws {
    folder = try TemporaryFolder()
    sample = try Sample()
    try sample.make(at: folder.ledger)
    let logKeys = LogKeys()
    self.logKeys = logKeys
    ledger = try Ledger(
      at: folder.ledger, for: .writing,
      sealer: Sealer { name in
        guard let key = logKeys.keys[name.thumbprint] else { throw LedgerError.noLogKey }
        return key
      })
  }

  private func append(_ body: (SampleLog) throws -> Void) throws {
    try ledger.write { transaction in
      let now = try transaction.reader.recordedTime(now: Sample.start)
      try body(SampleLog(transaction: transaction, key: sample.key, now: now))
    }
  }

  private func add(_ role: KeyRecord.Role) throws -> SigningKey {
    let key = try SigningKey.generate()
    logKeys.keys[key.publicKey.thumbprint] = key
    try append { try $0.add(.keyAdded(KeyRecord(role: role, key: key.publicKey))) }
    return key
  }

  private func rotate(to key: SigningKey) throws {
    try append { try $0.add(.keyRotated(key.publicKey.thumbprint)) }
  }

  private func states() throws -> [String] {
    try ledger.read { try $0.keys().map { "\($0.role.rawValue) \($0.state.rawValue)" } }
  }

  @Test func `the sample has a license key of each state but the replaced one`() throws {
    #expect(
      try states() == [
        "license revoked", "log signing", "license signing", "license retired", "license waiting",
      ])
    try ledger.read { reader in
      let name = try #require(try reader.signingKey(.license))
      #expect(name.thumbprint == sample.key.publicKey.thumbprint && !name.isFirst)
      let first = try #require(try reader.keys().first)
      #expect(first.name.isFirst && first.key == sample.firstKey.publicKey)
      #expect(first.window.revoked != nil && first.window.expires == nil)
    }
  }

  @Test func `a key waits until it is let sign, and the one before it is replaced`() throws {
    let key = try add(.license)
    #expect(try states().last == "license waiting")
    try rotate(to: key)
    #expect(
      try ledger.read { try $0.signingKey(.license)?.thumbprint } == key.publicKey.thumbprint)
    #expect(try states().contains("license replaced"))
    #expect(try ledger.audit().differences == [])
  }

  @Test(arguments: [
    "rotate the signing", "rotate the revoked", "retire the signing",
    "retire the revoked", "revoke the signing", "revoke the revoked", "rotate nobody",
  ])
  func `a change that the state of a key does not allow is refused`(_ change: String) throws {
    let words = change.split(separator: " ")
    let thumbprint =
      switch words.last {
      case "signing": sample.key.publicKey.thumbprint
      case "revoked": sample.firstKey.publicKey.thumbprint
      default: "nobody"
      }
    #expect(throws: LedgerError.self) {
      try append { log in
        let reason = try log.transaction.store("Why")
        switch words[0] {
        case "rotate": try log.add(.keyRotated(thumbprint))
        case "retire": try log.add(.keyRetired(thumbprint, expires: log.now))
        default: try log.add(.keyRevoked(thumbprint, revoked: log.now, reason: reason))
        }
      }
    }
    #expect(try ledger.audit().differences == [])
  }

  @Test func `the licenses that a key signed are those whose record it signed last`() throws {
    try ledger.read { reader in
      let licenses = try reader.licenses(LicenseFilter())
      let (first, now) = (sample.firstKey.publicKey.thumbprint, Sample.start)
      #expect(try reader.standingLicenses(signedBy: first, at: now) == [])
      // The revoked license was not signed anew: it still ends under the old key.
      #expect(try reader.lastEnd(signedBy: first) == licenses[1].validUntil)
      let key = sample.key.publicKey.thumbprint
      #expect(
        try reader.standingLicenses(signedBy: key, at: now).map(\.number)
          == [licenses[0].number, licenses[2].number])
      #expect(try reader.standingLicenses(signedBy: key, at: licenses[0].validUntil) == [])
      for thumbprint in ["nobody", try #require(try reader.keys().last).name.thumbprint] {
        #expect(try reader.standingLicenses(signedBy: thumbprint, at: now) == [])
        #expect(try reader.lastEnd(signedBy: thumbprint) == nil)
      }
    }
  }

  @Test func `a record signed anew says the same, and both are records of the license`() throws {
    try ledger.read { reader in
      let license = try #require(try reader.license(LicenseNumber(year: 2026, serial: 1)))
      #expect(license.recordEntry > license.requestEntry + 1)
      let old = try #require(try reader.entry(license.requestEntry + 1))
      let new = try #require(try reader.entry(license.recordEntry))
      #expect((old.kind, new.kind) == (.licenseIssued, .licenseReissued))
      #expect(
        try LicenseContent(reading: JSON.parse(old.body))
          == LicenseContent(reading: JSON.parse(new.body)))
      #expect(try reader.hasRecord(old.digest, of: license))
      #expect(try reader.hasRecord(new.digest, of: license))
      #expect(try !reader.hasRecord(SHA256Digest(of: old.body + [0x20]), of: license))
      #expect(try reader.proof(of: license)?.index == license.recordEntry - 1)
    }
  }

  @Test func `a record that was signed anew twice is still known`() throws {
    let before = try ledger.read { reader in
      let license = try #require(try reader.license(LicenseNumber(year: 2026, serial: 1)))
      return try #require(try reader.entry(license.recordEntry)).digest
    }
    let next = try add(.license)
    try rotate(to: next)
    try append { try $0.revokeKey(sample.key.publicKey.thumbprint, signingWith: next) }
    try ledger.read { reader in
      let license = try #require(try reader.license(LicenseNumber(year: 2026, serial: 1)))
      #expect(try reader.hasRecord(before, of: license))
      #expect(try reader.entry(license.recordEntry)?.digest != before)
    }
    #expect(try ledger.audit().differences == [])
    try ledger.rebuild()
    #expect(try ledger.audit().differences == [])
  }

  // MARK: What an audit names

  private func differences() throws -> [String] {
    try ledger.audit().differences.map(\.description)
  }

  private func publish(signedWith key: SigningKey) throws {
    try append { log in
      let other = SampleLog(transaction: log.transaction, key: key, now: log.now)
      try other.publishStatus()
    }
  }

  @Test func `what a key signs before it may, or after it stopped, is named`() throws {
    let next = try add(.license)
    try publish(signedWith: next)
    try rotate(to: next)
    try publish(signedWith: sample.key)
    try publish(signedWith: next)
    let problems = try ledger.audit().differences.map(\.problem)
    #expect(problems.count == 4)
    #expect(
      problems.prefix(2).allSatisfy {
        $0 == "body: signed by a key that did not sign then, \(next.publicKey.thumbprint)"
      })
    #expect(
      problems.suffix(2).allSatisfy {
        $0 == "body: signed by a key that did not sign then, \(sample.key.publicKey.thumbprint)"
      })
  }

  @Test func `a record signed anew that says something else is named`() throws {
    let next = try add(.license)
    try rotate(to: next)
    try append { log in
      let reader = log.transaction.reader
      let license = try #require(try reader.license(LicenseNumber(year: 2026, serial: 1)))
      let text = String(decoding: try reader.record(of: license).canonical(), as: UTF8.self)
      let changed = text.replacing("night ferry", with: "day ferry")
      try #require(changed != text)
      let content = try LicenseContent(reading: JSON.parse(Array(changed.utf8)))
      try log.transaction.append(
        .keyRevoked(
          sample.key.publicKey.thumbprint, revoked: log.now,
          reason: log.transaction.store("Why")), time: log.now, actor: "Édith")
      let record = try content.record(signedWith: next, created: log.now.text)
      try log.transaction.reissue(record, time: log.now, actor: "Édith")
    }
    #expect(
      try differences().contains { $0.contains("body: says something other than entry ") })
  }

  @Test func `a log key that the one before it never signed for is named`() throws {
    let key = try SigningKey.generate()
    logKeys.keys[key.publicKey.thumbprint] = key
    // One transaction: its only checkpoint is by the new key.
    try append { log in
      try log.add(.keyAdded(KeyRecord(role: .log, key: key.publicKey)))
      try log.add(.keyRotated(key.publicKey.thumbprint))
    }
    #expect(
      try differences() == [
        "entry 270: body: lets a log key sign that no checkpoint by the key before it covers"
      ])
  }

  @Test func `each checkpoint is held against the log key of its size`() throws {
    let next = try add(.log)
    let kept = try #require(try ledger.read { try $0.newestCheckpoint() })
    try rotate(to: next)
    try append { try $0.add(.partnerResumed(try #require(PartnerID("courier")), reason: nil)) }
    let newest = try #require(try ledger.read { try $0.newestCheckpoint() })
    let name = "harbor.example/licensing/log"
    #expect(
      throws: Never.self,
      performing: { try newest.opened(by: [NoteKey(name: name, publicKey: next.publicKey)]) })
    #expect(try differences() == [])
    for note in [kept, newest] { #expect(try ledger.audit(since: note).differences == []) }
    // The old key signs no further checkpoint, whoever still has it.
    let checkpoint = try Checkpoint(parsing: newest.text)
    let forged = try checkpoint.signed(by: NoteSigner(name: name, key: Sample.logKey))
    let report = try ledger.audit(since: forged).differences
    #expect(report.map(\.place) == ["kept checkpoint"])
    #expect(report.first?.problem.contains("is not signed by the log key") == true)
  }

  @Test func `a log key that the ledger does not name signs nothing`() throws {
    logKeys.keys[Sample.logKey.publicKey.thumbprint] = try SigningKey.generate()
    #expect(throws: LedgerError.noLogKey) {
      try append { try $0.add(.partnerResumed(try #require(PartnerID("courier")), reason: nil)) }
    }
    #expect(try ledger.read { try $0.entryCount() } == 268)
  }
}
