extension ArticleDraft {
  /// What among the paragraphs left looks like the publisher's own footer or promotion.
  ///
  /// In the order of the paragraphs; adjoining ones of a kind are one suspicion. `publisher` is the
  /// publisher's name as it calls itself. A hint made of phrases in several languages: it misses
  /// some, and a person decides.
  public func suspicions(publisher: String) -> [Suspicion] {
    let verdicts = spreadPromotion(verdicts(publisher: PublisherName(publisher)))
    var found: [Suspicion] = []
    for index in paragraphs.indices {
      guard let kind = kind(verdicts[index]) else { continue }
      if let last = found.last, last.kind == kind,
        last.paragraphs.upperBound + 1 == numbers[index]
      {
        found[found.count - 1] = Suspicion(
          paragraphs: last.paragraphs.lowerBound...numbers[index], kind: kind,
          excerpt: last.excerpt)
      } else {
        found.append(
          Suspicion(
            paragraphs: numbers[index]...numbers[index], kind: kind,
            excerpt: beginning(of: paragraphs[index])))
      }
    }
    return found
  }

  private func verdicts(publisher: PublisherName) -> [ParagraphReading.Verdict] {
    paragraphs.enumerated().map { index, text in
      let place = ParagraphReading.Place(
        isNearStart: index < 2, isNearEnd: index >= paragraphs.count - 5)
      return ParagraphReading(text, place, publisher: publisher)?.verdict ?? .prose
    }
  }

  /// Turns what goes with promotion into promotion where it adjoins some, from either side.
  private func spreadPromotion(
    _ verdicts: [ParagraphReading.Verdict]
  ) -> [ParagraphReading.Verdict] {
    var verdicts = verdicts
    for order in [Array(verdicts.indices), verdicts.indices.reversed()] {
      for (before, index) in zip(order, order.dropFirst())
      where verdicts[index] == .accompaniesPromotion && verdicts[before] == .promotion
        && abs(numbers[before] - numbers[index]) == 1
      {
        verdicts[index] = .promotion
      }
    }
    return verdicts
  }
}

private func kind(_ verdict: ParagraphReading.Verdict) -> Suspicion.Kind? {
  switch verdict {
  case .prose, .accompaniesPromotion: nil
  case .promotion: .promotion
  case .publisherFooter: .publisherFooter
  }
}

/// At most 80 scalars of a paragraph; a character may have any number of them.
private func beginning(of text: String) -> String {
  let scalars = text.unicodeScalars
  guard let end = scalars.index(scalars.startIndex, offsetBy: 80, limitedBy: scalars.endIndex),
    end != scalars.endIndex
  else { return text }
  return String(scalars[..<scalars.index(before: end)]) + "…"
}
