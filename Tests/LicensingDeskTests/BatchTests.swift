import Ledger
import LicenseRecord
import Licensing
import StrictJSON
import Testing

@testable import LicensingDesk

/// Many requests at once come to what they would come to one after the other.
struct BatchTests {
  private let news: Newsdesk

  init() throws { news = try Newsdesk() }

  private func line(
    _ number: Int, _ article: String = "harbor-ferry", partner: String = "northern-courier",
    key: String? = nil, again: Bool = false, note: String? = nil, channels: [Channel] = []
  ) -> BatchLine {
    let terms = RequestedTerms(
      channels: channels, territories: [known(Territory("GBR"))],
      languages: [known(Language("en"))], until: known(CalendarDate("2027-02-28")), audience: 10)
    var request = LicenseRequest(
      article: article, partner: partner,
      terms: partner == "northern-courier" ? RequestedTerms(channels: channels) : terms)
    request.idempotencyKey = key
    request.again = again
    request.note = note
    return BatchLine(number: number, request: .success(request))
  }

  private func run(
    _ lines: [BatchLine], out: String? = nil, clock: (() -> Instant)? = nil,
    report: ([BatchOutcome]) throws -> Void = { _ in }
  ) throws -> [BatchOutcome] {
    var rest = lines[...]
    var outcomes: [BatchOutcome] = []
    try news.desk.requestAll(
      { rest.popFirst() }, out: out.map { news.folder.path + "/" + $0 }, actor: "Édith",
      clock: clock ?? { [news] in news.now },
      report: {
        outcomes += $0
        try report($0)
      })
    return outcomes
  }

  /// A clock that goes on by a second with each look at it.
  private func ticking(from start: Instant) -> () -> Instant {
    var seconds = start.seconds
    return {
      seconds += 1
      return Instant(seconds: seconds)
    }
  }

  private func number(_ outcome: BatchOutcome) -> String? {
    switch outcome.result {
    case .success(.issued(let license)), .success(.standing(let license)):
      license.number.description
    default: nil
    }
  }

