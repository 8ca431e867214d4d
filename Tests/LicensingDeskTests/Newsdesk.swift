import Foundation
import Ledger
import Licensing
import Newsroom
import StrictJSON
import Testing

@testable import LicensingDesk

/// A home with our example in it, a clock that stands still, and short ways to ask.
///
/// The example article is `harbor-ferry`; the example partner, `northern-courier`, may
/// have it on the web in Great Britain.
struct Newsdesk {
  let folder: TemporaryFolder
  let desk: Desk
  var now: Instant

  init(zone: String = "Europe/London", at time: String = "2026-11-24T09:00:00Z") throws {
    folder = try TemporaryFolder()
    now = try #require(Instant(time))
    let location = HomeLocation(path: folder.path + "/home")
    _ = try Desk.create(
      location,
      HomeRequest(
        publisher: "The Harbor Tribune", host: "tribune.example", timeZone: zone, currency: .euro),
      withExample: true, actor: "Édith", now: now)
    desk = try Desk(location, for: .writing)
  }

  /// Sets the clock.
  mutating func set(_ time: String) throws { now = try #require(Instant(time)) }

  /// A request by the example partner for the example article, changed by `change`.
  func request(
    _ article: String = "harbor-ferry", _ partner: String = "northern-courier",
    _ terms: RequestedTerms = RequestedTerms(), out: String? = nil,
    change: (inout LicenseRequest) -> Void = { _ in }
  ) throws -> RequestOutcome {
    var request = LicenseRequest(article: article, partner: partner, terms: terms)
    change(&request)
    return try desk.request(
      request, out: out.map { folder.path + "/" + $0 }, actor: "Édith", now: now)
  }

  /// The number of the license that came of a request.
  func issue(
    _ article: String = "harbor-ferry", _ partner: String = "northern-courier",
    _ terms: RequestedTerms = RequestedTerms(), out: String? = nil,
    change: (inout LicenseRequest) -> Void = { $0.again = true }
  ) throws -> Delivery {
    let outcome = try request(article, partner, terms, out: out, change: change)
    guard case .issued(let delivery, _) = outcome else {
      throw Unexpected(outcome: outcome)
    }
    return delivery
  }

  /// Adds an article, cleared, or a version of one.
  @discardableResult
  func add(
    _ id: String, _ paragraphs: [String] = ["A crane was moved on Monday."],
    change: (inout ArticleInput) -> Void = { _ in }
  ) throws -> Desk.ArticleAddition {
    var input = ArticleInput(
      ArticleDraft(
        title: "News of the quay", paragraphs: paragraphs, id: id,
        url: "https://tribune.example/2026/" + id, published: "2026-11-20T10:00:00Z",
        section: "Harbor"))
    change(&input)
    return try desk.addArticle(input, isDryRun: false, actor: "Édith", now: now)
  }

  /// Adds a partner with an agreement over everything, free of charge unless `card` is given.
  func addPartner(
    _ id: String, card: String? = nil, change: ([(String, JSON)]) -> [(String, JSON)] = { $0 }
  ) throws {
    var partner = PartnerInput(id: try #require(PartnerID(id)))
    partner.name = "Partner " + id
    _ = try desk.addPartner(partner, actor: "Édith", now: now)
    let plan: JSON = card.map { ["rateCard": JSON(.string($0))] } ?? ["free": true]
    let members: [(String, JSON)] = [
      ("id", JSON(.string(id + "-all"))), ("partner", JSON(.string(id))),
      ("channels", ["web", "app", "print"]), ("territories", ["world"]),
      ("languages", ["en", "tr", "fr"]), ("edits", "allowed"), ("pricePlan", plan),
    ]
    _ = try desk.addAgreement(
      JSON.object(change(members)).canonical(), source: "test", actor: "Édith", now: now)
  }

  /// Adds the example rate card under another id, with other values for some of its members.
  func addCard(_ id: String, _ changes: [String: JSON]) throws {
    var members = (RateCard.example.json.members ?? []).map { member in
      (member.name, changes[member.name] ?? member.value)
    }
    members = members.map { $0.0 == "id" ? ("id", JSON(.string(id))) : $0 }
    members += changes.filter { ["minimum", "handling"].contains($0.key) }.map { ($0, $1) }
    _ = try desk.addRateCard(
      JSON.object(members).canonical(), source: "card", actor: "a", now: now)
  }

  /// How many entries the log has.
  func entries() throws -> Int { try desk.ledger.read { try $0.entryCount() } }

  /// The kinds of the entries after the first `count`.
  func kinds(after count: Int) throws -> [EntryKind] {
    var kinds: [EntryKind] = []
    try desk.ledger.read { try $0.forEachEntry { kinds.append($0.kind) } }
    return Array(kinds.dropFirst(count))
  }

  struct Unexpected: Error {
    let outcome: RequestOutcome
  }
}

/// A value that a test knows to be sound.
func known<Value>(_ value: Value?) -> Value {
  guard let value else { preconditionFailure("a constant of a test is not sound") }
  return value
}

extension RequestOutcome {
  /// The number of the license that stands already.
  var standing: String? {
    if case .standing(let delivery) = self { delivery.license.number.description } else { nil }
  }

  /// The codes of a refusal, in the order of the rules.
  var refusal: [String]? {
    guard case .refused(let decision) = self else { return nil }
    return decision.findings.map(\.code.rawValue)
  }
}
