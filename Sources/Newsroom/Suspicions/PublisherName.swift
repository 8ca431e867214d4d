/// The ways a publisher's name is written in its own articles.
struct PublisherName: Sendable {
  /// The whole name, without a leading article.
  private let words: [String]
  /// Short forms in capitals: `MEE`, `BBC`.
  private let capitals: Set<String>

  init(_ name: String) {
    var read = WordReader(name).words
    if read.count > 1, let first = read.first, articles.contains(first.folded) {
      read.removeFirst()
    }
    words = read.map(\.folded)
    var capitals = Set(read.map(\.written).filter { $0.utf8.count > 1 && $0 == $0.uppercased() })
    let initials = read.filter(\.isCapitalized).compactMap(\.written.first).map(String.init)
    if initials.count > 1 { capitals.insert(initials.joined()) }
    self.capitals = capitals.filter { $0.unicodeScalars.contains(where: \.properties.isUppercase) }
  }

  /// Where the name stands in words nobody is quoted with.
  func matches(in text: [Word]) -> [Range<Int>] {
    text.indices.compactMap { start in
      let end = start + words.count
      if text[start].folded == words.first, end <= text.count, spells(text[start..<end]) {
        return start..<end
      }
      let word = text[start]
      return capitals.contains(word.written) && !word.isQuoted ? start..<(start + 1) : nil
    }
  }

  /// Whether these words are the whole name, with its capital: "The Times" is not "the times".
  private func spells(_ text: ArraySlice<Word>) -> Bool {
    guard let first = text.first, first.isCapitalized || !first.hasCase else { return false }
    return text.allSatisfy { !$0.isQuoted } && text.map(\.folded) == words
  }
}

private let articles: Set<String> = [
  "the", "le", "la", "les", "der", "die", "das", "el", "il", "de",
]
