import Licensing
import Testing

/// One offence against each rule, in the order of precedence.
@Suite struct RuleTests {
  @Test func unbentPasses() {
    let decision = Bend().decided()
    #expect(decision.findings.isEmpty)
    #expect(decision.deciding == nil)
    guard case .granted(let grant) = decision.outcome else {
      Issue.record("not granted: \(decision.outcome)")
      return
    }
    #expect(grant.terms == decision.terms && grant.quote == decision.quote)
    #expect(grant.paymentDays == 30)
    #expect(decision.agreement?.text == "frame")
  }

  @Test(arguments: rows) func oneOffenceIsTheOneFinding(_ row: Row) throws {
    var bend = Bend()
    row.bend(&bend)
    let decision = bend.decided()
    let finding = Finding(
      code: row.code, strength: .refuse, asked: row.asked, allowed: row.allowed)
    #expect(decision.findings == [finding])
    #expect(decision.deciding == finding)
    #expect(decision.outcome == .refused)
  }

  @Test func everyRuleHasARow() {
    #expect(Set(Self.rows.map(\.code)) == Set(Finding.Code.allCases))
    #expect(
      Finding.Code.allCases.map(\.rawValue) == [
        "article.withdrawn", "article.erased", "clearance.no", "clearance.verify",
        "partner.suspended",
        "agreement.none", "agreement.channel", "agreement.territory", "agreement.language",
        "agreement.section", "agreement.period", "article.embargo", "images.uncleared",
        "exclusivity.unsupported", "rate-card.none", "rate-card.unpriced",
      ])
  }

  /// All that can offend at once does, and is reported in the order of the rules.
  @Test func allReasonsAreReportedAndTheFirstDecides() {
    var bend = Bend()
    bend.article = Fixture.article(
      clearance: .no, embargo: "2030-01-01T00:00:00Z", withdrawn: true, erased: true)
    bend.partner = Fixture.partner(suspended: true)
    bend.agreements = [
      Fixture.agreement(
        sections: ["Sport"], languages: Fixture.languages("en"), until: "2026-12-31")
    ]
    bend.request = RequestedTerms(
      channels: [.broadcast], territories: [.world], languages: Fixture.languages("de"),
      until: Fixture.date("2030-01-01"), images: 9, isExclusive: true)
    let decision = bend.decided()
    let expected = Finding.Code.allCases.filter {
      ![.clearanceVerify, .noAgreement, .noRateCard].contains($0)
    }
    #expect(decision.findings.map(\.code) == expected)
    #expect(decision.deciding?.code == .withdrawnArticle)
    #expect(decision.outcome == .refused)
  }

  @Test func withoutAnAgreementTheOtherReasonsStillShow() {
    var bend = Bend()
    bend.article = Fixture.article(clearance: .verify, embargo: "2030-01-01T00:00:00Z")
    bend.agreements = []
    bend.request = RequestedTerms(from: Fixture.date("2026-06-01"), images: 9)
    let decision = bend.decided()
    #expect(
      decision.findings.map(\.code) == [
        .clearanceVerify, .noAgreement, .period, .embargo, .unclearedImages,
      ])
    #expect(decision.agreement == nil && decision.terms == nil && decision.quote == nil)
  }

  /// Each pair of offences: the one earlier in the order decides.
  @Test func precedenceHoldsForEveryPair() {
    let single: [(Finding.Code, @Sendable (inout Bend) -> Void)] = [
      (.suspendedPartner, { $0.partner = Fixture.partner(suspended: true) }),
      (
        .period,
        {
          $0.agreements = [
            Fixture.agreement(languages: Fixture.languages("en"), until: "2026-07-01")
          ]
          $0.request = RequestedTerms(
            until: Fixture.date("2026-08-01"), isExclusive: $0.request.isExclusive)
        }
      ),
      (.embargo, { $0.article = Fixture.article(embargo: "2030-01-01T00:00:00Z") }),
      (
        .exclusivity,
        { $0.request = RequestedTerms(until: $0.request.until, isExclusive: true) }
      ),
      (.noRateCard, { $0.cards = [] }),
    ]
    for first in single.indices {
      for second in single.indices where first < second {
        var bend = Bend()
        single[first].1(&bend)
        single[second].1(&bend)
        let decision = bend.decided()
        #expect(decision.findings.map(\.code) == [single[first].0, single[second].0])
        #expect(decision.deciding?.code == single[first].0)
      }
    }
  }

  @Test func exclusivityCanBeQuoted() {
    var bend = Bend()
    bend.request = RequestedTerms(isExclusive: true)
    let decision = bend.decided()
    // Refused as a license, and the price is still told.
    #expect(decision.outcome == .refused)
    #expect(decision.findings.map(\.code) == [.exclusivity])
    #expect(decision.quote?.lines.contains { $0.kind == .exclusivity } == true)
  }

  @Test func aRefusedRequestIsStillPriced() {
    var bend = Bend()
    bend.article = Fixture.article(clearance: .no)
    #expect(bend.decided().quote == Bend().decided().quote)
    #expect(bend.decided().quote != nil)
  }

  @Test func embargoOverAtTheVerySecond() {
    var bend = Bend()
    bend.article = Fixture.article(embargo: "2026-06-15T09:30:00Z")
    #expect(bend.decided().findings.isEmpty)
    // Naming today means from now on, not from midnight.
    bend.request = RequestedTerms(from: Fixture.date("2026-06-15"))
    #expect(bend.decided().findings.isEmpty)
  }

  @Test(arguments: ["politics", "POLITICS", "Politics"])
  func sectionsCompareWithoutCase(_ section: String) {
    var bend = Bend()
    bend.agreements = [Fixture.agreement(sections: [section], languages: nil)]
    #expect(bend.decided().findings.isEmpty)
  }

  @Test func theWorldCoversEverything() {
    var bend = Bend()
    bend.agreements = [Fixture.agreement(territories: [.world], languages: nil)]
    for request in [[.world], Fixture.territories("USA", "GBR")] {
      bend.request = RequestedTerms(territories: request)
      #expect(bend.decided().findings.isEmpty)
    }
  }
}
