import Ledger
public import Licensing
import StrictJSON

extension Desk {
  /// Adds a rate card, or a version of one with another effective date.
  ///
  /// A version that is there is never changed: licenses were priced by it.
  /// - Parameter source: The file's name, for messages.
  public func addRateCard(_ bytes: [UInt8], source: String, actor: String, now: Instant) throws
    -> (card: RateCard, addition: Addition)
  {
    let card: RateCard
    do { card = try RateCard(reading: JSON.parse(bytes)) } catch {
      throw DeskError(error, source: source)
    }
    return try write { transaction in
      let versions = try transaction.reader.rateCards(card.id)
      if let earlier = versions.first(where: { $0.effectiveFrom == card.effectiveFrom }) {
        guard earlier == card else {
          throw DeskError.conflict(
            .rateCard, name: card.id.text,
            problem: "other prices are in the ledger for \(card.effectiveFrom.text); "
              + "give the new ones a later effectiveFrom")
        }
        return (card, .unchanged)
      }
      try transaction.append(
        .rateCardAdded(card), time: transaction.recordedTime(now: now), actor: actor)
      return (card, .added)
    }
  }

  /// All versions of every rate card, by id and effective date.
  public func rateCards() throws -> [RateCard] {
    try ledger.read { try $0.rateCards() }
  }

  /// The versions of a rate card, oldest first.
  public func rateCards(_ name: String) throws -> [RateCard] {
    try ledger.read { try find(rateCard: name, $0) }
  }

  /// Finds the versions of a rate card.
  func find(rateCard name: String, _ reader: LedgerReader) throws -> [RateCard] {
    if let id = RateCardID(name) {
      let versions = try reader.rateCards(id)
      if !versions.isEmpty { return versions }
    }
    let names = Set(try reader.rateCards().map(\.id.text)).sorted()
    throw DeskError.unknown(.rateCard, name: name, near: nearMisses(of: name, among: names))
  }
}
