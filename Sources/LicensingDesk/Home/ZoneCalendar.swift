import Foundation
public import Licensing

extension LocalCalendar {
  /// Days as they are counted in an IANA time zone, or nil when the machine's time
  /// zone data has no zone of that name.
  public static func zone(_ identifier: String) -> LocalCalendar? {
    guard let zone = TimeZone(identifier: identifier) else { return nil }
    let offset: @Sendable (Int64) -> Int64 = { seconds in
      Int64(zone.secondsFromGMT(for: Date(timeIntervalSince1970: TimeInterval(seconds))))
    }
    let day: @Sendable (Instant) -> CalendarDate = { localDay($0, offset) }
    return LocalCalendar(startOfDay: { firstInstant(of: $0, offset) }, day: day)
  }

  /// Whether the name is one of the IANA time zones this machine knows.
  public static func isKnownZone(_ identifier: String) -> Bool {
    identifier == "UTC" || TimeZone.knownTimeZoneIdentifiers.contains(identifier)
  }

  /// The time zones whose names come closest.
  public static func zones(near name: String) -> [String] {
    let known = TimeZone.knownTimeZoneIdentifiers
    let folded = name.lowercased()
    let same = known.filter {
      $0.lowercased() == folded || $0.lowercased().hasSuffix("/" + folded)
    }
    return same.isEmpty ? nearMisses(of: name, among: known) : Array(same.prefix(3))
  }
}

private func localDay(_ instant: Instant, _ offset: (Int64) -> Int64) -> CalendarDate {
  LocalCalendar.utc.day(Instant(seconds: instant.seconds + offset(instant.seconds)))
}

/// The first instant of a day.
///
/// It is not midnight where clocks jump over midnight.
private func firstInstant(of date: CalendarDate, _ offset: (Int64) -> Int64) -> Instant {
  guard let midnight = Instant(date.text + "T00:00:00Z")?.seconds else {
    return Instant(seconds: 0)
  }
  let guesses = [midnight - offset(midnight - 86_400), midnight - offset(midnight + 86_400)]
  for guess in guesses.sorted() where guess + offset(guess) == midnight {
    return Instant(seconds: guess)
  }
  var before = midnight - 86_400 * 2
  var after = midnight + 86_400 * 2
  while after - before > 1 {
    let middle = (before + after) / 2
    if localDay(Instant(seconds: middle), offset) < date { before = middle } else { after = middle }
  }
  return Instant(seconds: after)
}
