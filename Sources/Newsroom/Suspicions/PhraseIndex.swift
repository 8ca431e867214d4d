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
      isStem ? word.folded.utf8.starts(with: text.utf8) : word.folded == text
    }
  }

  private struct Phrase {
    let role: Role
    let steps: [Step]
  }

  /// The phrases of every language.
  static let all = PhraseIndex(PhraseBook.all)

  private var byFirstWord: [String: [Phrase]] = [:]
  /// Phrases that start with a stem, by its first byte.
  private var byFirstStem: [UInt8: [Phrase]] = [:]

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
    if first.isStem, let byte = first.text.utf8.first {
      byFirstStem[byte, default: []].append(phrase)
    } else {
      byFirstWord[first.text, default: []].append(phrase)
    }
  }

  /// The phrases that stand in the words, none of them quoted.
  func matches(in words: [Word]) -> [Match] {
    var found: [Match] = []
    for start in words.indices where !words[start].isQuoted {
      let word = words[start].folded
      for phrase in byFirstWord[word] ?? [] {
        append(phrase, in: words, at: start, to: &found)
      }
      guard let byte = word.utf8.first else { continue }
      for phrase in byFirstStem[byte] ?? [] {
        append(phrase, in: words, at: start, to: &found)
      }
    }
    return found
  }

  private func append(
    _ phrase: Phrase, in words: [Word], at start: Int, to found: inout [Match]
  ) {
    let end = start + phrase.steps.count
    guard end <= words.count else { return }
    for (step, index) in zip(phrase.steps, start..<end) {
      guard !words[index].isQuoted, step.matches(words[index]) else { return }
    }
    found.append(Match(role: phrase.role, words: start..<end))
  }
}
