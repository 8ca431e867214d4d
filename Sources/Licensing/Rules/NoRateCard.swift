extension Rule {
  /// A version of the agreement's rate card must be in effect today.
  static let noRateCard = Rule(code: .noRateCard) { matter in
    guard case .none(let id) = matter.card else { return nil }
    let versions = matter.situation.rateCards.filter { $0.id == id }.map(\.effectiveFrom)
    return .refusal(
      .noRateCard, asked: [id.text], allowed: versions.sorted().map { interval($0, nil) })
  }
}
