public import LicenseRecord
public import Licensing
import StrictJSON

/// Something that happened, as the desk reports it to the ledger.
///
/// The ledger turns it into an entry and applies it to the derived tables in the
/// same transaction. A grant and its license are two entries that belong together:
/// ``LedgerTransaction/reserve(_:time:actor:)``.
public enum Event: Sendable {
  /// The home was made, or a setting was changed: all settings as they now are.
  case homeConfigured(HomeSettings)
  /// A key pair was made: only its public half is recorded.
  ///
  /// The first of its role signs at once; every later one waits until it is rotated in.
  case keyAdded(KeyRecord)
  /// A key that waited signs from now on, in the place of the one before it; by its thumbprint.
  case keyRotated(String)
  /// A key that does not sign is to be relied on until a moment.
  case keyRetired(String, expires: Instant)
  /// A key that does not sign is not to be trusted for anything that was not seen before a moment.
  case keyRevoked(String, revoked: Instant, reason: ErasableKey)
  /// A new article, or a new version of one.
  case articleAdded(ArticleFacts)
  /// The same licensed text with other fields.
  case articleChanged(ArticleFacts)
  /// Clearance of one version was given, denied or put in doubt.
  case articleCleared(ArticleID, version: Int, Clearance, reason: ErasableKey)
  /// One version of the article, or without one the whole of it with every later version, was
  /// withdrawn from licensing.
  case articleWithdrawn(ArticleID, version: Int?, reason: ErasableKey)
  /// The licensed texts of an article, or of one version, were erased for good, with the reasons
  /// given for what was done with it.
  case articleErased(ArticleID, version: Int?, keys: [ErasableKey], reason: ErasableKey)
  /// A new partner, and whom to reach there.
  case partnerAdded(Partner, contact: ErasableKey? = nil)
  /// A partner's data changed: all of it as it now is.
  case partnerChanged(Partner, contact: ErasableKey? = nil)
  /// Nothing is licensed to the partner until it is resumed.
  case partnerSuspended(PartnerID, reason: ErasableKey?)
  /// The partner may be licensed again.
  case partnerResumed(PartnerID, reason: ErasableKey?)
  /// What was written about people at a partner was erased for good: contacts, notes and reasons.
  case partnerErased(PartnerID, keys: [ErasableKey], reason: ErasableKey)
  /// A new price list, or a version of one with a later effective date.
  case rateCardAdded(RateCard)
  /// A new standing contract.
  case agreementAdded(Agreement)
  /// A request was refused.
  case requestRefused(RefusedRequest)
  /// A license was taken back for good.
  case licenseRevoked(LicenseRevocation)
  /// A license may not be used until it is resumed.
  case licenseSuspended(LicenseNumber, reason: ErasableKey)
  /// A suspended license may be used again.
  case licenseResumed(LicenseNumber, reason: ErasableKey)
  /// A new version of a status list was signed.
  case statusPublished(PublishedStatus)
  /// An authority's reply came that saw the record of a license (RFC 3161), as its bytes.
  case licenseTimestamped(LicenseNumber, reply: TimestampReply)
  /// Which witnesses are asked to see the log's checkpoints, and how many must have.
  case policyConfigured(WitnessPolicy)
  /// A new log begins over a restored backup that lacked entries.
  case ledgerRestored(Restoration)

  var kind: EntryKind {
    switch self {
    case .homeConfigured: .homeConfigured
    case .keyAdded: .keyAdded
    case .keyRotated: .keyRotated
    case .keyRetired: .keyRetired
    case .keyRevoked: .keyRevoked
    case .articleAdded: .articleAdded
    case .articleChanged: .articleChanged
    case .articleCleared: .articleCleared
    case .articleWithdrawn: .articleWithdrawn
    case .articleErased: .articleErased
    case .partnerAdded: .partnerAdded
    case .partnerChanged: .partnerChanged
    case .partnerSuspended: .partnerSuspended
    case .partnerResumed: .partnerResumed
    case .partnerErased: .partnerErased
    case .rateCardAdded: .rateCardAdded
    case .agreementAdded: .agreementAdded
    case .requestRefused: .requestRefused
    case .licenseRevoked: .licenseRevoked
    case .licenseSuspended: .licenseSuspended
    case .licenseResumed: .licenseResumed
    case .statusPublished: .statusPublished
    case .licenseTimestamped: .licenseTimestamped
    case .policyConfigured: .policyConfigured
    case .ledgerRestored: .ledgerRestored
    }
  }

  /// The members of the entry's body that are the event's own.
  var members: [(String, JSON)] {
    switch self {
    case .homeConfigured(let settings): [("home", settings.json)]
    case .keyAdded(let key): [("key", key.json)]
    case .keyRotated(let thumbprint): [("thumbprint", .text(thumbprint))]
    case .keyRetired(let thumbprint, let expires):
      [("thumbprint", .text(thumbprint)), ("expires", .text(expires.text))]
    case .keyRevoked(let thumbprint, let revoked, let reason):
      [
        ("thumbprint", .text(thumbprint)), ("revoked", .text(revoked.text)),
        ("reason", .text(reason.text)),
      ]
    case .articleAdded(let facts), .articleChanged(let facts): [("article", facts.json)]
    case .articleCleared(let id, let version, let clearance, let reason):
      [
        ("article", .text(id.text)), ("version", .text("\(version)")),
        ("clearance", .text(clearance.rawValue)), ("reason", .text(reason.text)),
      ]
    case .articleWithdrawn(let id, let version, let reason):
      [("article", .text(id.text)), ("reason", .text(reason.text))]
        + optional("version", version.map(String.init))
    case .articleErased(let id, let version, let keys, let reason):
      [
        ("article", .text(id.text)), ("keys", .texts(keys.map(\.text))),
        ("reason", .text(reason.text)),
      ] + optional("version", version.map(String.init))
    case .partnerAdded(let partner, let contact), .partnerChanged(let partner, let contact):
      [("partner", partner.json(contact: contact))]
    case .partnerSuspended(let id, let reason), .partnerResumed(let id, let reason):
      [("partner", .text(id.text))] + optional("reason", reason?.text)
    case .partnerErased(let id, let keys, let reason):
      [
        ("partner", .text(id.text)), ("keys", .texts(keys.map(\.text))),
        ("reason", .text(reason.text)),
      ]
    case .rateCardAdded(let card): [("rateCard", card.json)]
    case .agreementAdded(let agreement): [("agreement", agreement.json)]
    case .requestRefused(let request): request.members
    case .licenseRevoked(let revocation): revocation.members
    case .licenseSuspended(let license, let reason), .licenseResumed(let license, let reason):
      [("license", .text(license.description)), ("reason", .text(reason.text))]
    case .statusPublished(let status): status.members
    case .licenseTimestamped(let license, let reply):
      [("license", .text(license.description)), ("reply", .text(Base64.encode(reply.bytes)))]
    case .policyConfigured(let policy): policy.members
    case .ledgerRestored(let restoration): restoration.members
    }
  }
}

/// A member that is left out when it has no value.
func optional(_ name: String, _ value: String?) -> [(String, JSON)] {
  value.map { [(name, .text($0))] } ?? []
}

extension JSON {
  /// A string value.
  ///
  /// Numbers in entries are strings too: no reader can round them.
  static func text(_ value: String) -> JSON { JSON(.string(value)) }

  /// An array of strings.
  static func texts(_ values: some Sequence<String>) -> JSON {
    JSON(.array(values.map { .text($0) }))
  }
}
