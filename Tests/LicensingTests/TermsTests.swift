import Licensing
import Testing

@Suite struct TermsTests {
  func decided(
    _ request: RequestedTerms = .init(), _ agreements: [Agreement],
    partner: Partner = Fixture.partner(), cards: [RateCard] = [.example],
    article: Article = Fixture.article(), now: Instant = Fixture.now,
    calendar: LocalCalendar = .utc
  ) -> Decision {
    decide(
      request,
      in: Fixture.situation(article, partner, agreements: agreements, cards: cards, now: now),
      calendar: calendar)
  }

  @Test func theOnlyValuesAreMeant() throws {
    let agreement = Fixture.agreement(territories: Fixture.territories("GBR"), languages: nil)
    let terms = try #require(decided(.init(), [agreement]).terms)
    #expect(terms.channels == [.web])
    #expect(terms.territories == Fixture.territories("GBR"))
    #expect(terms.languages == Fixture.languages("en"))
    #expect(terms.audience == 400_000)
    #expect(terms.useClass == .editorial)
    #expect(terms.images == 0 && !terms.isExclusive)
    #expect(terms.validFrom == Fixture.now)
    #expect(terms.firstDay.text == "2026-06-15" && terms.lastDay.text == "2027-06-14")
    #expect(terms.validUntil.text == "2027-06-15T00:00:00Z")
  }

  static let several = Fixture.agreement(
    channels: [.print, .web], languages: Fixture.languages("tr", "en"), term: nil)

  @Test func everyChoiceLeftIsNamedAtOnce() {
    let decision = decided(.init(), [Self.several], partner: Fixture.partner(audience: nil))
    let missing = [
      MissingTerm(name: .channel, choices: ["web", "print"]),
      MissingTerm(name: .territory, choices: ["GBR", "IRL"]),
      MissingTerm(name: .language, choices: ["en", "tr"]),
      MissingTerm(name: .until, choices: []),
      MissingTerm(name: .audience, choices: []),
    ]
    #expect(decision.outcome == .incomplete(missing))
    #expect(decision.findings.isEmpty)
    #expect(decision.terms == nil && decision.quote == nil)
    #expect(decision.agreement?.text == "frame")
  }

  @Test func refusalsOutweighMissingTerms() {
    let article = Fixture.article(withdrawn: true)
    let decision = decided(.init(), [Self.several], article: article)
    #expect(decision.outcome == .refused)
    #expect(decision.findings.map(\.code) == [.withdrawnArticle])
  }

  /// Each term given closes its own gap and no other.
  @Test func givenTermsAreNotMissing() {
    let requests: [(MissingTerm.Name, RequestedTerms)] = [
      (.channel, .init(channels: [.web])),
      (.territory, .init(territories: Fixture.territories("GBR"))),
      (.language, .init(languages: Fixture.languages("tr"))),
      (.until, .init(until: Fixture.date("2026-07-01"))),
      (.audience, .init(audience: 5)),
    ]
    for (given, request) in requests {
      let decision = decided(request, [Self.several], partner: Fixture.partner(audience: nil))
      guard case .incomplete(let missing) = decision.outcome else {
        Issue.record("\(given): \(decision.outcome)")
        continue
      }
      #expect(missing.map(\.name) == MissingTerm.Name.allCases.filter { $0 != given })
    }
  }

  @Test func defaultsAreMeantWhereThereAreSeveral() throws {
    let agreement = Fixture.agreement(
      channels: [.print, .web], languages: Fixture.languages("tr", "en"),
      defaults: .init(
        channels: [.web, .print, .web], territories: Fixture.territories("IRL"),
        languages: Fixture.languages("tr")))
    let terms = try #require(decided(.init(), [agreement]).terms)
    #expect(terms.channels == [.web, .print])
    #expect(terms.territories == Fixture.territories("IRL"))
    #expect(terms.languages == Fixture.languages("tr"))
    let given = RequestedTerms(
      channels: [.print], territories: Fixture.territories("GBR"),
      languages: Fixture.languages("en"))
    let asked = try #require(decided(given, [agreement]).terms)
    #expect(asked.channels == [.print])
    #expect(asked.territories == Fixture.territories("GBR"))
    #expect(asked.languages == Fixture.languages("en"))
  }

