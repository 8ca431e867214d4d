public import LicenseRecord
public import Licensing
import StrictJSON

/// A license that a restored backup lacked, taken from its record.
///
/// Says what the record says, and to which facts of the ledger it belongs. What only its grant
/// said is lost: the terms as they were given, the idempotency key, how the price was reckoned.
public struct RecoveredLicense: Sendable {
  /// Its number, one of those that were skipped.
  public let number: LicenseNumber
  /// What its record says.
  public let content: LicenseContent
  /// When the record was signed.
  public let issued: Instant
  /// The licensed article version.
  public let article: ArticleFacts
  /// To whom it was licensed.
  public let partner: PartnerID
  /// The agreement of the partner that covers it.
  public let agreement: AgreementID
  /// The month of issue in the publisher's time zone, which the fee belongs to.
  public let month: Month
  /// What is owed; zero when the license is free.
  public let total: Money
  /// What the copies say of the article.
  public let copy: CopyFacts
  let postings: [Posting]

  /// A license as its record has it.
  ///
  /// The whole fee is booked as license revenue: no record says what of it was a minimum or handling.
  /// - Throws: A ``Licensing/JournalError`` when the fee cannot be booked.
  public init(
    _ number: LicenseNumber, _ content: LicenseContent, issued: Instant, article: ArticleFacts,
    partner: PartnerID, agreement: AgreementID, month: Month, total: Money, copy: CopyFacts
  ) throws(JournalError) {
    self.number = number
    self.content = content
    self.issued = issued
    self.article = article
    self.partner = partner
    self.agreement = agreement
    self.month = month
    self.total = total
    self.copy = copy
    guard !total.isZero else {
      postings = []
      return
    }
    guard let credit = try? total.negated else { throw .overflow }
    postings = try JournalEntry([
      Posting(account: .receivable, amount: total),
      Posting(account: .licenseRevenue, amount: credit),
    ]).postings
  }

  /// The same members as those of a grant, as far as they are known.
  var members: [(String, JSON)] {
    let territories = content.territories.isEmpty ? ["world"] : content.territories
    let nothing = Money.zero(total.currency).amount
    return [
      ("license", .text(number.description)), ("issued", .text(issued.text)),
      ("article", .text(article.article.id.text)), ("version", .text("\(article.article.version)")),
      ("partner", .text(partner.text)), ("agreement", .text(agreement.text)),
      ("month", .text(month.description)), ("copy", JSON { $0.object(copy.write) }),
      ("statusList", .text("\(content.statusListNumber)")),
      ("statusIndex", .text("\(content.statusIndex)")),
      (
        "terms",
        .object([
          ("channel", .texts(content.channels)), ("territory", .texts(territories)),
          ("language", .texts(content.languages)), ("validFrom", .text(content.validFrom)),
          ("validUntil", .text(content.validUntil)),
        ])
      ),
      (
        "quote",
        .object([
          ("currency", .text(total.currency.code)), ("gross", .text(total.amount)),
          ("minimumAdjustment", .text(nothing)), ("handling", .text(nothing)),
          ("total", .text(total.amount)), ("lines", JSON(.array([]))),
        ])
      ), ("postings", JSON(.array(postings.map { posting in JSON { $0.object(posting.write) } }))),
    ]
  }
}
