import Ledger
import LicenseRecord
import Licensing

extension FoundRecord {
  /// The license that a record tells of, with the facts of the ledger that it belongs to.
  ///
  /// - Throws: A ``Fault`` when the ledger lacks one of them.
  func license(_ reader: LedgerReader, _ calendar: LocalCalendar) throws -> RecoveredLicense {
    let article = try facts(reader)
    let partner = try partner(reader)
    let currency = try reader.settings().currency
    let total = try content.fee.map { fee -> Money in
      guard let currency = Currency(fee.currency), let money = Money(fee.amount, currency) else {
        throw Fault(problem: "its fee cannot be booked: \(fee.amount) \(fee.currency)")
      }
      return money
    }
    return try RecoveredLicense(
      number, content, issued: issued, article: article, partner: partner.id,
      agreement: agreement(of: partner, reader, on: calendar.day(issued)).id,
      month: Month(calendar.day(issued)), total: total ?? .zero(currency),
      copy: CopyFacts(
        language: article.article.language, published: calendar.day(article.article.published)))
  }

  private func facts(_ reader: LedgerReader) throws -> ArticleFacts {
    let parts = content.targetID.split(separator: ":").suffix(2).map(String.init)
    guard parts.count == 2, let id = ArticleID(parts[0]), let version = Int(parts[1]),
      let facts = try reader.article(id, version: version)
    else {
      throw Fault(
        problem: "its article \(content.targetID) is not in the backup; add it, then look again")
    }
    guard facts.digestSRI == content.digestSRI else {
      throw Fault(problem: "its article \(content.targetID) has another text in the backup")
    }
    return facts
  }

  private func partner(_ reader: LedgerReader) throws -> Partner {
    let partners = try reader.partners()
    let home = "https://\(content.host)/licensing/partners/"
    let byAddress = partners.filter { ($0.url ?? home + $0.id.text) == content.assigneeID }
    let candidates =
      byAddress.isEmpty ? partners.filter { $0.name == content.assigneeName } : byAddress
    let partner = candidates.first { $0.name == content.assigneeName } ?? candidates.first
    guard let partner else {
      throw Fault(
        problem:
          "its partner \(content.assigneeName), \(content.assigneeID), is not in the backup; "
          + "add it, then look again")
    }
    return partner
  }

  private func agreement(of partner: Partner, _ reader: LedgerReader, on day: CalendarDate) throws
    -> Agreement
  {
    let agreement = try reader.agreements(of: partner.id).first { agreement in
      let channels = agreement.channels.map(\.rawValue)
      let territories = agreement.territories.map(\.code)
      let isEverywhere = agreement.territories.contains(.world)
      return content.channels.allSatisfy(channels.contains)
        && (isEverywhere || !content.territories.isEmpty)
        && content.territories.allSatisfy { isEverywhere || territories.contains($0) }
        && agreement.from.map { $0 <= day } ?? true && agreement.until.map { day <= $0 } ?? true
    }
    guard let agreement else {
      throw Fault(
        problem: "no agreement of \(partner.id) covers it; add the one it was licensed under, then "
          + "look again")
    }
    return agreement
  }
}
