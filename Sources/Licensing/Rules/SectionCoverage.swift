extension Rule {
  /// The article must be of a section within the agreement.
  static let section = Rule(code: .section) { matter in
    guard let agreement = matter.agreement else { return nil }
    let section = matter.situation.article.section
    guard !agreement.covers(section: section) else { return nil }
    return .refusal(
      .section, asked: section.map { [$0] } ?? [], allowed: agreement.sections ?? [])
  }
}
