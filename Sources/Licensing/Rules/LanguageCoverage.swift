extension Rule {
  /// Every language must lie within the agreement.
  static let language = Rule(code: .language) { matter in
    guard let agreement = matter.agreement, let asked = matter.resolution?.languages else {
      return nil
    }
    let article = matter.situation.article
    let outside = asked.filter { !agreement.covers($0, of: article) }
    guard !outside.isEmpty else { return nil }
    return .refusal(
      .language, asked: outside.map(\.tag), allowed: agreement.languages(of: article).map(\.tag))
  }
}
