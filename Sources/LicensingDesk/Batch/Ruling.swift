import Ledger
import LicenseRecord
import Licensing

/// What equal requests of one moment come to: decided once, with all that their grants share.
///
/// A decision depends on the moment (embargoes, agreements, days), so a ruling is for one second
/// alone, and for a ledger that has not changed but for requests.
final class Ruling {
  let matter: Desk.Case
  /// The request without its key.
  let given: GivenRequest
  let decision: Decision
  let now: Instant
  /// The year of issue in the publisher's time zone.
  let year: Int
  private var plan: Plan?

  init(_ matter: Desk.Case, _ given: GivenRequest, now: Instant) {
    self.matter = matter
    self.given = given
    self.now = now
    year = matter.calendar.day(now).year
    decision = Licensing.decide(given.terms, in: matter.situation, calendar: matter.calendar)
  }

  /// What decides whether two requests have one ruling.
  struct Name: Hashable {
    let article: String
    let partner: String
    let terms: RequestedTerms
    let hasKey: Bool
    let hasNote: Bool

    init(_ request: LicenseRequest) {
      article = request.article
      partner = request.partner
      terms = request.terms
      hasKey = request.idempotencyKey != nil
      hasNote = request.note != nil
    }

    /// Whether it is the name of this request's ruling too.
    func fits(_ request: LicenseRequest) -> Bool {
      article == request.article && partner == request.partner && terms == request.terms
        && hasKey == (request.idempotencyKey != nil) && hasNote == (request.note != nil)
    }
  }

  /// The forms of entry and record that are filled in for each grant.
  struct Plan {
    let grant: GrantPlan
    let record: RecordTemplate

    init(
      _ issue: Issue, _ number: LicenseNumber, _ place: StatusPlace, _ note: ErasableKey?,
      _ now: Instant, _ actor: String, _ key: SigningKey
    ) throws {
      grant = try GrantPlan(
        issue.granted(number, place, note: note, now: now), time: now, actor: actor)
      record = try RecordTemplate(signedWith: key, created: now.text) { number, uuid in
        issue.content(number, place, agreementUUID: uuid, now: now)
      }
    }
  }

  /// The plan for grants in a pair of status lists, which `make` makes for the first of them.
  func plan(_ statusList: Int, _ make: () throws -> Plan) throws -> Plan {
    if let plan, plan.grant.statusList == statusList { return plan }
    let made = try make()
    plan = made
    return made
  }
}
