extension RateCard {
  /// Rounds once, then adds what is missing to the minimum, then handling.
  func closed(_ reckoning: Reckoning) throws(ArithmeticError) -> Quote {
    var reckoning = reckoning
    let exact = reckoning.subtotal
    let gross = try Money(rounding: exact, to: currency, mode: rounding)
    if gross.decimal != exact {
      let difference = try gross.decimal.subtracting(exact)
      try reckoning.add(.rounding, rounding.rawValue, difference, at: "/rounding")
    }
    let adjustment = try missingToMinimum(gross)
    if !adjustment.isZero, let minimum {
      try reckoning.add(.minimum, "at least \(minimum)", adjustment.decimal, at: "/minimum")
    }
    let handling = handling ?? .zero(currency)
    if !handling.isZero {
      try reckoning.add(.handling, "handling", handling.decimal, at: "/handling")
    }
    return Quote(
      card: id, cardEffectiveFrom: effectiveFrom, lines: reckoning.lines, exact: exact,
      rounding: rounding, gross: gross, minimumAdjustment: adjustment, handling: handling,
      total: try gross.adding(adjustment).adding(handling))
  }

  private func missingToMinimum(_ gross: Money) throws(ArithmeticError) -> Money {
    guard let minimum, gross.minorUnits < minimum.minorUnits else { return .zero(currency) }
    return try minimum.adding(gross.negated)
  }
}
