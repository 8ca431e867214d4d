/// The standing contract with a partner: what may be licensed under it, and at what price.
///
/// Lists are sorted and hold each value once; `world` swallows the other territories.
public struct Agreement: Hashable, Sendable {
  /// The publisher's name for it.
  public let id: AgreementID
  /// Whom it is with.
  public let partner: PartnerID
  /// Sections it covers, compared without regard to case; nil for all.
  public let sections: [String]?
  /// Channels it covers.
  public let channels: [Channel]
  /// Territories it covers; `world` covers every one.
  public let territories: [Territory]
  /// Languages it covers, where `en` also covers `en-GB`; nil for the article's own.
  public let languages: [Language]?
  /// What is meant when a request leaves a term open.
  public let defaults: Defaults
  /// The first day it is in force; nil for always.
  public let from: CalendarDate?
  /// The last day it is in force, inclusive; nil without an end.
  public let until: CalendarDate?
  /// How long a license lasts when a request does not say; nil: to the agreement's end.
  public let defaultTermMonths: Int?
  /// Whether the partner may change the text.
  public let editsAllowed: Bool
  /// How a fee is computed.
  public let pricePlan: PricePlan

  /// Makes an agreement from its parts.
  public init(
    id: AgreementID,
    partner: PartnerID,
    sections: [String]? = nil,
    channels: [Channel],
    territories: [Territory],
    languages: [Language]? = nil,
    defaults: Defaults = Defaults(),
    from: CalendarDate? = nil,
    until: CalendarDate? = nil,
    defaultTermMonths: Int? = nil,
    editsAllowed: Bool = false,
    pricePlan: PricePlan
  ) {
    self.id = id
    self.partner = partner
    self.sections = sections
    self.channels = sortedOnce(channels)
    self.territories = simplified(territories)
    self.languages = languages.map(sortedOnce)
    self.defaults = defaults
    self.from = from
    self.until = until
    self.defaultTermMonths = defaultTermMonths
    self.editsAllowed = editsAllowed
    self.pricePlan = pricePlan
  }
}
