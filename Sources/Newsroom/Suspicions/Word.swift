/// A word of a paragraph, with what matters for telling prose from promotion.
struct Word {
  /// The word for comparing: small letters without accents.
  let folded: String
  /// The word as written.
  let written: String
  /// Whether it starts a sentence, a line after a colon, or the like.
  let opensSentence: Bool
  /// Whether it stands between quotation marks: somebody else's words.
  let isQuoted: Bool
  /// Whether an `@` stands directly before it, as in an account's name or a mailbox's.
  let followsAt: Bool
  /// Whether it is the first word after the `@` of a mailbox.
  let isMailHost: Bool

  /// Whether it begins with a capital letter.
  var isCapitalized: Bool { written.unicodeScalars.first?.properties.isUppercase ?? false }

  /// Whether its script has small and capital letters.
  var hasCase: Bool { written.lowercased() != written.uppercased() }
}

/// A word or text for comparing: small letters, no accents or vowel signs, `ß` as `ss`.
func folded(_ text: String) -> String {
  let small = text.lowercased()
  guard small.utf8.contains(where: { $0 >= 0x80 }) else { return small }
  var folded = String.UnicodeScalarView()
  for scalar in decomposed(small).unicodeScalars {
    switch scalar {
    case "ß": folded.append(contentsOf: "ss".unicodeScalars)
    case "ı": folded.append("i")
    case _ where scalar.properties.generalCategory == .nonspacingMark: break
    default: folded.append(scalar)
    }
  }
  return String(folded)
}
