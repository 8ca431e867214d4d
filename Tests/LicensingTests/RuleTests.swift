import Licensing
import Testing

/// One offence against each rule, in the order of precedence.
@Suite struct RuleTests {
  /// What a test may bend.
  struct Bend: Sendable {
    var article = Fixture.article()
    var partner = Fixture.partner()
    var agreements = [
      Fixture.agreement(
        languages: Fixture.languages("en"),
        defaults: .init(territories: Fixture.territories("GBR", "IRL")))
    ]
    var cards = [RateCard.example]
    var request = RequestedTerms()

    func decided(for purpose: Purpose = .license) -> Decision {
      decide(
        request,
        in: Fixture.situation(article, partner, agreements: agreements, cards: cards),
        calendar: .utc, purpose: purpose)
    }
  }

  struct Row: Sendable, CustomTestStringConvertible {
    let name: String
    let code: Finding.Code
    var asked: [String] = []
    var allowed: [String] = []
    let bend: @Sendable (inout Bend) -> Void

    var testDescription: String { name }
  }

  static let rows: [Row] = [
    Row(name: "withdrawn", code: .withdrawnArticle, asked: ["harbour-bridge"]) {
      $0.article = Fixture.article(withdrawn: true)
    },
    Row(name: "not cleared", code: .clearanceNo, asked: ["harbour-bridge"]) {
      $0.article = Fixture.article(clearance: .no)
    },
    Row(name: "not checked", code: .clearanceVerify, asked: ["harbour-bridge"]) {
      $0.article = Fixture.article(clearance: .verify)
    },
    Row(name: "suspended", code: .suspendedPartner, asked: ["nordkurier"]) {
      $0.partner = Fixture.partner(suspended: true)
    },
    Row(name: "no agreement", code: .noAgreement, asked: ["2026-06-15"]) { $0.agreements = [] },
    Row(name: "somebody else's", code: .noAgreement, asked: ["2026-06-15"]) {
      $0.agreements = [Fixture.agreement(partner: "other")]
    },
    Row(
      name: "agreement not yet in force", code: .noAgreement, asked: ["2026-06-15"],
      allowed: ["2026-06-16/.."]
    ) { $0.agreements = [Fixture.agreement(from: "2026-06-16")] },
    Row(
      name: "agreement over", code: .noAgreement, asked: ["2026-06-15"],
      allowed: ["../2026-06-14"]
    ) { $0.agreements = [Fixture.agreement(until: "2026-06-14")] },
    Row(name: "channel", code: .channel, asked: ["app", "print"], allowed: ["web"]) {
      $0.request = RequestedTerms(channels: [.print, .web, .app])
    },
    Row(name: "territory", code: .territory, asked: ["USA"], allowed: ["GBR", "IRL"]) {
      $0.request = RequestedTerms(territories: Fixture.territories("USA", "GBR"))
    },
    Row(name: "world", code: .territory, asked: ["world"], allowed: ["GBR", "IRL"]) {
      $0.request = RequestedTerms(territories: [.world])
    },
    Row(name: "language", code: .language, asked: ["de"], allowed: ["en"]) {
      $0.request = RequestedTerms(languages: Fixture.languages("de", "en-GB"))
    },
    Row(name: "language wider than region", code: .language, asked: ["en"], allowed: ["en-GB"]) {
      $0.agreements = [Fixture.agreement(languages: Fixture.languages("en-GB"))]
      $0.request = RequestedTerms(languages: Fixture.languages("en"))
    },
    Row(name: "not the article's own language", code: .language, asked: ["de"], allowed: ["en"]) {
      $0.agreements = [Fixture.agreement(languages: nil)]
      $0.request = RequestedTerms(languages: Fixture.languages("de"))
    },
    Row(name: "section", code: .section, asked: ["Politics"], allowed: ["Sport", "Travel"]) {
      $0.agreements = [Fixture.agreement(sections: ["Sport", "Travel"])]
    },
    Row(name: "no section", code: .section, allowed: ["Sport"]) {
      $0.article = Fixture.article(section: nil)
      $0.agreements = [Fixture.agreement(sections: ["Sport"])]
    },
    Row(
      name: "beyond the agreement", code: .period, asked: ["2026-06-15/2027-01-01"],
      allowed: ["2026-06-15/2026-12-31"]
    ) {
      $0.agreements = [Fixture.agreement(until: "2026-12-31")]
      $0.request = RequestedTerms(until: Fixture.date("2027-01-01"))
    },
    Row(
      name: "from the past", code: .period, asked: ["2026-06-14/2027-06-13"],
      allowed: ["2026-06-15/.."]
    ) { $0.request = RequestedTerms(from: Fixture.date("2026-06-14")) },
    Row(
      name: "backwards", code: .period, asked: ["2026-07-01/2026-06-30"],
      allowed: ["2026-06-15/.."]
    ) {
      $0.request = RequestedTerms(
        from: Fixture.date("2026-07-01"), until: Fixture.date("2026-06-30"))
    },
    Row(
      name: "embargo", code: .embargo, asked: ["2026-06-15T09:30:00Z"],
      allowed: ["2026-06-15T09:30:01Z"]
    ) { $0.article = Fixture.article(embargo: "2026-06-15T09:30:01Z") },
    Row(name: "images", code: .unclearedImages, asked: ["3"], allowed: ["2"]) {
      $0.request = RequestedTerms(images: 3)
    },
    Row(name: "fewer than no images", code: .unclearedImages, asked: ["-1"], allowed: ["2"]) {
      $0.request = RequestedTerms(images: -1)
    },
    Row(name: "exclusive", code: .exclusivity, asked: ["exclusive"]) {
      $0.request = RequestedTerms(isExclusive: true)
    },
    Row(name: "no card", code: .noRateCard, asked: ["standard"]) { $0.cards = [] },
    Row(
      name: "card not yet in effect", code: .noRateCard, asked: ["standard"],
      allowed: ["2026-06-16/.."]
    ) { $0.cards = (try? [RateCard.changed(effective: "2026-06-16")]) ?? [] },
    Row(
      name: "no price for the channel", code: .unpriced, asked: ["channel broadcast"],
      allowed: ["channel web", "channel app", "channel print"]
    ) { $0.agreements = [Fixture.agreement(channels: [.broadcast])] },
    Row(
      name: "no price for the class", code: .unpriced, asked: ["class charity"],
      allowed: ["channel web", "channel app", "channel print", "class editorial"]
    ) {
      $0.partner = Fixture.partner(useClass: .charity)
      $0.cards = (try? [RateCard.changed(classes: [.editorial: .one])]) ?? []
    },
    Row(
      name: "fewer than no people", code: .unpriced, asked: ["audience -1"],
      allowed: ["channel web", "channel app", "channel print"]
    ) { $0.request = RequestedTerms(audience: -1) },
  ]

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
        "article.withdrawn", "clearance.no", "clearance.verify", "partner.suspended",
        "agreement.none", "agreement.channel", "agreement.territory", "agreement.language",
        "agreement.section", "agreement.period", "article.embargo", "images.uncleared",
        "exclusivity.unsupported", "rate-card.none", "rate-card.unpriced",
      ])
  }

  /// All that can offend at once does, and is reported in the order of the rules.
  @Test func allReasonsAreReportedAndTheFirstDecides() {
    var bend = Bend()
    bend.article = Fixture.article(
      clearance: .no, embargo: "2030-01-01T00:00:00Z", withdrawn: true)
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
    let quoted = bend.decided(for: .quote)
    #expect(quoted.findings.isEmpty)
    #expect(quoted.quote?.lines.contains { $0.kind == .exclusivity } == true)
    // Refused as a license, and the price is still told.
    #expect(bend.decided().quote == quoted.quote)
    #expect(bend.decided().outcome == .refused)
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
