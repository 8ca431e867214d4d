import Licensing
import Testing

extension RuleTests {
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

    func decided() -> Decision {
      decide(
        request,
        in: Fixture.situation(article, partner, agreements: agreements, cards: cards),
        calendar: .utc)
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
    Row(name: "erased", code: .erasedArticle, asked: ["harbour-bridge"]) {
      $0.article = Fixture.article(erased: true)
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
}
