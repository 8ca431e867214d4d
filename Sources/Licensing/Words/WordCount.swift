/// The number of words a fee is computed from.
///
/// A word is a maximal run without Unicode `White_Space` that holds a letter or a digit (general
/// category L or Nd): "twenty-five" is one, a lone dash is none. Only the body counts.
public struct WordCount: Hashable, Sendable {
  /// How many words.
  public let value: Int

  /// Counts the words of paragraphs.
  ///
  /// Throws when a letter belongs to a script written without spaces: any figure counted by spaces
  /// would be made up, so a person has to give one.
  public init(of paragraphs: [String]) throws(WordCountError) {
    var total = 0
    for paragraph in paragraphs { total += try Self.words(in: paragraph) }
    value = total
  }

  private static func words(in paragraph: String) throws(WordCountError) -> Int {
    var (count, counted) = (0, false)
    for scalar in paragraph.unicodeScalars {
      if isWhiteSpace(scalar) {
        counted = false
      } else if !counted, holdsMeaning(scalar) {
        counted = true
        count += 1
      }
      if scalar.value >= 0x0E00, let script = UnspacedScript(scalar) {
        throw .scriptWithoutSpaces(script)
      }
    }
    return count
  }

  private static func isWhiteSpace(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return scalar.value == 0x20 || (0x09...0x0D).contains(scalar.value) }
    return scalar.properties.isWhitespace
  }

  private static func holdsMeaning(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber:
      true
    default: false
    }
  }
}
