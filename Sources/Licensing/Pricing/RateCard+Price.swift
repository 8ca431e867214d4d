extension RateCard {
  /// The price of resolved terms: text, factors, images, one rounding, minimum, handling.
  ///
  /// A factor the card does not have is passed over here; `namesWithoutFactor` tells of it, and
  /// whoever asks for a price asks there first. Throws `overflow` when an amount cannot be held.
  func price(_ terms: Terms, of article: Article) throws(ArithmeticError) -> Quote {
    var reckoning = Reckoning()
    try reckonText(words: article.words, into: &reckoning)
    try reckonReach(terms, into: &reckoning)
    try reckonLanguages(terms.languages, of: article.language, into: &reckoning)
    try reckonUse(terms, into: &reckoning)
    try reckonImages(terms.images, into: &reckoning)
    return try closed(reckoning)
  }

  private func reckonText(
    words: Int, into reckoning: inout Reckoning
  ) throws(ArithmeticError) {
    try reckoning.add(
      .base, "up to \(base.wordsIncluded) words", base.amount, at: "/base/amount")
    guard words > base.wordsIncluded else { return }
    let price = try base.perWord.multiplied(by: ExactDecimal(words - base.wordsIncluded))
    try reckoning.add(
      .words, "\(words) words, \(base.wordsIncluded) included", price, at: "/base/perWord")
  }

  private func reckonReach(
    _ terms: Terms, into reckoning: inout Reckoning
  ) throws(ArithmeticError) {
    if let (channel, factor) = dearestChannel(of: terms.channels) {
      try reckoning.multiply(
        .channel, listed(terms.channels.map(\.rawValue)), by: factor,
        at: "/channels/\(channel.rawValue)")
    }
    if let people = terms.audience, let index = audienceBand(of: people) {
      try reckoning.multiply(
        .audience, String(people), by: audience[index].factor, at: "/audience/\(index)/factor")
    }
    let (name, factor) = territoryFactor(of: terms.territories)
    try reckoning.multiply(
      .territory, listed(terms.territories.map(\.code)), by: factor, at: "/territory/\(name)")
  }

  private func reckonLanguages(
    _ languages: [Language], of original: Language, into reckoning: inout Reckoning
  ) throws(ArithmeticError) {
    // A regional variant of the article's language is no translation.
    for language in languages where language.primary != original.primary {
      try reckoning.multiply(
        .language, language.tag, by: additionalLanguage, at: "/additionalLanguage")
    }
  }

  private func reckonUse(
    _ terms: Terms, into reckoning: inout Reckoning
  ) throws(ArithmeticError) {
    let months = monthsBegun(from: terms.firstDay, through: terms.lastDay)
    if let index = durationBand(of: months) {
      try reckoning.multiply(
        .duration, counted(months, "month"), by: duration[index].factor,
        at: "/duration/\(index)/factor")
    }
    if terms.isExclusive {
      try reckoning.multiply(.exclusivity, "exclusive", by: exclusive, at: "/exclusive")
    }
    if let factor = classes?[terms.useClass] {
      let name = terms.useClass.rawValue
      try reckoning.multiply(.useClass, name, by: factor, at: "/classes/\(name)")
    }
  }

  private func reckonImages(
    _ images: Int, into reckoning: inout Reckoning
  ) throws(ArithmeticError) {
    guard images > 0 else { return }
    let price = try image.multiplied(by: ExactDecimal(images))
    try reckoning.add(.images, counted(images, "image"), price, at: "/image")
  }
}

private func listed(_ names: [String]) -> String { names.joined(separator: ", ") }

private func counted(_ count: Int, _ noun: String) -> String {
  count == 1 ? "1 \(noun)" : "\(count) \(noun)s"
}
