/// Splits a paragraph into words: runs of letters, marks and digits of any script.
///
/// Apostrophes and hyphens separate, so that `l’article` and `Sign-up` hold their plain words.
struct WordReader {
  private(set) var words: [Word] = []
  /// Whether the paragraph ends as a sentence does.
  private(set) var endsSentence = false
  private var current = String.UnicodeScalarView()
  private var gap = Gap()
  private var quotation: Unicode.Scalar?

  /// What stands between two words.
  private struct Gap {
    var hasTerminator = true
    var hasFullStop = false
    var hasSpace = true
    var lastScalar: Unicode.Scalar?
    /// Whether a new sentence starts after it: a point inside `bbc.co.uk` starts none.
    var startsSentence: Bool { hasTerminator && hasSpace }
  }

  init(_ text: String) {
    for scalar in text.unicodeScalars {
      if scalar.belongsToWord {
        current.append(scalar)
      } else {
        endWord()
        read(scalar)
      }
    }
    endWord()
    endsSentence = !words.isEmpty && gap.hasFullStop
  }

  private mutating func endWord() {
    guard !current.isEmpty else { return }
    let written = String(current)
    let word = Newsroom.folded(written)
    // "Please sign up" asks as "Sign up" does.
    let isPolite = words.last.map { $0.opensSentence && politeness.contains($0.folded) } ?? false
    words.append(
      Word(
        folded: word, written: written, opensSentence: gap.startsSentence || isPolite,
        isQuoted: quotation != nil, followsAt: gap.lastScalar == "@",
        isMailHost: gap.lastScalar == "@" && !gap.hasSpace))
    current = String.UnicodeScalarView()
    gap = Gap(hasTerminator: false, hasSpace: false)
  }

  /// Reads a scalar between words.
  private mutating func read(_ scalar: Unicode.Scalar) {
    if scalar.isWhiteSpace { gap.hasSpace = true }
    if terminators.contains(scalar) { gap.hasTerminator = true }
    if fullStops.contains(scalar) { gap.hasFullStop = true }
    gap.lastScalar = scalar
    if let open = quotation {
      if scalar == open || closers[open]?.contains(scalar) == true { quotation = nil }
    } else if closers[scalar] != nil {
      quotation = scalar
    }
  }
}

private let politeness: Set<String> = ["please", "bitte", "lutfen"]

private let fullStops = Set(".?…。？؟".unicodeScalars)

private let terminators = Set(".!?…:;|•·—–>›»。！？؟".unicodeScalars)

/// Which marks end a quotation that a mark began; German and French use the same ones crosswise.
private let closers: [Unicode.Scalar: [Unicode.Scalar]] = [
  "\"": ["\""], "“": ["”", "\""], "”": ["”"], "„": ["“", "”", "\""], "«": ["»"], "»": ["«"],
  "「": ["」"],
]

extension Unicode.Scalar {
  /// Whether the scalar is a letter, mark or digit.
  fileprivate var belongsToWord: Bool {
    switch self {
    case "a"..."z", "A"..."Z", "0"..."9": return true
    case _ where value < 0x80: return false
    default: break
    }
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .decimalNumber:
      return true
    default: return false
    }
  }
}
