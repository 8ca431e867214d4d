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
  static func words(_ missing: [MissingTerm]) -> Words {
    let names = missing.map { "--\($0.name.rawValue)" }.joined(separator: ", ")
    return Words(
      "the agreement leaves a choice: \(names)",
      hints: missing.map { term in
        term.choices.isEmpty
          ? "give --\(term.name.rawValue)"
          : "give --\(term.name.rawValue): " + term.choices.joined(separator: ", ")
      }, exitCode: 64)
  }
}
