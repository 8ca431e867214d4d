import Ledger
import LicenseRecord
import Licensing
import Newsroom

/// An article, a partner, a rate card and an agreement of our own writing, so that a
/// new home can license something at once.
enum Example {
  static func add(
    to transaction: LedgerTransaction, _ settings: HomeSettings, actor: String, now: Instant
  ) throws {
    let text = LicensedText(title: title, paragraphs: paragraphs)
    let article = try article(settings, text)
    let facts = ArticleFacts(
      article: article, digestSRI: SHA256Digest(of: text.bytes).sri,
      text: try transaction.store(String(decoding: text.bytes, as: UTF8.self)))
    for event in [
      Event.articleAdded(facts), .partnerAdded(try partner()), .rateCardAdded(.example),
      .agreementAdded(try agreement()),
    ] {
      try transaction.append(event, time: now, actor: actor)
    }
  }

  private static func article(_ settings: HomeSettings, _ text: LicensedText) throws -> Article {
    Article(
      id: try require(ArticleID("harbor-ferry")), version: 1, headline: text.title,
      byline: "Nora Falk", url: "https://\(settings.host)/2026/11/harbor-ferry",
      published: try require(Instant("2026-11-02T07:30:00Z")), section: "Transport",
      language: try require(Language("en")), words: try WordCount(of: text.paragraphs).value,
      clearedImages: 1, clearance: .yes, embargoUntil: nil, isWithdrawn: false)
  }

  private static func partner() throws -> Partner {
    Partner(
      id: try require(PartnerID("northern-courier")), name: "Northern Courier",
      url: "https://courier.example/", audience: 250_000, useClass: .editorial, isSuspended: false)
  }

  private static func agreement() throws -> Agreement {
    Agreement(
      id: try require(AgreementID("northern-courier-web")),
      partner: try require(PartnerID("northern-courier")), sections: nil, channels: [.web],
      territories: [try require(Territory("GBR"))], languages: nil,
      defaults: .init(channels: nil, territories: nil, languages: nil), from: nil, until: nil,
      defaultTermMonths: 12, editsAllowed: false, pricePlan: .rateCard(RateCard.example.id))
  }

  private static func require<Value>(_ value: Value?) throws(DeskError) -> Value {
    guard let value else {
      throw .invalid(name: "example", value: "", expected: "constants that are sound")
    }
    return value
  }

  private static let title = "Night ferry returns to the old harbor after eleven years"

  private static let paragraphs = [
    "The last boat of the evening left the old harbor on Saturday with forty-one passengers, two "
      + "bicycles and a dog, and for the first time in eleven years it was not the last boat at "
      + "all. At ten minutes to midnight the night ferry followed it out.",
    "The service had been dropped when the road tunnel opened. Since then, anyone who worked late "
      + "on the north side drove nineteen kilometers around the bay or slept on a friend's sofa. "
      + "Nurses, bakers and the crews of the fish market had asked for the boat every year.",
    "\"We counted the cars that came out of the tunnel after midnight,\" said Edda Marsh, who runs "
      + "the port office. \"Half of them carried one person who lived within walking distance of "
      + "the quay. That was the whole argument.\"",
    "The boat itself is older than most of its passengers. It was built in 1968, sold, bought "
      + "back, and given an electric drive last winter. It crosses in fourteen minutes, quietly "
      + "enough that the harbor bell can be heard from the deck.",
    "A single ticket costs the same as the day boat. The city pays the difference until next "
      + "autumn, when the council will look at the numbers again. On Saturday the numbers were "
      + "good: by the third crossing there was a queue.",
  ]
}
