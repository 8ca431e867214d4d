public import Licensing

/// A license as the ledger knows it.
public struct IssuedLicense: Hashable, Sendable {
  /// Whether it may be used, as far as the publisher has a say.
  public enum State: String, CaseIterable, Sendable {
    case active
    case suspended
    case revoked
  }

  /// Its number.
  public let number: LicenseNumber
  /// What was licensed.
  public let article: ArticleID
  /// Which version of it.
  public let version: Int
  /// To whom.
  public let partner: PartnerID
  /// Under which contract.
  public let agreement: AgreementID
  /// When it was issued.
  public let issued: Instant
  /// From when it may be used.
  public let validFrom: Instant
  /// When it ends (exclusive).
  public let validUntil: Instant
  /// The month its fee belongs to.
  public let month: Month
  /// The fee.
  public let total: Money
  /// Active, suspended or revoked.
  public let state: State
  /// The entry that granted the request.
  public let requestEntry: Int
  /// The entry that holds the signed record.
  public let recordEntry: Int
}

extension IssuedLicense {
  /// The license of a grant that was just appended as `entry`, its record as the next.
  init(_ granted: GrantedRequest, entry: Int, issued: Instant) {
    self.init(
      number: granted.license, article: granted.request.article, version: granted.version,
      partner: granted.request.partner, agreement: granted.grant.agreement.id, issued: issued,
      validFrom: granted.grant.terms.validFrom, validUntil: granted.grant.terms.validUntil,
      month: granted.month, total: granted.grant.quote.total, state: .active, requestEntry: entry,
      recordEntry: entry + 1)
  }
}

extension IssuedLicense {
  /// The license in another state.
  public func becoming(_ state: State) -> IssuedLicense {
    IssuedLicense(
      number: number, article: article, version: version, partner: partner, agreement: agreement,
      issued: issued, validFrom: validFrom, validUntil: validUntil, month: month, total: total,
      state: state, requestEntry: requestEntry, recordEntry: recordEntry)
  }
}

/// Which licenses a list shows; nil means all.
public struct LicenseFilter: Hashable, Sendable {
  /// Only this partner's.
  public var partner: PartnerID?
  /// Only those of this article.
  public var article: ArticleID?
  /// Only those issued in this month.
  public var month: Month?

  /// A filter; without arguments it lets everything through.
  public init(partner: PartnerID? = nil, article: ArticleID? = nil, month: Month? = nil) {
    self.partner = partner
    self.article = article
    self.month = month
  }
}
