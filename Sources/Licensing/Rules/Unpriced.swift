extension Rule {
  /// The card must have a factor for everything asked, and the price must fit.
  static let unpriced = Rule(code: .unpriced) { matter in
    guard let card = matter.rateCard, let resolution = matter.resolution else { return nil }
    let names = card.namesWithoutFactor(
      channels: resolution.channels ?? [], useClass: matter.situation.partner.useClass,
      audience: resolution.audience)
    if !names.isEmpty {
      return .refusal(.unpriced, asked: names, allowed: card.namesWithFactor)
    }
    if case .overflow = matter.price { return .refusal(.unpriced, asked: ["overflow"]) }
    return nil
  }
}
