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
    guard let id = PartnerID(row[0] as String), let useClass = UseClass(rawValue: row[4]) else {
      throw LedgerError.storage("the partner row of \(row[0] as String) is damaged")
    }
    return Partner(
      id: id, name: row[1], url: row[2], audience: row[3], useClass: useClass, isSuspended: row[5])
  }

  /// The agreements of a partner, in the order they were added.
  public func agreements(of partner: PartnerID) throws -> [Agreement] {
    try String.fetchAll(
      db.cachedStatement(
        sql: "SELECT document FROM agreement WHERE partner = ? ORDER BY entry"),
      arguments: [partner.text]
    ).map { try Agreement(reading: document($0)) }
  }

  /// An agreement.
  public func agreement(_ id: AgreementID) throws -> Agreement? {
    try String.fetchOne(
      db, sql: "SELECT document FROM agreement WHERE id = ?", arguments: [id.text]
    ).map { try Agreement(reading: document($0)) }
  }

  /// Every agreement, by id.
  public func agreements() throws -> [Agreement] {
    try String.fetchAll(db, sql: "SELECT document FROM agreement ORDER BY id")
      .map { try Agreement(reading: document($0)) }
  }

  /// All versions of a rate card, by effective date.
  public func rateCards(_ id: RateCardID) throws -> [RateCard] {
    try String.fetchAll(
      db.cachedStatement(
        sql: "SELECT document FROM rate_card WHERE id = ? ORDER BY effective_from"),
      arguments: [id.text]
    ).map { try RateCard(reading: document($0)) }
  }

  /// All versions of every rate card, by id and effective date.
  public func rateCards() throws -> [RateCard] {
    try String.fetchAll(db, sql: "SELECT document FROM rate_card ORDER BY id, effective_from")
      .map { try RateCard(reading: document($0)) }
  }

  private func document(_ text: String) throws -> JSON { try JSON.parse(Array(text.utf8)) }
}
