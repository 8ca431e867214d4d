import LicenseRecord
import Licensing
import Testing

@testable import Ledger

/// Asks a ledger everything that can be asked of it.
///
/// On a damaged one each question may be answered or refused with a ``LedgerError``;
/// anything else is a defect, and a trap ends the whole run.
struct ReaderTour {
  /// How many questions were refused.
  private(set) var refusals = 0
  private let path: String

  init(_ path: String) throws {
    self.path = path
    guard let ledger = try opened() else { return }
    for question in ReaderTour.questions { ask { try ledger.read(question) } }
    append()
  }

  private mutating func opened() throws -> Ledger? {
    do { return try Ledger(at: path, for: .reading) } catch {
      refusals += 1
      return nil
    }
  }

  private mutating func ask(_ question: () throws -> Void) {
    do { try question() } catch is LedgerError {
      refusals += 1
    } catch {
      Issue.record("an error that is not the ledger's own: \(error)")
    }
  }

  private static let questions: [@Sendable (LedgerReader) throws -> Void] = [
    { _ = try $0.settings() },
    { reader in
      for key in try reader.keys() {
        _ = try reader.standingLicenses(signedBy: key.name.thumbprint, at: Sample.start)
        _ = try reader.lastEnd(signedBy: key.name.thumbprint)
      }
      for role in KeyRecord.Role.allCases { _ = try reader.signingKey(role) }
    },
    { reader in
      guard let license = try reader.license(LicenseNumber(year: 2026, serial: 1)) else { return }
      _ = try reader.hasRecord(SHA256Digest(of: []), of: license)
    },
    { _ = try $0.entryCount() },
    { _ = try $0.recordedTime(now: Sample.start) },
    { try $0.forEachEntry { _ in } },
    { _ = try $0.entry(1) },
    { _ = try $0.articles() },
    { _ = try $0.articleIDs() },
    { reader in
      guard let facts = try reader.article(SampleText.ferry.id) else { return }
      _ = try reader.text(facts.text)
      _ = try reader.article(url: facts.article.url)
    },
    { _ = try $0.versions(of: SampleText.ferry.id) },
    { _ = try $0.partners() },
    { reader in
      for id in ["courier", "school"] {
        let id = try #require(PartnerID(id))
        _ = try reader.partner(id)
        _ = try reader.agreements(of: id)
      }
    },
    { _ = try $0.agreements() },
    { _ = try $0.rateCards() },
    { _ = try $0.rateCards(RateCard.example.id) },
    { reader in
      for license in try reader.licenses(LicenseFilter()) {
        _ = try reader.record(of: license)
        _ = try reader.grant(of: license)
      }
    },
    { _ = try $0.license(LicenseNumber(year: 2026, serial: 1)) },
    { _ = try $0.nextLicense(year: 2026) },
    { _ = try $0.freeStatusPlace() },
    { reader in
      for list in try reader.statusLists() {
        for purpose in StatusPurpose.allCases {
          _ = try reader.statusBits(purpose, list: list)
          _ = try reader.publishedStatus(purpose, list: list)
        }
      }
    },
    { reader in
      for license in try reader.licenses(LicenseFilter()) {
        _ = try reader.stateChange(of: license.number)
        _ = try reader.postings(of: license)
      }
    },
    { reader in
      for license in try reader.licenses(LicenseFilter()) {
        _ = try reader.timestamp(of: license.number)
        _ = try reader.recordDigest(of: license)
        _ = try reader.proof(of: license)
      }
    },
    { _ = try $0.logPolicy() },
    { _ = try $0.newestCheckpoint() },
    { reader in
      _ = try reader.isWithdrawn(SampleText.tides.id)
      _ = try reader.standingLicenses(of: SampleText.ferry.id, version: 2, at: Sample.start)
    },
    { reader in
      let earlier = try reader.keyedRequest("order-1")
      _ = try earlier.map { try reader.standingLicense($0.digest, version: 2, at: Sample.start) }
    },
    { _ = try $0.monthTotals().map { try [$0, $0].sum() } },
    { _ = try $0.monthTotals(in: #require(Month("2026-09"))) },
  ]

  private mutating func append() {
    let path = path
    ask {
      let ledger = try Ledger(at: path, for: .writing, sealer: Sample.sealer)
      defer { try? ledger.close() }
      try ledger.write { transaction in
        let settings = try transaction.reader.settings()
        try transaction.append(
          .homeConfigured(settings), time: transaction.reader.recordedTime(now: Sample.start),
          actor: "test")
      }
    }
  }
}
