/// Every phrase of the phrase books, found by its first word.
struct PhraseIndex: Sendable {
  /// What a phrase says about the paragraph it stands in.
  enum Role: Hashable, Sendable {
    case signUp, invitation, follow, offer, own, network
    case promotion, appeal, opening, label, line
    case origin, dateline, rights, rightsWord, readerWord, selfDescription
  }

  /// A phrase found in a paragraph.
  struct Match {
    let role: Role
    let words: Range<Int>
  }

  /// One word of a phrase.
  private struct Step {
    let text: String
    let isStem: Bool

    func matches(_ word: Word) -> Bool {
      isStem ? word.folded.hasPrefix(text) : word.folded == text
    }
  }

  private struct Phrase {
    let role: Role
    let steps: [Step]
  }

  /// The phrases of every language.
  static let all = PhraseIndex(PhraseBook.all)

  private var byFirstWord: [String: [Phrase]] = [:]
  private var byFirstStem: [Phrase] = []

  private init(_ books: [PhraseBook]) {
    for book in books {
      for (role, texts) in Self.roles(of: book) {
        for text in texts { add(text, role) }
      }
    }
    for network in PhraseBook.networks { add(network, .network) }
  }

  private static func roles(of book: PhraseBook) -> [(Role, [String])] {
    [
      (.signUp, book.signUps), (.invitation, book.invitations), (.follow, book.follows),
      (.offer, book.offers), (.own, book.own), (.promotion, book.promotions),
      (.appeal, book.appeals), (.opening, book.openings), (.label, book.labels),
      (.line, book.lines), (.origin, book.origins), (.dateline, book.datelines),
      (.rights, book.rights), (.rightsWord, book.rightsWords), (.readerWord, book.readerWords),
      (.selfDescription, book.selfDescriptions),
    ]
  }

  private mutating func add(_ text: String, _ role: Role) {
    let steps = text.split(separator: " ").flatMap { part in
      let words = WordReader(String(part)).words
      return words.enumerated().map { index, word in
        Step(text: word.folded, isStem: part.hasSuffix("*") && index == words.count - 1)
      }
    }
    guard let first = steps.first else { return }
    let phrase = Phrase(role: role, steps: steps)
    if first.isStem {
      byFirstStem.append(phrase)
    } else {
      byFirstWord[first.text, default: []].append(phrase)
    }
  }

  /// The phrases that stand in the words, none of them quoted.
  func matches(in words: [Word]) -> [Match] {
    words.indices.flatMap { start in
      let phrases = byFirstWord[words[start].folded, default: []] + byFirstStem
      return phrases.compactMap { phrase -> Match? in
        let end = start + phrase.steps.count
        guard end <= words.count else { return nil }
        let fits = zip(phrase.steps, words[start..<end]).allSatisfy { step, word in
          !word.isQuoted && step.matches(word)
        }
        return fits ? Match(role: phrase.role, words: start..<end) : nil
      }
    }
  }
}
