public import Licensing
import StrictJSON

extension LedgerReader {
  /// A partner.
  public func partner(_ id: PartnerID) throws -> Partner? {
    try statements.first(
      "SELECT id, name, url, audience, class, suspended FROM partner WHERE id = ?",
      .text(id.text), read: partner)
  }

  /// Every partner, by id.
  public func partners() throws -> [Partner] {
    try statements.all(
      "SELECT id, name, url, audience, class, suspended FROM partner ORDER BY id", read: partner)
  }

  private func partner(_ row: StoredRow) throws -> Partner {
    Partner(
      id: try row.parsed(0) { PartnerID($0) }, name: try row.text(1),
      url: try row.optionalText(2), audience: try row.optionalTally(3),
      useClass: try row.parsed(4, UseClass.init(rawValue:)), isSuspended: try row.flag(5))
  }

  /// The agreements of a partner, in the order they were added.
  public func agreements(of partner: PartnerID) throws -> [Agreement] {
    try statements.all(
      "SELECT document FROM agreement WHERE partner = ? ORDER BY entry", .text(partner.text),
      read: readAgreement)
  }

  /// An agreement.
  public func agreement(_ id: AgreementID) throws -> Agreement? {
    try statements.first(
      "SELECT document FROM agreement WHERE id = ?", .text(id.text), read: readAgreement)
  }

  /// Every agreement, by id.
  public func agreements() throws -> [Agreement] {
    try statements.all("SELECT document FROM agreement ORDER BY id", read: readAgreement)
  }

  /// All versions of a rate card, by effective date.
  public func rateCards(_ id: RateCardID) throws -> [RateCard] {
    try statements.all(
      "SELECT document FROM rate_card WHERE id = ? ORDER BY effective_from", .text(id.text),
      read: readRateCard)
  }

  /// All versions of every rate card, by id and effective date.
  public func rateCards() throws -> [RateCard] {
    try statements.all(
      "SELECT document FROM rate_card ORDER BY id, effective_from", read: readRateCard)
  }

  private func readAgreement(_ row: StoredRow) throws -> Agreement {
    try readAgreements.value(row.rawBytes(0), Agreement.init(reading:))
  }

  private func readRateCard(_ row: StoredRow) throws -> RateCard {
    try readRateCards.value(row.rawBytes(0), RateCard.init(reading:))
  }
}

private let readAgreements = ReadDocuments<Agreement>()
private let readRateCards = ReadDocuments<RateCard>()