  @Test func `each line has its outcome, in order, and the rest is done`() throws {
    struct Broken: Error {}
    let outcomes = try run([
      line(2, key: "a"), line(3, "harbour-fery"), line(4, key: "b", note: "For the weekend"),
      BatchLine(number: 5, request: .failure(Broken())), line(6, channels: [.print]),
      line(7, key: "a"), line(8, key: "a", channels: [.web]), line(9, again: true),
      line(10, note: "two\nlines"),
    ])
    #expect(outcomes.map(\.line) == Array(2...10))
    #expect(
      outcomes.map(number)
        == [
          "LIC-2026-000001", nil, "LIC-2026-000002", nil, nil, "LIC-2026-000001", nil,
          "LIC-2026-000003", nil,
        ])
    guard case .success(.refused) = outcomes[4].result,
      case .success(.standing) = outcomes[5].result
    else {
      Issue.record("\(outcomes[4]), \(outcomes[5])")
      return
    }
    #expect(
      try news.kinds(after: 7) == [
        .requestGranted, .licenseIssued, .requestGranted, .licenseIssued, .requestRefused,
        .requestGranted, .licenseIssued,
      ])
    #expect(try news.desk.audit().differences == [])
  }

  @Test(arguments: [1, 99, 100, 101, 1_001])
  func `lines of any number are one ledger`(count: Int) throws {
    let outcomes = try run((1...count).map { line($0, key: "key \($0)") })
    #expect(Set(outcomes.compactMap(number)).count == count)
    let licenses = try news.desk.licenses(partner: nil, article: nil, month: nil)
    #expect(licenses.map(\.number.serial) == Array(1...count))
    #expect(try news.desk.audit().differences == [])
    // The same lines again bill nothing.
    let again = try run((1...count).map { line($0, key: "key \($0)") })
    #expect(again.map(number) == outcomes.map(number))
    #expect(try news.desk.licenses(partner: nil, article: nil, month: nil).count == count)
  }

  /// Lines of partners whose grants have two postings, six and none, in runs of every length.
  @Test func `each grant has its own rows, whatever is entered with it`() throws {
    try news.addCard("floor", ["minimum": "300.00", "handling": "12.50"])
    try news.addPartner("floor", card: "floor")
    try news.addPartner("gratis")
    let lengths = [1, 1, 1, 2, 1, 9, 10, 11, 49, 50, 51, 7, 1, 60, 120, 3, 1, 1]
    let partners = ["northern-courier", "floor", "gratis"]
    var lines: [BatchLine] = []
    for (run, length) in lengths.enumerated() {
      for _ in 0..<length {
        let number = lines.count + 1
        lines.append(
          line(number, partner: partners[run % 3], key: "key \(number)", channels: [.web]))
      }
      // A refusal between two runs.
      if run % 4 == 3 { lines.append(line(lines.count + 1, channels: [.print])) }
    }
    let outcomes = try run(lines)
    let refused = outcomes.indices.filter { number(outcomes[$0]) == nil }
    #expect(refused.count == 4)
    let licenses = try news.desk.licenses(partner: nil, article: nil, month: nil)
    #expect(licenses.map(\.number.description) == outcomes.compactMap(number))
    #expect(
      licenses.map(\.partner.text)
        == lines.indices.filter { !refused.contains($0) }.map { index in
          (try? lines[index].request.get().partner) ?? ""
        })
    let month = try #require(licenses.first?.month)
    let totals = Dictionary(
      uniqueKeysWithValues: try news.desk.feeReport(month).map {
        ($0.partner?.text ?? "", [$0.total.minorUnits, Int64($0.licenses)])
      })
    let counts = partners.map { id in Int64(licenses.count { $0.partner.text == id }) }
    #expect(
      totals == [
        "northern-courier": [216_00 * counts[0], counts[0]],
        "floor": [312_50 * counts[1], counts[1]], "gratis": [0, counts[2]],
      ])
    #expect(try news.desk.audit().differences == [])
  }

  @Test func `a batch that is stopped is finished by the same lines`() throws {
    struct Stop: Error {}
    let lines = (1...8_100).map { line($0, key: "key \($0)") }
    #expect(throws: Stop.self) {
      try run(lines, report: { _ in throw Stop() })
    }
    // What was to be reported is in the ledger, and nothing else.
    #expect(try news.desk.licenses(partner: nil, article: nil, month: nil).count == 8_000)
    let outcomes = try run(lines)
    #expect(Set(outcomes.compactMap(number)).count == 8_100)
    #expect(try news.desk.licenses(partner: nil, article: nil, month: nil).count == 8_100)
    #expect(try news.desk.audit().differences == [])
  }

  @Test func `what was committed before it went wrong is reported`() throws {
    var lines = (1...2_500).map { line($0, key: "key \($0)") }
    lines.append(BatchLine(number: 2_501, request: .failure(LedgerError.full)))
    var reported = 0
    #expect(throws: LedgerError.full) { try run(lines, report: { reported += $0.count }) }
    #expect(reported == 1_000)
    #expect(try news.desk.licenses(partner: nil, article: nil, month: nil).count == reported)
    #expect(try news.desk.audit().differences == [])
  }

  @Test func `a decision holds for its own moment alone`() throws {
    try news.add("late-news") { $0.embargoUntil = "2026-11-24T09:00:05Z" }
    _ = try news.desk.clearArticle("late-news", .yes, reason: "Ours", actor: "a", now: news.now)
    // The clock goes on by a second with each look at it.
    let lines = (1...1_000).map { line($0, "late-news", key: "key \($0)") }
    let outcomes = try run(lines, clock: ticking(from: news.now))
    let refused = outcomes.prefix { number($0) == nil }.count
    #expect(refused > 0 && refused < 1_000)
    #expect(outcomes.dropFirst(refused).allSatisfy { number($0) != nil })
    let licenses = try news.desk.licenses(partner: nil, article: nil, month: nil)
    let end = try #require(Instant("2026-11-24T09:00:05Z"))
    #expect(licenses.count == 1_000 - refused)
    #expect(licenses.allSatisfy { $0.issued >= end })
    #expect(try news.desk.audit().differences == [])
  }

  @Test func `lines of two years have the numbers and months of both`() throws {
    let midnight = try #require(Instant("2027-01-01T00:00:00Z"))
    let lines = (1...1_000).map { line($0, key: "key \($0)") }
    let start = Instant(seconds: midnight.seconds - 5)
    let outcomes = try run(lines, clock: ticking(from: start))
    let licenses = try news.desk.licenses(partner: nil, article: nil, month: nil)
    #expect(Set(licenses.map(\.number.year)) == [2026, 2027])
    #expect(licenses.allSatisfy { ($0.issued < midnight) == ($0.number.year == 2026) })
    #expect(licenses.allSatisfy { $0.month.description.hasPrefix("\($0.number.year)") })
    #expect(outcomes.compactMap(number) == licenses.map(\.number.description))
    #expect(try news.desk.audit().differences == [])
  }

  @Test func `with a folder every license has its files`() throws {
    let outcomes = try run((1...90).map { line($0, key: "key \($0)") }, out: "out")
    #expect(outcomes.compactMap(number).count == 90)
    let files = try news.folder.files(in: "out")
    #expect(files.count == 90 * 5)
    let record = Array(try #require(files["LIC-2026-000042.vc.json"]))
    let check = try RecordCheck(.home, at: news.now, desk: news.desk)
    guard case .judged(let verdict) = try check.verify(record) else {
      Issue.record("no key")
      return
    }
    #expect(verdict.state == .valid)
  }

  @Test func `equal lines without a key lead to one license`() throws {
    let outcomes = try run([line(1), line(2), line(3, again: true), line(4)])
    #expect(
      outcomes.map(number)
        == ["LIC-2026-000001", "LIC-2026-000001", "LIC-2026-000002", "LIC-2026-000002"])
  }
}
