import Ledger
public import Licensing
import StrictJSON

extension Desk {
  /// Reads an agreement document and adds it.
  ///
  /// - Parameter source: The file's name, for messages.
  public func addAgreement(_ bytes: [UInt8], source: String, actor: String, now: Instant) throws
    -> (agreement: Agreement, addition: Addition)
  {
    let agreement: Agreement
    do { agreement = try Agreement(reading: JSON.parse(bytes)) } catch {
      throw DeskError(error, source: source)
    }
    return try addAgreement(agreement, actor: actor, now: now)
  }

  /// Adds an agreement.
  ///
  /// One that is there is never changed: licenses rest on it.
  public func addAgreement(_ given: Agreement, actor: String, now: Instant) throws
    -> (agreement: Agreement, addition: Addition)
  {
    let agreement: Agreement
    do { agreement = try Agreement(reading: given.json) } catch {
      throw DeskError(error, source: "the agreement")
    }
    return try write { transaction in
      _ = try find(partner: agreement.partner.text, transaction.reader)
      if case .rateCard(let card) = agreement.pricePlan {
        _ = try find(rateCard: card.text, transaction.reader)
      }
      if let earlier = try transaction.reader.agreement(agreement.id) {
        guard earlier == agreement else {
          throw DeskError.conflict(
            .agreement, name: agreement.id.text,
            problem: "it is in the ledger with other content; add the new one under another id")
        }
        return (agreement, .unchanged)
      }
      try transaction.append(
        .agreementAdded(agreement), time: transaction.recordedTime(now: now), actor: actor)
      return (agreement, .added)
    }
  }

  /// Every agreement, by id.
  public func agreements() throws -> [Agreement] {
    try ledger.read { try $0.agreements() }
  }

  /// An agreement.
  public func agreement(_ name: String) throws -> Agreement {
    try ledger.read { reader in
      if let id = AgreementID(name), let agreement = try reader.agreement(id) { return agreement }
      let names = try reader.agreements().map(\.id.text)
      throw DeskError.unknown(.agreement, name: name, near: nearMisses(of: name, among: names))
    }
  }
}
