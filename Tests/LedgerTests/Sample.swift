import Foundation
import LicenseRecord
import Licensing
import StrictJSON
import Testing

@testable import Ledger

/// A ledger of our own writing that holds every kind of entry, and rows in every table
/// with and without each value that may be absent.
struct Sample {
  /// When its first entry was recorded.
  static let start = Instant(seconds: 1_790_000_000)

  /// Signs the checkpoints of the sample and of its copies.
  static let sealer = Sealer { name in
    name.thumbprint == logKey.publicKey.thumbprint ? logKey : nextLogKey
  }
  static let logKey = Result { try SigningKey.generate() }.unwrapped
  /// The key of the log that is begun when the sample is restored, and its name.
  static let nextLogKey = Result { try SigningKey.generate() }.unwrapped
  static let nextLog = LogName(host: "harbor.example", number: 2)
  /// Sees the sample's checkpoint and those of its copies.
  static let witness = Result {
    try WitnessSigner(name: "witness.example", key: try SigningKey.generate())
  }.unwrapped

  /// The license key that signs in the end; one before it was revoked.
  let key: SigningKey
  /// The license key that signed first.
  let firstKey: SigningKey
  private let partners: [Partner]
  private let cards: [RateCard]
  private let agreements: [Agreement]

  init() throws {
    key = try SigningKey.generate()
    firstKey = try SigningKey.generate()
    partners = [
      Partner(
        id: try #require(PartnerID("courier")), name: "Courier", url: "https://courier.example/",
        audience: 250_000, useClass: .editorial, isSuspended: false),
      Partner(
        id: try #require(PartnerID("school")), name: "École du Port", url: nil, audience: nil,
        useClass: .education, isSuspended: false),
    ]
    cards = [.example, try Sample.floorCard()]
    agreements = [
      try Sample.agreement("courier-web", "courier", .rateCard(RateCard.example.id)),
      try Sample.agreement("courier-print", "courier", .rateCard(cards[1].id), .print),
      try Sample.agreement("school-free", "school", .free),
    ]
  }

  /// Makes a ledger at `path` and appends one entry after the other, a minute apart.
  ///
  /// - Parameter isRestored: Whether it was restored from a backup, and another log begun.
  func make(at path: String, isRestored: Bool = false) throws {
    try Ledger.create(at: path)
    let ledger = try Ledger(at: path, for: .writing, sealer: Sample.sealer)
    try ledger.write { transaction in
      let log = SampleLog(transaction: transaction, key: firstKey)
      try addHome(log)
      try addArticles(log)
      try addPartners(log)
      try addLicenses(log)
      try addWithdrawals(log)
      try addStates(log)
      try addErasures(log)
      try addKeys(log)
      try addTimestamp(log)
      if isRestored { try addRestoration(log) }
      // So many entries that the tree over them has a whole tile.
      for _ in 0..<(isRestored ? 217 : 220) {
        try log.add(.partnerResumed(partners[0].id, reason: nil))
      }
    }
    try ledger.cosign(with: Sample.witness, at: Sample.start.seconds + 86_400)
    try ledger.close()
  }

