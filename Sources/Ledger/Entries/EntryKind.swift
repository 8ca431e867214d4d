/// What an entry of the log reports.
///
/// Every kind has a replay (``Replay``): the compiler asks for one, and a test
/// rebuilds a ledger that holds all of them.
public enum EntryKind: String, CaseIterable, Sendable {
  case homeConfigured = "home.configured"
  case keyAdded = "key.added"
  case keyRotated = "key.rotated"
  case keyRetired = "key.retired"
  case keyRevoked = "key.revoked"
  case articleAdded = "article.added"
  case articleChanged = "article.changed"
  case articleCleared = "article.cleared"
  case articleWithdrawn = "article.withdrawn"
  case articleErased = "article.erased"
  case partnerAdded = "partner.added"
  case partnerChanged = "partner.changed"
  case partnerSuspended = "partner.suspended"
  case partnerResumed = "partner.resumed"
  case partnerErased = "partner.erased"
  case rateCardAdded = "rate-card.added"
  case agreementAdded = "agreement.added"
  case requestRefused = "request.refused"
  case requestGranted = "request.granted"
  case licenseIssued = "license.issued"
  case licenseReissued = "license.reissued"
  case licenseRevoked = "license.revoked"
  case licenseSuspended = "license.suspended"
  case licenseResumed = "license.resumed"
  case statusPublished = "status.published"
  case licenseTimestamped = "license.timestamped"
  case policyConfigured = "policy.configured"
  case ledgerRestored = "ledger.restored"
  case licenseRecovered = "license.recovered"

  /// Whether the next entry is the record of the license that one of this kind tells of.
  var promisesRecord: Bool { self == .requestGranted || self == .licenseRecovered }
}
