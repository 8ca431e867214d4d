import Ledger
import Licensing
import LicensingDesk
import StrictJSON

/// The JSON that `--json` prints: a contract; members are added, never changed.
///
/// Amounts are decimal strings, times are UTC, `id` comes first.
enum Views {
  static func article(_ article: Article) -> JSON {
    object([
      ("id", .text(article.id.text)), ("version", .integer(article.version)),
      ("headline", .text(article.headline)), ("byline", .text(article.byline)),
      ("url", .text(article.url)), ("published", .text(article.published.text)),
      ("section", .text(article.section)), ("language", .text(article.language.tag)),
      ("words", .integer(article.words)), ("images", .integer(article.clearedImages)),
      ("clearance", .text(article.clearance.rawValue)),
      ("embargoUntil", .text(article.embargoUntil?.text)),
      ("withdrawn", JSON(.bool(article.isWithdrawn))), ("erased", JSON(.bool(article.isErased))),
    ])
  }

  static func partner(_ partner: Partner) -> JSON {
    object([
      ("id", .text(partner.id.text)), ("name", .text(partner.name)), ("url", .text(partner.url)),
      ("audience", partner.audience.map { .integer($0) }),
      ("class", .text(partner.useClass.rawValue)),
      ("suspended", JSON(.bool(partner.isSuspended))),
    ])
  }

  static func erasure(_ erasure: Erasure) -> JSON {
    object([
      ("id", .text(erasure.subject)), ("version", erasure.version.map { .integer($0) }),
      ("texts", .integer(erasure.count(.text))), ("reasons", .integer(erasure.count(.reason))),
      ("contacts", .integer(erasure.count(.contact))), ("notes", .integer(erasure.count(.note))),
    ])
  }

  static func members(_ summary: ExportSummary) -> [(String, JSON?)] {
    [
      ("entries", .integer(summary.entries)), ("texts", .integer(summary.texts)),
      ("checkpoints", .integer(summary.checkpoints)),
    ]
  }

  static func license(_ license: IssuedLicense) -> JSON { object(members(license)) }

  static func members(_ license: IssuedLicense) -> [(String, JSON?)] {
    [
      ("id", .text(license.number.description)), ("article", .text(license.article.text)),
      ("version", .integer(license.version)), ("partner", .text(license.partner.text)),
      ("agreement", .text(license.agreement.text)), ("issued", .text(license.issued.text)),
      ("validFrom", .text(license.validFrom.text)),
      ("validUntil", .text(license.validUntil.text)),
      ("month", .text(license.month.description)),
      ("currency", .text(license.total.currency.code)), ("fee", .text(license.total.amount)),
      ("state", .text(license.state.rawValue)),
    ]
  }

  static func change(_ change: StateChange) -> JSON {
    object([
      ("time", .text(change.time.text)), ("actor", .text(change.actor)),
      ("reason", .text(change.reason)), ("fee", .text(change.fee?.rawValue)),
    ])
  }

  /// A license whose state was changed, or would be.
  static func changed(_ change: LicenseChange) -> JSON {
    object(
      members(change.license) + [
        ("changed", JSON(.bool(change.changed))),
        ("reversed", .text(change.reversed?.amount.amount)),
        ("reversedIn", .text(change.reversed?.month.description)),
      ])
  }

  /// What a ledger or a backup of one holds.
  static func members(_ summary: LedgerSummary) -> [(String, JSON?)] {
    [
      ("entries", .integer(summary.entries)), ("licenses", .integer(summary.licenses)),
      ("log", .text(summary.log)), ("checkpoint", .integer(summary.entries)),
      ("time", .text(summary.time.text)),
    ]
  }

  static func settings(_ settings: HomeSettings) -> [(String, JSON?)] {
    [
      ("publisher", .text(settings.publisher)), ("host", .text(settings.host)),
      ("timeZone", .text(settings.timeZone)), ("currency", .text(settings.currency.code)),
      ("language", .text(settings.language.tag)),
    ]
  }

  static func month(_ total: MonthTotal, named name: String?) -> JSON {
    object([
      ("month", .text(total.month.description)), ("partner", .text(total.partner?.text)),
      ("name", .text(name)), ("currency", .text(total.total.currency.code)),
      ("licenses", .integer(total.licenses)), ("gross", .text(total.gross.amount)),
      ("minimumAdjustment", .text(total.minimumAdjustment.amount)),
      ("handling", .text(total.handling.amount)), ("total", .text(total.total.amount)),
    ])
  }

  /// An object without the members that have no value.
  static func object(_ members: [(String, JSON?)]) -> JSON {
    .object(members.compactMap { name, value in value.map { (name, $0) } })
  }

  static func array(_ values: [JSON]) -> JSON { JSON(.array(values)) }
}

extension JSON {
  static func text(_ value: String) -> JSON { JSON(.string(value)) }

  static func text(_ value: String?) -> JSON? { value.map { JSON(.string($0)) } }
}