  private func addHome(_ log: SampleLog) throws {
    var settings = HomeSettings(
      publisher: "Harbor Gazette", host: "harbor.example", timeZone: "Europe/London",
      currency: .euro, language: try #require(Language("en")))
    try log.add(.homeConfigured(settings))
    try log.add(.keyAdded(KeyRecord(role: .license, key: firstKey.publicKey)))
    try log.add(.keyAdded(KeyRecord(role: .log, key: Sample.logKey.publicKey)))
    settings.publisher = "The Harbor Gazette"
    try log.add(.homeConfigured(settings))
  }

  private func addArticles(_ log: SampleLog) throws {
    var ferry = try SampleText.ferry.facts(log.transaction, version: 1)
    try log.add(.articleAdded(ferry))
    ferry.article = SampleText.ferry.article(version: 1, byline: "Nora Falk")
    try log.add(.articleChanged(ferry))
    try log.add(.articleAdded(try SampleText.ferry.facts(log.transaction, version: 2)))
    try log.add(
      .articleCleared(
        ferry.article.id, version: 2, .yes, reason: log.transaction.store("Nora's consent")))
    try log.add(.articleAdded(try SampleText.tides.facts(log.transaction, version: 1)))
  }

  private func addPartners(_ log: SampleLog) throws {
    for partner in partners { try log.add(.partnerAdded(partner)) }
    let courier = partners[0]
    try log.add(
      .partnerChanged(
        Partner(
          id: courier.id, name: "Northern Courier", url: courier.url, audience: courier.audience,
          useClass: .corporate, isSuspended: false),
        contact: log.transaction.store("Mara Holm, mara@courier.example")))
    try log.add(.partnerSuspended(courier.id, reason: log.transaction.store("Unpaid fee")))
    try log.add(.partnerResumed(courier.id, reason: nil))
    for card in cards { try log.add(.rateCardAdded(card)) }
    for agreement in agreements { try log.add(.agreementAdded(agreement)) }
  }

  private func addLicenses(_ log: SampleLog) throws {
    let (courier, school) = (partners[0].id, partners[1].id)
    let ferry = SampleText.ferry.id
    try log.request(
      GivenRequest(
        article: ferry, partner: courier, terms: RequestedTerms(channels: [.web]),
        idempotencyKey: "order-1"), note: "Asked for by phone")
    try log.request(
      GivenRequest(
        article: ferry, partner: courier,
        terms: RequestedTerms(channels: [.print], audience: 90_000, images: 1),
        idempotencyKey: nil))
    try log.request(
      GivenRequest(
        article: ferry, partner: school, terms: RequestedTerms(), idempotencyKey: "school-1"))
    try log.request(
      GivenRequest(
        article: ferry, partner: courier,
        terms: RequestedTerms(channels: [.broadcast], isExclusive: true),
        idempotencyKey: "order-2"), note: "For the evening program")
    try log.request(
      GivenRequest(
        article: SampleText.tides.id, partner: school, terms: RequestedTerms(),
        idempotencyKey: nil))
  }

  private func addWithdrawals(_ log: SampleLog) throws {
    try log.add(
      .articleWithdrawn(
        SampleText.tides.id, version: nil, reason: log.transaction.store("Superseded")))
    try log.add(
      .articleWithdrawn(
        SampleText.ferry.id, version: 1, reason: log.transaction.store("A wrong figure")))
  }

  /// One license of each state, and the status lists that say so.
  private func addStates(_ log: SampleLog) throws {
    let licenses = try log.transaction.reader.licenses(LicenseFilter())
    try #require(licenses.count == 3)
    func reason(_ text: String) throws -> ErasableKey { try log.transaction.store(text) }
    try log.add(.licenseSuspended(licenses[0].number, reason: reason("Fee overdue")))
    try log.add(.licenseResumed(licenses[0].number, reason: reason("Paid")))
    try log.add(.licenseSuspended(licenses[2].number, reason: reason("Out of date copy")))
    try log.revoke(licenses[1], .reverse, reason: "Text changed by the partner")
    try log.publishStatus()
    try addTimestamp(log)
    try log.add(.policyConfigured(try Sample.policy(asking: Sample.witness.key)))
  }

  /// Has an authority see the record that the first license has now.
  private func addTimestamp(_ log: SampleLog) throws {
    let reader = log.transaction.reader
    let number = try #require(LicenseNumber("LIC-2026-000001"))
    let license = try #require(try reader.license(number))
    let reply = SampleReply.granting(try reader.recordDigest(of: license))
    try log.add(.licenseTimestamped(number, reply: reply))
  }

  /// A policy that asks for all of some witnesses.
  static func policy(asking keys: NoteKey...) throws -> WitnessPolicy {
    let witnesses = keys.map { LogPolicy.Witness(name: $0.name, key: $0) }
    let group = LogPolicy.Group(name: "all", threshold: keys.count, members: keys.map(\.name))
    return try WitnessPolicy(
      of: LogPolicy(logs: [], witnesses: witnesses, groups: [group], quorum: "all"))
  }

  /// The text of a version and the reasons that go with it, and what was said of a partner.
  private func addErasures(_ log: SampleLog) throws {
    let reader = log.transaction.reader
    func reason() throws -> ErasableKey { try log.transaction.store("Asked to") }
    let (ferry, school) = (SampleText.ferry.id, partners[1].id)
    let texts = try reader.erasable(of: ferry, version: 1).map(\.key)
    try log.add(.articleErased(ferry, version: 1, keys: texts, reason: reason()))
    let said = try reader.erasable(of: school).map(\.key)
    try log.add(.partnerErased(school, keys: said, reason: reason()))
  }

  /// A license key of each state, and what the revocation of the first has signed anew.
  private func addKeys(_ log: SampleLog) throws {
    let first = firstKey.publicKey.thumbprint
    let spare = try SigningKey.generate().publicKey
    try log.add(.keyAdded(KeyRecord(role: .license, key: key.publicKey)))
    try log.add(.keyRotated(key.publicKey.thumbprint))
    try log.revokeKey(first, signingWith: key)
    try log.add(.keyAdded(KeyRecord(role: .license, key: spare)))
    try log.add(
      .keyRetired(spare.thumbprint, expires: Instant(seconds: log.now.seconds + 86_400)))
    try log.add(
      .keyAdded(KeyRecord(role: .license, key: try SigningKey.generate().publicKey)))
  }

  /// Two licenses of a backup are lost and one of them is found again.
  private func addRestoration(_ log: SampleLog) throws {
    let size = try log.transaction.reader.entryCount()
    let origin = LogName(host: "harbor.example").origin
    let given = try Checkpoint(origin: origin, size: size + 4, root: MerkleTree.emptyRoot)
      .signed(by: NoteSigner(name: origin, key: Sample.logKey))
    var known = try KnownCheckpoints(log.transaction.reader, keys: [])
    try known.add(given, from: "test")
    try log.begin(2, known, key: Sample.nextLogKey, old: Sample.logKey)
    try log.recover(LicenseNumber(year: 2026, serial: 5), signedBy: key)
  }

  private static func agreement(
    _ id: String, _ partner: String, _ plan: PricePlan, _ channel: Channel = .web
  ) throws -> Agreement {
    Agreement(
      id: try #require(AgreementID(id)), partner: try #require(PartnerID(partner)),
      channels: [channel], territories: [try #require(Territory("GBR"))], defaultTermMonths: 12,
      pricePlan: plan)
  }

  /// A card whose minimum and handling make every account move.
  private static func floorCard() throws -> RateCard {
    let members = (RateCard.example.json.members ?? []).map { ($0.name, $0.value) }
    let changed = members.map { name, value in
      switch name {
      case "id": (name, JSON(.string("floor")))
      case "rounding": (name, JSON(.string("half-up")))
      default: (name, value)
      }
    }
    return try RateCard(
      reading: .object(changed + [("minimum", "400.00"), ("handling", "15.50")]))
  }
}

extension Result {
  fileprivate var unwrapped: Success {
    switch self {
    case .success(let value): value
    case .failure(let error): preconditionFailure("\(error)")
    }
  }
}

extension Ledger {
  /// Has a witness sign the newest checkpoint, or the one of a size.
  func cosign(with witness: WitnessSigner, at seconds: Int64, size: Int? = nil) throws {
    try write { transaction in
      let size = try size ?? transaction.reader.treeSize()
      let note = try #require(try transaction.reader.signedCheckpoint(size: size))
      let time = try #require(WitnessTime(seconds: Int(seconds)))
      let signed = note.adding([try witness.cosign(note, at: time)])
      _ = try transaction.store(
        signed.verified(by: [witness.key]), over: note, size: size)
    }
  }
}
