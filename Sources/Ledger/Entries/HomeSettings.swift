public import Licensing
import StrictJSON

/// The facts about a publisher that decisions and records rest on.
public struct HomeSettings: Hashable, Sendable {
  /// The publisher's name, as it appears in records and footers.
  public var publisher: String
  /// The publisher's web host; the issuer is `did:web:` and this.
  public var host: String
  /// An IANA time zone name: days and months are counted in it.
  public var timeZone: String
  /// The currency of fees that no rate card names.
  public var currency: Currency
  /// The language of an article that names none.
  public var language: Language

  /// Settings as given; the caller has checked host and time zone.
  public init(
    publisher: String, host: String, timeZone: String, currency: Currency, language: Language
  ) {
    self.publisher = publisher
    self.host = host
    self.timeZone = timeZone
    self.currency = currency
    self.language = language
  }

  /// The issuer's identifier (did:web).
  public var issuer: String { "did:web:" + host }

  var json: JSON {
    .object([
      ("publisher", .text(publisher)), ("host", .text(host)), ("timeZone", .text(timeZone)),
      ("currency", .text(currency.code)), ("language", .text(language.tag)),
    ])
  }
}
