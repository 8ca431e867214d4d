public import Licensing

/// Settings as a person gives them to `init` or `configure`; nil means not given.
public struct HomeRequest: Hashable, Sendable {
  /// The publisher's name.
  public var publisher: String?
  /// The publisher's web host.
  public var host: String?
  /// An IANA time zone name.
  public var timeZone: String?
  /// The home currency.
  public var currency: Currency?
  /// The language of articles that name none.
  public var language: Language?

  /// Settings; leave out what is not given.
  public init(
    publisher: String? = nil, host: String? = nil, timeZone: String? = nil,
    currency: Currency? = nil, language: Language? = nil
  ) {
    self.publisher = publisher
    self.host = host
    self.timeZone = timeZone
    self.currency = currency
    self.language = language
  }

  /// The names of the settings a new home cannot do without and that are not given.
  public var missing: [String] {
    [
      ("publisher", publisher == nil), ("host", host == nil), ("time-zone", timeZone == nil),
      ("currency", currency == nil),
    ].filter(\.1).map(\.0)
  }
}
