import Licensing

/// Points in time as people write them.
enum TimeText {
  /// An RFC 3339 date-time, or a date: the first instant of that day in the
  /// publisher's time zone. Fractions of a second are cut off.
  static func instant(_ name: String, _ text: String, in calendar: LocalCalendar)
    throws(DeskError) -> Instant
  {
    if let date = CalendarDate(text) { return calendar.startOfDay(date) }
    if let instant = dateTime(text) { return instant }
    throw .invalid(
      name: name, value: text,
      expected: "a date of the calendar such as 2026-11-24, or a time such as 2026-11-24T09:30:00Z")
  }

  /// `YYYY-MM-DDThh:mm[:ss[.f…]](Z|±hh:mm)`.
  private static func dateTime(_ text: String) -> Instant? {
    let pattern = /(\d{4}-\d{2}-\d{2})[Tt ](\d{2}:\d{2})(:\d{2})?(\.\d+)?([Zz]|[+-]\d{2}:\d{2})/
      .asciiOnlyDigits()
    guard let match = text.wholeMatch(of: pattern) else { return nil }
    let seconds = match.3.map(String.init) ?? ":00"
    guard let local = Instant("\(match.1)T\(match.2)\(seconds)Z") else { return nil }
    let zone = match.5
    if zone == "Z" || zone == "z" { return local }
    let parts = zone.dropFirst().split(separator: ":").compactMap { Int64($0) }
    guard parts.count == 2, parts[0] <= 23, parts[1] <= 59 else { return nil }
    let offset = (parts[0] * 60 + parts[1]) * 60
    let shifted = Instant(seconds: local.seconds + (zone.hasPrefix("-") ? offset : -offset))
    return Instant(shifted.text)
  }
}
