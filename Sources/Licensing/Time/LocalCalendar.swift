/// How days and moments meet in the publisher's time zone.
///
/// This module knows no time-zone data; whoever holds some fills in the two functions.
public struct LocalCalendar: Sendable {
  /// The first moment of a day.
  public let startOfDay: @Sendable (CalendarDate) -> Instant
  /// The day a moment lies in.
  public let day: @Sendable (Instant) -> CalendarDate

  /// Makes a calendar from its two functions.
  public init(
    startOfDay: @escaping @Sendable (CalendarDate) -> Instant,
    day: @escaping @Sendable (Instant) -> CalendarDate
  ) {
    self.startOfDay = startOfDay
    self.day = day
  }

  /// The calendar of UTC.
  public static let utc = LocalCalendar(
    startOfDay: { Instant(seconds: Int64($0.dayNumber) * 86_400) },
    day: { $0.utcDay })
}
