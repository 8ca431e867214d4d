import Ledger
import LicenseRecord
import Licensing
import Testing

@testable import LicensingDesk

/// Whole days of the publisher's zone, on days that are shorter, longer or have no midnight.
struct PeriodTests {
  struct Day: Sendable, CustomTestStringConvertible {
    let zone: String
    let date: String
    let from: String
    let until: String

    var testDescription: String { "\(date) in \(zone)" }

    init(_ zone: String, _ date: String, _ from: String, _ until: String) {
      (self.zone, self.date, self.from, self.until) = (zone, date, from, until)
    }
  }

  @Test(arguments: [
    Day("UTC", "2026-02-28", "2026-02-28T00:00:00Z", "2026-03-01T00:00:00Z"),
    Day("America/New_York", "2026-03-08", "2026-03-08T05:00:00Z", "2026-03-09T04:00:00Z"),
    Day("America/New_York", "2026-11-01", "2026-11-01T04:00:00Z", "2026-11-02T05:00:00Z"),
    Day("Pacific/Auckland", "2026-09-27", "2026-09-26T12:00:00Z", "2026-09-27T11:00:00Z"),
    Day("Pacific/Auckland", "2026-12-31", "2026-12-30T11:00:00Z", "2026-12-31T11:00:00Z"),
    Day("Australia/Lord_Howe", "2026-10-04", "2026-10-03T13:30:00Z", "2026-10-04T13:00:00Z"),
    // Clocks go from 00:00 to 01:00: the day has no midnight and begins at one.
    Day("America/Havana", "2026-03-08", "2026-03-08T05:00:00Z", "2026-03-09T04:00:00Z"),
    Day("Asia/Beirut", "2026-03-28", "2026-03-27T22:00:00Z", "2026-03-28T22:00:00Z"),
    Day("Asia/Beirut", "2026-03-29", "2026-03-28T22:00:00Z", "2026-03-29T21:00:00Z"),
    // Clocks go from 24:00 back to 23:00: the day has twenty-five hours.
    Day("Asia/Beirut", "2026-10-24", "2026-10-23T21:00:00Z", "2026-10-24T22:00:00Z"),
    // Clocks go from 01:00 back to 00:00: midnight comes twice, the day begins with the first.
    Day("America/Havana", "2026-11-01", "2026-11-01T04:00:00Z", "2026-11-02T05:00:00Z"),
  ])
  func `a license for one day`(_ day: Day) throws {
    let news = try Newsdesk(zone: day.zone, at: "2026-01-02T00:00:00Z")
    let date = CalendarDate(day.date)
    let delivery = try news.issue(
      "harbor-ferry", "northern-courier", RequestedTerms(from: date, until: date))
    #expect(delivery.content.validFrom == day.from)
    #expect(delivery.content.validUntil == day.until)
    #expect(delivery.license.validUntil.text == day.until)
  }

  @Test func `the fee is due at the end of the last day to pay`() throws {
    let news = try Newsdesk(zone: "America/New_York", at: "2026-10-15T12:00:00Z")
    // Thirty days after 15 October, across the end of summer time.
    #expect(try news.issue().content.fee?.due == "2026-11-15T05:00:00Z")
  }

  @Test func `a license starts now unless it is told otherwise, and lasts the default term`() throws
  {
    let delivery = try Newsdesk(at: "2026-11-24T09:00:00Z").issue()
    #expect(delivery.content.validFrom == "2026-11-24T09:00:00Z")
    #expect(delivery.content.validUntil == "2027-11-24T00:00:00Z")
  }
}
