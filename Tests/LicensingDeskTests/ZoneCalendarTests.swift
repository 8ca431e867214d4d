import Foundation
import Licensing
import Testing

@testable import LicensingDesk

struct ZoneCalendarTests {
  /// Zones with midnight changes, half hours, a skipped day, a fixed offset.
  @Test(arguments: [
    "UTC", "Europe/London", "America/New_York", "Pacific/Auckland", "America/Havana",
    "Asia/Beirut", "Africa/Cairo", "America/Santiago", "Australia/Lord_Howe", "Pacific/Chatham",
    "Pacific/Apia", "Pacific/Kiritimati", "Africa/Casablanca", "America/Sao_Paulo",
    "Antarctica/Troll", "Asia/Tehran",
  ])
  func `every day begins with its first instant`(_ zone: String) throws {
    let calendar = try #require(LocalCalendar.zone(zone))
    let first = try #require(CalendarDate("2011-12-20"))
    for offset in [0..<40, 2_200..<2_580, 5_200..<5_560].joined() {
      let date = first.adding(days: offset)
      let start = calendar.startOfDay(date)
      let before = Instant(seconds: start.seconds - 1)
      #expect(calendar.day(start) >= date, "\(date)")
      #expect(calendar.day(before) < date, "\(date)")
    }
  }

  @Test func `a day that was left out begins where the next one does`() throws {
    let apia = try #require(LocalCalendar.zone("Pacific/Apia"))
    let skipped = try #require(CalendarDate("2011-12-30"))
    #expect(apia.startOfDay(skipped) == apia.startOfDay(skipped.adding(days: 1)))
    #expect(apia.startOfDay(skipped).text == "2011-12-30T10:00:00Z")
  }

  @Test(arguments: ["0001-01-01", "1969-12-31", "9999-12-31"])
  func `the ends of the calendar are days too`(_ text: String) throws {
    let calendar = try #require(LocalCalendar.zone("Pacific/Auckland"))
    let date = try #require(CalendarDate(text))
    _ = calendar.startOfDay(date)
    #expect(calendar.day(calendar.startOfDay(date)) >= date)
  }

  @Test(arguments: ["", "Mars/Olympus", "../../etc/passwd", "Europe/London\u{0}", "GMT+25"])
  func `an unknown zone is no zone`(_ name: String) {
    #expect(!LocalCalendar.isKnownZone(name))
  }
}
