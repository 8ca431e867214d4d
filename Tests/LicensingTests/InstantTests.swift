import Licensing
import Testing

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
