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
    "1900-02-29", "2100-02-29", "2200-02-29", "0000-01-01", "10000-01-01", "2026/06/15",
    "2026-06-15 ",
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
