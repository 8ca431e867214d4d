import GRDB
public import Licensing
import StrictJSON

extension LedgerReader {
  /// A partner.
  public func partner(_ id: PartnerID) throws -> Partner? {
    try Row.fetchOne(
      db.cachedStatement(sql: "SELECT \(partnerColumns) FROM partner WHERE id = ?"),
      arguments: [id.text]
    ).map(partner)
  }

  /// Every partner, by id.
  public func partners() throws -> [Partner] {
    try Row.fetchAll(db, sql: "SELECT \(partnerColumns) FROM partner ORDER BY id").map(partner)
  }

  private var partnerColumns: String { "id, name, url, audience, class, suspended" }

  private func partner(_ row: Row) throws -> Partner {
    Partner(
      id: try row.parsed(0) { PartnerID($0) }, name: try row.text(1),
      url: try row.optionalText(2), audience: try row.optionalTally(3),
      useClass: try row.parsed(4, UseClass.init(rawValue:)), isSuspended: try row.flag(5))
  }

  /// The agreements of a partner, in the order they were added.
  public func agreements(of partner: PartnerID) throws -> [Agreement] {
    try Row.fetchAll(
      db.cachedStatement(
        sql: "SELECT document FROM agreement WHERE partner = ? ORDER BY entry"),
      arguments: [partner.text]
    ).map { try readAgreements.value($0.text(0), Agreement.init(reading:)) }
  }

  /// An agreement.
  public func agreement(_ id: AgreementID) throws -> Agreement? {
    try Row.fetchOne(
      db, sql: "SELECT document FROM agreement WHERE id = ?", arguments: [id.text]
    ).map { try readAgreements.value($0.text(0), Agreement.init(reading:)) }
  }

  /// Every agreement, by id.
  public func agreements() throws -> [Agreement] {
    try Row.fetchAll(db, sql: "SELECT document FROM agreement ORDER BY id")
      .map { try readAgreements.value($0.text(0), Agreement.init(reading:)) }
  }

  /// All versions of a rate card, by effective date.
  public func rateCards(_ id: RateCardID) throws -> [RateCard] {
    try Row.fetchAll(
      db.cachedStatement(
        sql: "SELECT document FROM rate_card WHERE id = ? ORDER BY effective_from"),
      arguments: [id.text]
    ).map { try readRateCards.value($0.text(0), RateCard.init(reading:)) }
  }

  /// All versions of every rate card, by id and effective date.
  public func rateCards() throws -> [RateCard] {
    try Row.fetchAll(db, sql: "SELECT document FROM rate_card ORDER BY id, effective_from")
      .map { try readRateCards.value($0.text(0), RateCard.init(reading:)) }
  }
}

private let readAgreements = ReadDocuments<Agreement>()
private let readRateCards = ReadDocuments<RateCard>()
