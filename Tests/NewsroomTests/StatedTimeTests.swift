import Licensing
import Newsroom
import Testing

struct StatedTimeTests {
  static let moments = [
    ("2026-09-15T05:00:00Z", "2026-09-15T05:00:00Z"),
    ("2026-09-15t05:00:00z", "2026-09-15T05:00:00Z"),
    ("2026-09-15T05:00:00+02:00", "2026-09-15T03:00:00Z"),
    ("2026-09-15T05:00:00-11:30", "2026-09-15T16:30:00Z"),
    ("2026-09-15T05:00:00-00:00", "2026-09-15T05:00:00Z"),
    ("2026-01-01T00:30:00+23:59", "2025-12-31T00:31:00Z"),
    ("2026-09-15T05:00:00.999999999999+02:00", "2026-09-15T03:00:00Z"),
    ("2024-02-29T23:59:59Z", "2024-02-29T23:59:59Z"),
    ("9999-12-31T23:59:59Z", "9999-12-31T23:59:59Z"),
    ("0001-01-01T00:00:00Z", "0001-01-01T00:00:00Z"),
  ]

  @Test(arguments: moments)
  func `reads a moment`(_ text: String, _ moment: String) throws {
    #expect(StatedTime(text) == .moment(try #require(Instant(moment))))
  }

  @Test
  func `reads a day, which starts where the publisher is`() throws {
    let time = try #require(StatedTime("2026-09-15"))
    #expect(time == .day(try #require(CalendarDate("2026-09-15"))))
    let eastern = LocalCalendar(
      startOfDay: { Instant(seconds: LocalCalendar.utc.startOfDay($0).seconds - 7_200) },
      day: LocalCalendar.utc.day)
    #expect(time.instant(in: eastern) == Instant("2026-09-14T22:00:00Z"))
    #expect(
      StatedTime("2026-09-15T05:00:00Z")?.instant(in: eastern) == Instant("2026-09-15T05:00:00Z"))
  }

  @Test(arguments: [
    "", "2026", "2026-09", "2026-9-15", "15.09.2026", "20260915", "2026-W38-2", "2026-09-31",
    "2026-02-29", "1900-02-29", "0000-01-01", "2026-13-01", " 2026-09-15", "2026-09-15\n",
    "2026-09-15T05:00:00", "2026-09-15T05:00Z", "2026-09-15 05:00:00Z", "2026-09-15T24:00:00Z",
    "2026-09-15T05:60:00Z", "2026-12-31T23:59:60Z", "2026-09-15T05:00:00.Z",
    "2026-09-15T05:00:00,5Z",
    "2026-09-15T05:00:00+2:00", "2026-09-15T05:00:00+0200", "2026-09-15T05:00:00+24:00",
    "2026-09-15T05:00:00+02:60", "2026-09-15T05:00:00+02:00Z", "2026-09-15T05:00:00ZZ",
    "2026-09-15T05:00:00Z\n", "9999-12-31T23:30:00-01:00", "0001-01-01T00:30:00+01:00",
    "٢٠٢٦-٠٩-١٥", "2026-09-15T05:00:00\u{FF3A}", "now", "1789448400", "-2026-09-15",
  ])
  func `refuses`(_ text: String) {
    #expect(StatedTime(text) == nil)
  }
}