  @Test func anEmptyDefaultIsNone() {
    let agreement = Fixture.agreement(
      channels: [.print, .web], languages: nil,
      defaults: .init(channels: [], territories: Fixture.territories("GBR")))
    let missing = [MissingTerm(name: .channel, choices: ["web", "print"])]
    #expect(decided(.init(), [agreement]).outcome == .incomplete(missing))
  }

  /// A default the agreement itself does not cover is refused, never granted.
  @Test func aDefaultOutsideTheAgreementIsRefused() {
    let agreement = Fixture.agreement(
      channels: [.print, .web], languages: nil,
      defaults: .init(channels: [.broadcast], territories: Fixture.territories("USA")))
    let codes = decided(.init(), [agreement]).findings.map(\.code)
    #expect(codes == [.channel, .territory, .unpriced])
  }

  static let ends: [(term: Int?, agreementEnd: String?, asked: String?, last: String?)] = [
    (12, nil, nil, "2027-06-14"), (1, nil, nil, "2026-07-14"),
    (12, "2026-12-31", nil, "2026-12-31"),
    (1, "2026-12-31", nil, "2026-07-14"), (nil, "2026-12-31", nil, "2026-12-31"),
    (nil, nil, nil, nil), (12, "2026-12-31", "2026-08-01", "2026-08-01"),
    (nil, nil, "2026-06-15", "2026-06-15"), (0, nil, nil, "2026-06-15"),
    (-7, nil, nil, "2026-06-15"), (Int.max, nil, nil, "9999-12-30"),
    (Int.min, nil, nil, "2026-06-15"), (nil, "9999-12-31", nil, "9999-12-31"),
  ]

  @Test(arguments: ends.indices) func lastDay(_ index: Int) {
    let row = Self.ends[index]
    let agreement = Fixture.agreement(
      territories: [.world], languages: nil, until: row.agreementEnd, term: row.term)
    let decision = decided(.init(until: row.asked.map(Fixture.date)), [agreement])
    #expect(decision.terms?.lastDay.text == row.last)
    #expect(decision.findings.isEmpty)
    if let terms = decision.terms { #expect(terms.validFrom < terms.validUntil) }
    if row.last == nil {
      #expect(decision.outcome == .incomplete([MissingTerm(name: .until, choices: [])]))
    }
  }

  @Test(arguments: [
    ("2027-01-31", 1, "2027-02-27"), ("2028-01-31", 1, "2028-02-28"),
    ("2028-02-29", 12, "2029-02-27"), ("2026-12-01", 1, "2026-12-31"),
  ])
  func termsOfMonthsFromAFirstDay(_ from: String, _ term: Int, _ last: String) throws {
    let agreement = Fixture.agreement(territories: [.world], languages: nil, term: term)
    let decision = decided(.init(from: Fixture.date(from)), [agreement])
    let terms = try #require(decision.terms)
    #expect(terms.lastDay.text == last)
    #expect(terms.validFrom.text == "\(from)T00:00:00Z")
    #expect(
      decision.quote?.lines.first { $0.kind == .duration }?.subject.hasPrefix("\(term) ") == true)
  }

