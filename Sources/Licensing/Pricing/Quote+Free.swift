extension Quote {
  /// The price under a free plan: nothing, in the home's currency.
  static func free(in currency: Currency) -> Quote {
    Quote(
      card: nil, cardEffectiveFrom: nil, lines: [], exact: .zero, rounding: .halfEven,
      gross: .zero(currency), minimumAdjustment: .zero(currency), handling: .zero(currency),
      total: .zero(currency))
  }
}
