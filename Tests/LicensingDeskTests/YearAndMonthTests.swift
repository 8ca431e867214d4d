import Ledger
import LicenseRecord
import Licensing
import Testing

@testable import LicensingDesk

/// Numbers and months follow the publisher's own calendar, and time never runs back.
struct YearAndMonthTests {
  struct Edge: Sendable, CustomTestStringConvertible {
    let zone: String
    let time: String
    let number: String
    let month: String

    var testDescription: String { "\(zone) at \(time)" }

    init(_ zone: String, _ time: String, _ number: String, _ month: String) {
      (self.zone, self.time, self.number, self.month) = (zone, time, number, month)
    }
  }

  @Test(arguments: [
    Edge("Pacific/Auckland", "2026-12-31T10:59:59Z", "LIC-2026-000001", "2026-12"),
    Edge("Pacific/Auckland", "2026-12-31T11:00:00Z", "LIC-2027-000001", "2027-01"),
    Edge("America/New_York", "2027-01-01T04:59:59Z", "LIC-2026-000001", "2026-12"),
    Edge("America/New_York", "2027-01-01T05:00:00Z", "LIC-2027-000001", "2027-01"),
    Edge("UTC", "2026-12-31T23:59:59Z", "LIC-2026-000001", "2026-12"),
    Edge("UTC", "2027-01-01T00:00:00Z", "LIC-2027-000001", "2027-01"),
    Edge("Asia/Kathmandu", "2026-06-30T18:14:59Z", "LIC-2026-000001", "2026-06"),
    Edge("Asia/Kathmandu", "2026-06-30T18:15:00Z", "LIC-2026-000001", "2026-07"),
    Edge("Europe/London", "2026-06-30T22:59:59Z", "LIC-2026-000001", "2026-06"),
    Edge("Europe/London", "2026-06-30T23:00:00Z", "LIC-2026-000001", "2026-07"),
  ])
  func `number and month are those of the publisher's day`(_ edge: Edge) throws {
    let delivery = try Newsdesk(zone: edge.zone, at: edge.time).issue()
    #expect(delivery.license.number.description == edge.number)
    #expect(delivery.license.month.description == edge.month)
  }

  @Test func `each year starts at one, and each month has its own fees`() throws {
    var news = try Newsdesk(zone: "Pacific/Auckland", at: "2026-12-31T10:59:00Z")
    var numbers: [String] = []
    for time in [
      "2026-12-31T10:59:59Z", "2026-12-31T10:59:59Z", "2026-12-31T11:00:00Z",
      "2027-01-31T10:59:59Z", "2027-12-31T11:00:00Z",
    ] {
      try news.set(time)
      numbers.append(try news.issue().license.number.description)
    }
    #expect(
      numbers == [
        "LIC-2026-000001", "LIC-2026-000002", "LIC-2027-000001", "LIC-2027-000002",
        "LIC-2028-000001",
      ])
    let months = try news.desk.feeReport()
    #expect(months.map(\.month.description) == ["2026-12", "2027-01", "2028-01"])
    #expect(months.map(\.licenses) == [2, 2, 1])
    let december = try news.desk.licenses(partner: nil, article: nil, month: Month("2026-12"))
    #expect(december.map(\.number.serial) == [1, 2])
    #expect(try news.desk.audit().differences == [])
  }

  @Test func `a clock that runs backwards moves nothing back`() throws {
    var news = try Newsdesk(at: "2027-01-01T00:00:00Z")
    _ = try news.issue()
    try news.set("2026-12-31T12:00:00Z")
    let delivery = try news.issue()
    #expect(delivery.license.number.description == "LIC-2027-000002")
    #expect(delivery.license.issued.text == "2027-01-01T00:00:00Z")
    #expect(delivery.license.validFrom.text == "2027-01-01T00:00:00Z")
    #expect(delivery.license.month.description == "2027-01")
    #expect(try news.request().standing == "LIC-2027-000002")
    _ = try news.desk.withdrawArticle("harbor-ferry", reason: "Old", actor: "a", now: news.now)
    #expect(try news.desk.audit().differences == [])
  }

  @Test func `the publisher's zone may change, and no number is given twice`() throws {
    var news = try Newsdesk(zone: "Pacific/Auckland", at: "2026-12-31T11:00:00Z")
    _ = try news.issue()
    _ = try news.desk.configure(
      HomeRequest(timeZone: "America/New_York"), actor: "a", now: news.now)
    #expect(try news.issue().license.number.description == "LIC-2026-000001")
    try news.set("2027-01-01T05:00:00Z")
    #expect(try news.issue().license.number.description == "LIC-2027-000002")
    #expect(try news.desk.audit().differences == [])
  }
}
