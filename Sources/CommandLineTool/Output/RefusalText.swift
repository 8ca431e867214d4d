import Licensing
import StrictJSON

/// A refusal, and a choice that was not made, as a person reads them.
enum RefusalText {
  /// Prints every reason, the deciding one first, and hints what mends it.
  static func print(_ decision: Decision, article: String, partner: String) throws {
    try Console.print("refused: \(decision.deciding?.code.rawValue ?? "")")
    try Console.print(reasons(decision, article, partner))
    var said: Set<String> = []
    for finding in decision.findings {
      let text = FindingText(finding: finding, article: article, partner: partner)
      if let mend = text.mend, said.insert(mend).inserted { Console.hint(mend) }
    }
  }

  static func reasons(_ decision: Decision, _ article: String, _ partner: String) -> String {
    var listing = Listing()
    for finding in decision.findings {
      let text = FindingText(finding: finding, article: article, partner: partner)
      listing.add(finding.code.rawValue, text.meaning)
    }
    return listing.text
  }

  /// The words for terms that the agreement leaves open.
  static func words(_ missing: [MissingTerm], partner: String) -> Words {
    let names = missing.map { "--\($0.name.rawValue)" }.joined(separator: ", ")
    return Words(
      "the agreement leaves a choice: \(names)",
      hints: missing.map { hint($0, partner) }, exitCode: 64)
  }

  private static func hint(_ term: MissingTerm, _ partner: String) -> String {
    let option = "--\(term.name.rawValue)"
    if !term.choices.isEmpty { return "give \(option): " + term.choices.joined(separator: ", ") }
    return switch term.name {
    case .audience:
      "give \(option) N, or say it once for the partner: \""
        + typed("partner add \(partner) --audience N") + "\""
    case .until: "give \(option) YYYY-MM-DD, the last day"
    case .channel, .territory, .language: "give \(option)"
    }
  }
}