  @Test func audienceIsMissedOnlyWhenThePriceNeedsIt() throws {
    let nobody = Fixture.partner(audience: nil)
    let agreement = Fixture.agreement(territories: [.world], languages: nil)
    let free = Fixture.agreement(territories: [.world], languages: nil, plan: .free)
    let flat = try RateCard.changed(audience: [])
    #expect(
      decided(.init(), [agreement], partner: nobody).outcome
        == .incomplete([MissingTerm(name: .audience, choices: [])]))
    #expect(decided(.init(), [agreement], partner: nobody, cards: [flat]).terms != nil)
    #expect(decided(.init(), [free], partner: nobody).terms != nil)
    #expect(decided(.init(audience: 7), [agreement], partner: nobody).terms?.audience == 7)
    #expect(decided(.init(audience: 7), [agreement]).terms?.audience == 7)
  }

  @Test func daysAreThePublishers() throws {
    // Five hours west of UTC it is still the day before.
    let west = LocalCalendar(
      startOfDay: { Instant(seconds: LocalCalendar.utc.startOfDay($0).seconds + 18_000) },
      day: { LocalCalendar.utc.day(Instant(seconds: $0.seconds - 18_000)) })
    let agreement = Fixture.agreement(territories: [.world], languages: nil)
    let terms = try #require(
      decided(
        .init(), [agreement], now: Fixture.instant("2026-06-15T04:59:59Z"), calendar: west
      ).terms)
    #expect(terms.firstDay.text == "2026-06-14")
    #expect(terms.validUntil.text == "2027-06-14T05:00:00Z")
  }

  @Test func theFirstAgreementThatCoversCounts() {
    let narrow = Fixture.agreement("narrow", territories: Fixture.territories("GBR"))
    let wide = Fixture.agreement("wide", territories: [.world], languages: nil)
    let wider = Fixture.agreement("wider", territories: [.world], languages: nil)
    let over = Fixture.agreement("over", territories: [.world], until: "2026-01-01")
    let usa = RequestedTerms(
      territories: Fixture.territories("USA"), languages: Fixture.languages("en"))
    #expect(decided(usa, [over, narrow, wide, wider]).agreement?.text == "wide")
    #expect(decided(usa, [over, wider, wide]).agreement?.text == "wider")
    let none = decided(usa, [over, narrow])
    #expect(none.agreement?.text == "narrow")
    #expect(none.findings.map(\.code) == [.territory])
    let other = Fixture.agreement("other", sections: ["Sport"])
    #expect(decided(usa, [over, narrow, other]).agreement?.text == "narrow")
    #expect(decided(usa, [over, other, narrow]).agreement?.text == "other")
  }

  @Test func theFirstAndTheLastDayOfAnAgreementCount() {
    let agreement = Fixture.agreement(
      territories: [.world], languages: nil, from: "2026-06-15", until: "2026-06-15")
    let decision = decided(.init(), [agreement])
    #expect(decision.findings.isEmpty)
    #expect(decision.terms?.validUntil.text == "2026-06-16T00:00:00Z")
  }

  @Test func theLastDayThereIsEndsWithItself() {
    let agreement = Fixture.agreement(territories: [.world], languages: nil)
    let day = Fixture.date("9999-12-31")
    let terms = decided(.init(from: day, until: day), [agreement]).terms
    #expect(terms?.validUntil.text == "9999-12-31T23:59:59Z")
  }

  @Test func theLatestCardInEffectCounts() throws {
    let agreement = Fixture.agreement(territories: [.world], languages: nil)
    let cards = try ["2026-06-15", "2026-01-01", "2026-06-16"].map {
      try RateCard.changed(effective: $0)
    }
    let other = try RateCard.changed(id: "other", effective: "2026-06-15")
    let quote = decided(.init(), [agreement], cards: cards + [other]).quote
    #expect(quote?.cardEffectiveFrom?.text == "2026-06-15")
    #expect(quote?.card?.text == "standard")
  }

  @Test func requestsForTheSameAreEqual() {
    let first = RequestedTerms(
      channels: [.print, .web, .print], territories: Fixture.territories("gb", "IRL", "GBR"),
      languages: Fixture.languages("eng", "TR", "en"))
    let second = RequestedTerms(
      channels: [.web, .print], territories: Fixture.territories("IRL", "GBR"),
      languages: Fixture.languages("tr", "en"))
    #expect(first == second)
    #expect(first.channels == [.web, .print])
    #expect(first.territories.map(\.code) == ["GBR", "IRL"])
    #expect(
      RequestedTerms(territories: Fixture.territories("GBR", "world")).territories == [.world])
  }

  /// No day a request can name makes a decision trap.
  @Test(arguments: ["0001-01-01", "1969-12-31", "2026-06-15", "9999-12-31"])
  func farDaysNeverTrap(_ day: String) {
    let agreement = Fixture.agreement(territories: [.world], languages: nil)
    for now in [Instant.first, Fixture.now, .last] {
      for request in [
        RequestedTerms(from: Fixture.date(day)), .init(until: Fixture.date(day)),
        .init(from: Fixture.date(day), until: Fixture.date("9999-12-31")),
      ] {
        let terms = decided(request, [agreement], now: now).terms
        #expect(terms.map { $0.firstDay <= $0.lastDay } ?? true)
      }
    }
  }
}
