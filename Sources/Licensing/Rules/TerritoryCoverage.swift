extension Rule {
  /// Every territory must lie within the agreement; the world only within the world.
  static let territory = Rule(code: .territory) { matter in
    guard let agreement = matter.agreement, let asked = matter.resolution?.territories else {
      return nil
    }
    let outside = asked.filter { !agreement.covers($0) }
    guard !outside.isEmpty else { return nil }
    return .refusal(
      .territory, asked: outside.map(\.code), allowed: agreement.territories.map(\.code))
  }
}
