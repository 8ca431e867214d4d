/// What a license grants, with nothing left open.
public struct Terms: Hashable, Sendable {
  /// Where the copy may appear.
  public let channels: [Channel]
  /// Where it may be available; `world` alone for everywhere.
  public let territories: [Territory]
  /// In which languages.
  public let languages: [Language]
  /// The moment it begins.
  public let validFrom: Instant
  /// The moment it has ended (exclusive): the start of the day after the last.
  public let validUntil: Instant
  /// The first day, in the publisher's zone.
  public let firstDay: CalendarDate
  /// The last day, inclusive, in the publisher's zone.
  public let lastDay: CalendarDate
  /// People reached in a month; nil when unknown and not needed for the price.
  public let audience: Int?
  /// What kind of user the partner is.
  public let useClass: UseClass
  /// How many images.
  public let images: Int
  /// Whether nobody else may have it.
  public let isExclusive: Bool

  /// Makes terms from its parts.
  public init(
    channels: [Channel],
    territories: [Territory],
    languages: [Language],
    validFrom: Instant,
    validUntil: Instant,
    firstDay: CalendarDate,
    lastDay: CalendarDate,
    audience: Int?,
    useClass: UseClass,
    images: Int,
    isExclusive: Bool
  ) {
    self.channels = channels
    self.territories = territories
    self.languages = languages
    self.validFrom = validFrom
    self.validUntil = validUntil
    self.firstDay = firstDay
    self.lastDay = lastDay
    self.audience = audience
    self.useClass = useClass
    self.images = images
    self.isExclusive = isExclusive
  }
}
