import Licensing
import Testing

@Suite struct CalendarDateTests {
  @Test(arguments: [
    ("1970-01-01", 0), ("1969-12-31", -1), ("2000-02-29", 11_016), ("2026-06-15", 20_619),
    ("0001-01-01", -719_162), ("9999-12-31", 2_932_896), ("1900-03-01", -25_508),
  ])
  func dayNumbers(_ text: String, _ number: Int) {
    #expect(CalendarDate(text)?.dayNumber == number)
    #expect(CalendarDate(dayNumber: number).text == text)
  }

  @Test(arguments: [
    "", "2026-6-15", "2026-13-01", "2026-00-10", "2026-01-00", "2026-04-31", "2026-02-29",
    "1900-02-29", "2100-02-29", "0000-01-01", "10000-01-01", "2026/06/15", "2026-06-15 ",
    "-026-06-15", "2026-06-1５", "+2026-6-15", "20260615", "2026-06-32",
  ])
  func refuses(_ text: String) { #expect(CalendarDate(text) == nil) }

  @Test func refusesAbsurdParts() {
    for part in [Int.min, -1, 0, 32, 10_000, .max] {
      #expect(CalendarDate(year: 2_026, month: part, day: 1) == nil)
      #expect(CalendarDate(year: 2_026, month: 1, day: part) == nil)
    }
    for year in [Int.min, -1, 0, 10_000, .max] {
      #expect(CalendarDate(year: year, month: 1, day: 1) == nil)
    }
  }

  @Test(arguments: [
    ("2026-01-31", 1, "2026-02-28"), ("2028-01-31", 1, "2028-02-29"),
    ("2028-02-29", 12, "2029-02-28"), ("2026-12-31", 2, "2027-02-28"),
    ("2026-03-31", -1, "2026-02-28"), ("2026-01-15", -1, "2025-12-15"),
    ("2026-06-15", 0, "2026-06-15"), ("2026-06-15", 12, "2027-06-15"),
    ("9999-12-01", 1, "9999-12-31"), ("0001-01-15", -1, "0001-01-01"),
    ("2026-06-15", Int.max, "9999-12-31"), ("2026-06-15", Int.min, "0001-01-01"),
  ])
  func addsMonths(_ from: String, _ months: Int, _ to: String) {
    #expect(Fixture.date(from).adding(months: months).text == to)
  }

  @Test(arguments: [
    ("2026-02-28", 1, "2026-03-01"), ("2028-02-28", 1, "2028-02-29"),
    ("2026-01-01", -1, "2025-12-31"), ("9999-12-31", 1, "9999-12-31"),
    ("0001-01-01", -1, "0001-01-01"), ("2026-06-15", Int.max, "9999-12-31"),
    ("1969-01-01", Int.min, "0001-01-01"), ("2026-06-15", 365, "2027-06-15"),
  ])
  func addsDays(_ from: String, _ days: Int, _ to: String) {
    #expect(Fixture.date(from).adding(days: days).text == to)
  }

  /// Every day of the calendar is read back, and follows the one before.
  @Test func everyDayRoundTrips() {
    var before = CalendarDate.first
    var number = CalendarDate.first.dayNumber + 1
    while number <= CalendarDate.last.dayNumber {
      let day = CalendarDate(dayNumber: number)
      guard day.dayNumber == number, before < day,
        CalendarDate(year: day.year, month: day.month, day: day.day) == day,
        day.day == before.day + 1 || day.day == 1 && before.day >= 28
      else {
        Issue.record("\(before) then \(day)")
        return
      }
      before = day
      number += 1
    }
    #expect(before == .last)
  }
}

@Suite struct InstantTests {
  @Test(arguments: [
    ("1970-01-01T00:00:00Z", Int64(0)), ("1969-12-31T23:59:59Z", -1),
    ("2026-06-15T09:30:00Z", 1_781_515_800), ("0001-01-01T00:00:00Z", -62_135_596_800),
    ("9999-12-31T23:59:59Z", 253_402_300_799), ("2000-02-29T12:00:00Z", 951_825_600),
  ])
  func readsAndWrites(_ text: String, _ seconds: Int64) {
    #expect(Instant(text)?.seconds == seconds)
    #expect(Instant(seconds: seconds).text == text)
  }

  @Test(arguments: [
    "", "2026-06-15", "2026-06-15T24:00:00Z", "2026-06-15T09:60:00Z", "2026-06-15T09:30:60Z",
    "2026-06-15t09:30:00Z", "2026-06-15T09:30:00z", "2026-06-15T09:30:00", "2026-06-15 09:30:00Z",
    "2026-06-15T09:30:00+00", "2026-06-15T09:30:0.Z", "2026-02-30T00:00:00Z",
    "2026-06-15T-9:30:00Z", "2026-06-15T09:30:00Zx", "2026-06-15T09:3０Z",
  ])
  func refuses(_ text: String) { #expect(Instant(text) == nil) }

  @Test func absurdSecondsStayWithinTheCalendar() {
    #expect(Instant(seconds: .min).text == "0001-01-01T00:00:00Z")
    #expect(Instant(seconds: .max).text == "9999-12-31T23:59:59Z")
    #expect(Instant(seconds: .min) == .first && Instant(seconds: .max) == .last)
  }

  @Test func daysOfUTC() {
    let calendar = LocalCalendar.utc
    for text in ["0001-01-01", "1969-12-31", "2026-06-15", "9999-12-31"] {
      let start = calendar.startOfDay(Fixture.date(text))
      #expect(start.text == "\(text)T00:00:00Z")
      #expect(calendar.day(start).text == text)
      #expect(calendar.day(Instant(seconds: start.seconds + 86_399)).text == text)
    }
  }
}

@Suite struct MonthTests {
  @Test func readsAndOrders() {
    #expect(Month("2026-11")?.description == "2026-11")
    #expect(Month(Fixture.date("2026-11-30")) == Month("2026-11"))
    let months = ["2026-11", "2025-12", "2026-02"].compactMap { Month($0) }.sorted()
    #expect(months.map(\.description) == ["2025-12", "2026-02", "2026-11"])
  }

  @Test(arguments: ["", "2026", "2026-13", "2026-00", "2026-1", "2026-011", "0000-01", "2026-1a"])
  func refuses(_ text: String) { #expect(Month(text) == nil) }
}
