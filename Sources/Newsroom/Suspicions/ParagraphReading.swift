/// What one paragraph looks like.
struct ParagraphReading {
  /// What the words say, from nothing to a clear case.
  enum Verdict: Hashable {
    case prose
    /// Could go with promotion beside it: a heading on newsletters, a line on what they hold.
    case accompaniesPromotion
    case promotion
    case publisherFooter
  }

  /// Where the paragraph stands in the article.
  struct Place {
    /// Among the first two.
    let isNearStart: Bool
    /// Among the last five.
    let isNearEnd: Bool
  }

  private let words: [Word]
  private let endsSentence: Bool
  private let hasCopyrightSign: Bool
  private let names: [Range<Int>]
  private let matches: [PhraseIndex.Match]
  private let place: Place

  /// Reads a paragraph; nil when it is longer than any footer or promotion.
  init?(_ text: String, _ place: Place, publisher: PublisherName) {
    guard text.utf8.count <= 4_000 else { return nil }
    let reader = WordReader(text)
    words = reader.words
    endsSentence = reader.endsSentence
    hasCopyrightSign = text.unicodeScalars.contains("©")
    names = publisher.matches(in: words)
    matches = PhraseIndex.all.matches(in: words)
    self.place = place
  }

  /// What the paragraph looks like; the publisher's words about itself win over promotion in them.
  var verdict: Verdict {
    if words.isEmpty { return hasCopyrightSign && place.isNearEnd ? .publisherFooter : .prose }
    if looksLikeFooter { return .publisherFooter }
    if looksLikePromotion { return .promotion }
    return goesWithPromotion ? .accompaniesPromotion : .prose
  }

  // MARK: The publisher's own words

  private var looksLikeFooter: Bool {
    if statesOrigin { return true }
    guard place.isNearEnd else { return false }
    return has(.rights) || statesCopyright || namesMailbox || describesPublisher || explainsRights
  }

  /// "This article was originally published by …".
  private var statesOrigin: Bool {
    let isAtAnEnd = place.isNearStart || place.isNearEnd
    if opens(.origin) { return isAtAnEnd || !names.isEmpty }
    return isAtAnEnd && starts(with: .dateline) && (!names.isEmpty || words.count <= 12)
  }

  /// "© 2026 The Harbour Tribune".
  private var statesCopyright: Bool {
    guard words.count <= 80 else { return false }
    let marks = words.indices.filter { words[$0].folded == "copyright" || words[$0].folded == "c" }
    let isDated = marks.contains { mark in
      words.indices.contains(mark + 1) && isYear(words[mark + 1]) && !words[mark].isQuoted
    }
    return hasCopyrightSign || isDated
  }

  private func isYear(_ word: Word) -> Bool {
    word.folded.utf8.count == 4 && Int(word.folded) != nil
  }

  /// "syndication@tribune.example".
  private var namesMailbox: Bool {
    words.indices.dropFirst().contains { index in
      words[index].isMailHost && PhraseBook.mailboxes.contains(words[index - 1].folded)
    }
  }

  /// "The Harbour Tribune is an independent newsroom", or delivers coverage and asks to visit it.
  private var describesPublisher: Bool {
    guard words.count <= 120, let name = names.first, name.lowerBound <= 2 else { return false }
    let claims = matches.filter { $0.role == .selfDescription }.map(\.words.lowerBound)
    let isDefinition =
      words.indices.contains(name.upperBound) && copulas.contains(words[name.upperBound].folded)
      && claims.contains { $0 <= name.upperBound + 8 }
    return isDefinition || (!claims.isEmpty && has(.readerWord))
  }

  /// "To syndicate work of The Harbour Tribune, contact …".
  private var explainsRights: Bool {
    words.count <= 120 && !names.isEmpty && has(.rightsWord) && has(.readerWord)
  }

  // MARK: Promotion

  private var looksLikePromotion: Bool {
    has(.promotion) || opens(.appeal) || starts(with: .opening) || isLabeled || isWholeLine
      || makesOffer || asksToFollow || isSignUpLine
  }

  private var isWholeLine: Bool {
    matches.contains { $0.role == .line && $0.words == words.indices }
  }

  /// "Related: …": a label and then something new, or nothing.
  private var isLabeled: Bool {
    matches.contains { match in
      match.role == .label && match.words.lowerBound == 0
        && (match.words.upperBound == words.count || words[match.words.upperBound].opensSentence)
    }
  }

  /// A request at the start of a sentence, with what it offers near it.
  private var makesOffer: Bool {
    let offers =
      matches.filter { $0.role == .offer }.map(\.words.lowerBound)
      + names.map(\.lowerBound)
    return matches.contains { match in
      (match.role == .signUp || match.role == .invitation) && opensSentence(match)
        && offers.contains {
          (match.words.lowerBound - 12...match.words.upperBound + 30).contains($0)
        }
    }
  }

  /// "Follow us on …", "Follow @name", "Follow The Harbour Tribune".
  private var asksToFollow: Bool {
    matches.contains { match in
      guard match.role == .follow, opensSentence(match) else { return false }
      let near = match.words.upperBound..<min(match.words.upperBound + 15, words.count)
      // The name may have an article before it.
      if names.contains(where: { near.prefix(2).contains($0.lowerBound) }) { return true }
      return near.contains { words[$0].followsAt }
        || matches.contains { $0.role == .network && near.contains($0.words.lowerBound) }
    }
  }

  /// "Sign up to First Edition": a short line without a full stop, and a name in it.
  private var isSignUpLine: Bool {
    guard words.count <= 9, !endsSentence else { return false }
    return matches.contains { match in
      match.role == .signUp && match.words.lowerBound == 0
        && words[match.words.upperBound...].contains(where: \.isCapitalized)
    }
  }

  private var goesWithPromotion: Bool {
    guard has(.offer) else { return false }
    return (words.count <= 12 && !endsSentence) || (words.count <= 40 && has(.own))
  }

  // MARK: Lookup

  private func has(_ role: PhraseIndex.Role) -> Bool { matches.contains { $0.role == role } }

  private func opens(_ role: PhraseIndex.Role) -> Bool {
    matches.contains { $0.role == role && opensSentence($0) }
  }

  private func starts(with role: PhraseIndex.Role) -> Bool {
    matches.contains { $0.role == role && $0.words.lowerBound == 0 }
  }

  private func opensSentence(_ match: PhraseIndex.Match) -> Bool {
    words[match.words.lowerBound].opensSentence
  }
}

private let copulas: Set<String> = ["is", "est", "ist", "es", "e", "jest"]
