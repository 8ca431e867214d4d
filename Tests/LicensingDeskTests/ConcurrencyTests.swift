import Dispatch
import Ledger
import LicenseRecord
import Licensing
import Testing

@testable import LicensingDesk

/// Several desks over one home, each in a thread of its own.
struct ConcurrencyTests {
  @Test func `numbers have no gaps, every record stands, and the books agree`() async throws {
    let news = try Newsdesk()
    let location = news.desk.location
    let (threads, each) = (4, 12)
    let numbers = try await withThrowingTaskGroup(of: [String].self) { group in
      for thread in 0..<threads {
        group.addTask {
          let desk = try Desk(location, for: .writing)
          defer { try? desk.close() }
          return try (0..<each).map { turn in
            var request = LicenseRequest(
              article: "harbor-ferry", partner: "northern-courier", terms: RequestedTerms())
            request.again = true
            request.idempotencyKey = turn.isMultiple(of: 2) ? "\(thread)-\(turn)" : nil
            let outcome = try desk.request(
              request, out: nil, actor: "thread \(thread)", now: news.now)
            guard case .issued(let delivery, _) = outcome else {
              throw Newsdesk.Unexpected(outcome: outcome)
            }
            return delivery.license.number.description
          }
        }
      }
      return try await group.reduce(into: []) { $0 += $1 }
    }
    #expect(
      numbers.sorted()
        == (1...threads * each).map { LicenseNumber(year: 2026, serial: $0).description })
    let report = try news.desk.audit()
    #expect(report.differences == [])
    #expect(report.records == threads * each)
    #expect(try news.desk.feeReport().map(\.licenses) == [threads * each])
  }

  @Test func `one key asked for by many at once is one license`() async throws {
    let news = try Newsdesk()
    let location = news.desk.location
    let numbers = try await withThrowingTaskGroup(of: String?.self) { group in
      for _ in 0..<6 {
        group.addTask {
          let desk = try Desk(location, for: .writing)
          defer { try? desk.close() }
          var request = LicenseRequest(
            article: "harbor-ferry", partner: "northern-courier", terms: RequestedTerms())
          request.idempotencyKey = "order-7"
          switch try desk.request(request, out: nil, actor: "a", now: news.now) {
          case .issued(let delivery, _), .standing(let delivery):
            return delivery.license.number.description
          default: return nil
          }
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(numbers == Array(repeating: "LIC-2026-000001", count: 6))
    #expect(try news.desk.feeReport().map(\.licenses) == [1])
    #expect(try news.desk.audit().differences == [])
  }

  @Test func `a desk reads while another writes`() throws {
    let news = try Newsdesk()
    let reader = try Desk(news.desk.location, for: .reading)
    for count in 1...3 {
      _ = try news.issue()
      #expect(try reader.licenses(partner: nil, article: nil, month: nil).count == count)
    }
  }

  @Test func `a desk that waits too long for another says so and books nothing`() throws {
    let news = try Newsdesk()
    let hasty = try Desk(news.desk.location, for: .writing, lockWait: 0)
    let before = try news.entries()
    try news.desk.ledger.write { _ in
      #expect(throws: LedgerError.locked(seconds: 0)) {
        try hasty.request(
          LicenseRequest(
            article: "harbor-ferry", partner: "northern-courier", terms: RequestedTerms()),
          out: news.folder.path + "/out", actor: "a", now: news.now)
      }
    }
    #expect(try news.entries() == before)
    #expect(try news.folder.names() == ["home"])
  }
}
