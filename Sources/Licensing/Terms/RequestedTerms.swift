/// What a request asks for, as far as it says.
///
/// An empty list or nil is a term not given. Lists are sorted and hold each value once, and `world`
/// swallows the other territories, so that requests for the same thing are equal.
public struct RequestedTerms: Hashable, Sendable {
  /// Where the copy is to appear; empty when not given.
  public let channels: [Channel]
  /// Where it is to be available; empty when not given.
  public let territories: [Territory]
  /// In which languages; empty when not given.
  public let languages: [Language]
  /// The first day; nil: from now on.
  public let from: CalendarDate?
  /// The last day, inclusive; nil: as long as the agreement says.
  public let until: CalendarDate?
  /// People reached in a month; nil: as known of the partner.
  public let audience: Int?
  /// How many images.
  public let images: Int
  /// Whether nobody else may have it.
  public let isExclusive: Bool

  /// Makes a request from its parts.
  public init(
    channels: [Channel] = [],
    territories: [Territory] = [],
    languages: [Language] = [],
    from: CalendarDate? = nil,
    until: CalendarDate? = nil,
    audience: Int? = nil,
    images: Int = 0,
    isExclusive: Bool = false
  ) {
    self.channels = sortedOnce(channels)
    self.territories = simplified(territories)
    self.languages = sortedOnce(languages)
    self.from = from
    self.until = until
    self.audience = audience
    self.images = images
    self.isExclusive = isExclusive
  }
}
