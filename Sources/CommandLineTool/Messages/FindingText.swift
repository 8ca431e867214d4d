import Licensing
import StrictJSON

/// What a reason for a refusal means, and what mends it.
struct FindingText {
  let finding: Finding
  let article: String
  let partner: String

  private var asked: String { finding.asked.map(\.displayed).joined(separator: ", ") }
  private var allowed: String { finding.allowed.map(\.displayed).joined(separator: ", ") }

  /// One line, without a period.
  var meaning: String {
    switch finding.code {
    case .withdrawnArticle: "the article was withdrawn; nothing of it is licensed any more"
    case .erasedArticle: "the text of the article was erased"
    case .clearanceNo: "the article may not be licensed: its clearance is no"
    case .clearanceVerify: "nobody has cleared this version of the article for licensing yet"
    case .suspendedPartner: "the partner is suspended"
    case .noAgreement: "no agreement with the partner is in force"
    case .channel: "the agreement does not cover the channel \(asked)\(butAllows)"
    case .territory: "the agreement does not cover the territory \(asked)\(butAllows)"
    case .language: "the agreement does not cover the language \(asked)\(butAllows)"
    case .section:
      "the agreement does not cover the section \(asked.isEmpty ? "none" : asked)\(butAllows)"
    case .period: period
    case .embargo: "the article is under embargo until \(allowed); the license would start \(asked)"
    case .unclearedImages: "\(asked) images are asked for, \(allowed) are cleared"
    case .exclusivity: "exclusive use can be quoted, but not yet licensed"
    case .noRateCard: "the rate card \(asked) has no prices in force"
    case .unpriced where finding.asked == ["overflow"]:
      "the price by the rate card is larger than any amount that can be booked"
    case .unpriced: "the rate card has no price for \(asked)\(butAllows)"
    }
  }

  /// Intervals are `first/last`, with `..` for an open end (ISO 8601-2).
  private var period: String {
    let days = finding.asked.joined().split(separator: "/").map(String.init)
    let limits = allowed.split(separator: "/").map(String.init)
    if days.count == 2, days[1] < days[0], days[1] != ".." {
      return "the period ends on \(days[1]), before it begins on \(days[0])"
    }
    let range =
      limits.count == 2
      ? limits[1] == ".."
        ? " (it allows \(limits[0]) and later)"
        : " (it allows \(limits[0]) to \(limits[1]))"
      : " (the agreement has ended)"
    let asked = days.map { $0 == ".." ? "no end" : $0 }.joined(separator: " to ")
    return "the period \(asked) cannot be licensed" + range
  }

  private var butAllows: String { allowed.isEmpty ? "" : " (it allows \(allowed))" }

  /// What to type or do, if anything helps.
  var mend: String? {
    switch finding.code {
    case .withdrawnArticle: nil
    case .erasedArticle:
      "add a text that may be kept, as its next version, with \""
        + typed("article add FILE --id \(article) …") + "\""
    case .clearanceNo, .clearanceVerify:
      "clear it with \"" + typed("article clear \(article) yes --reason …") + "\""
    case .suspendedPartner: "resume it with \"" + typed("partner resume \(partner)") + "\""
    case .noAgreement:
      "add one with \"" + typed("agreement add ID --partner \(partner) --channel web …")
        + "\"; those there are: \"" + typed("partner show \(partner)") + "\""
    case .channel: option("channel")
    case .territory: option("territory")
    case .language: option("language")
    case .section: nil
    case .period: "choose --from and --until from what it allows"
    case .embargo: "start later, with --from"
    case .unclearedImages: "ask for at most --images \(allowed)"
    case .exclusivity: "leave out --exclusive"
    case .noRateCard, .unpriced: "see the cards with \"" + typed("rate-card list") + "\""
    }
  }

  private func option(_ name: String) -> String? {
    finding.allowed.first.map { "choose from what it allows, such as --\(name) \($0.displayed)" }
  }
}
