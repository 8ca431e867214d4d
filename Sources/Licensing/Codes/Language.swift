/// A language by its BCP 47 tag (RFC 5646), in canonical spelling.
///
/// A primary subtag of ISO 639, then optionally a script, a region and variants, such as `en`,
/// `sr-Latn`, `en-GB`, `es-419`. Extensions, private use and collections such as `mul` are not
/// taken: a license names a language a person can read.
public struct Language: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The tag: language in small letters, script capitalized, region in capitals.
  public let tag: String

  /// Reads a tag in any case.
  ///
  /// A three-letter code with a two-letter equal becomes the latter (`eng` is `en`). Nil when
  /// a part is unknown, out of place or given twice.
  public init?(_ text: String) {
    // Read with every article and every home; the plain case costs no taking apart.
    if text.utf8.count == 2, let primary = LanguageSubtag.primary(text) {
      tag = primary
      return
    }
    guard text.utf8.count <= 64, text.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
    let subtags = text.lowercased().split(separator: "-", omittingEmptySubsequences: false)
      .map(String.init)
    guard let first = subtags.first, let primary = LanguageSubtag.primary(first) else { return nil }
    var parts = [primary]
    var rest = subtags.dropFirst()
    if let script = rest.first.flatMap(LanguageSubtag.script) {
      parts.append(script)
      rest = rest.dropFirst()
    }
    if let region = rest.first.flatMap(LanguageSubtag.region) {
      parts.append(region)
      rest = rest.dropFirst()
    }
    guard rest.allSatisfy(LanguageSubtag.isVariant), Set(rest).count == rest.count else {
      return nil
    }
    tag = (parts + rest).joined(separator: "-")
  }

  /// The language itself, without script, region and variants.
  public var primary: String { String(tag.prefix { $0 != "-" }) }

  /// The tag.
  public var description: String { tag }

  /// Orders by tag.
  public static func < (left: Self, right: Self) -> Bool { left.tag < right.tag }

  /// Tags somebody may have meant by a text that is none, closest first, at most three.
  public static func nearMisses(of text: String) -> [String] {
    let plain = text.lowercased()
    if plain.utf8.count == 3,
      let record = CodeTable.bibliographicLanguages.record(startingWith: plain)
    {
      return [String(record.suffix(2))]
    }
    if let meant = habits[plain] { return [meant] }
    let first = String(plain.prefix { $0 != "-" && $0 != "_" })
    if first != plain, let language = Language(first) { return [language.tag] }
    let two = CodeTable.languages.keys(length: 5).map { String($0.suffix(2)) }
    return Licensing.nearMisses(of: plain, among: two.filter { $0 != "--" })
  }

  /// Country codes and English names that people write for a language.
  private static let habits: [String: String] = [
    "gb": "en", "us": "en", "english": "en", "german": "de", "deutsch": "de", "at": "de",
    "french": "fr", "spanish": "es", "italian": "it", "dutch": "nl", "portuguese": "pt",
    "polish": "pl", "russian": "ru", "turkish": "tr", "arabic": "ar", "chinese": "zh", "cn": "zh",
    "japanese": "ja", "jp": "ja", "korean": "ko", "kr": "ko", "cz": "cs", "czech": "cs",
    "dk": "da", "danish": "da", "swedish": "sv", "greek": "el", "gr": "el", "ua": "uk",
    "ukrainian": "uk", "rs": "sr", "albanian": "sq",
  ]
}
