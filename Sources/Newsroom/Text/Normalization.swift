#if canImport(Darwin)
  import Foundation
#else
  // The standard library's own tables, which it does not yet offer in public. Foundation on Linux
  // goes by 16-bit units: it turns U+130DB U+3099 into U+30DC and leaves U+AC00 U+11B1 apart.
  @_spi(_Unicode) import Swift
#endif

/// The text in Unicode Normalization Form C (UAX #15): combining marks composed with their letters.
func composed(_ text: String) -> String {
  // Below U+0300, whose first byte is 0xCC, everything is in this form already.
  guard text.utf8.contains(where: { $0 >= 0xCC }) else { return text }
  #if canImport(Darwin)
    return text.precomposedStringWithCanonicalMapping
  #else
    return joined(text._nfc)
  #endif
}

/// The text in Unicode Normalization Form D: marks apart from their letters.
func decomposed(_ text: String) -> String {
  guard text.utf8.contains(where: { $0 >= 0x80 }) else { return text }
  #if canImport(Darwin)
    return text.decomposedStringWithCanonicalMapping
  #else
    return joined(text._nfd)
  #endif
}

#if !canImport(Darwin)
  private func joined(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text)
  }
#endif
