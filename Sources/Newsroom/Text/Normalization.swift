import Foundation

// The only place that needs Foundation: the standard library composes no text in public.

/// The text in Unicode Normalization Form C (UAX #15): combining marks composed with their letters.
func composed(_ text: String) -> String {
  // Below U+0300, whose first byte is 0xCC, everything is in this form already.
  text.utf8.contains { $0 >= 0xCC } ? text.precomposedStringWithCanonicalMapping : text
}

/// The text in Unicode Normalization Form D: marks apart from their letters.
func decomposed(_ text: String) -> String {
  text.utf8.contains { $0 >= 0x80 } ? text.decomposedStringWithCanonicalMapping : text
}
