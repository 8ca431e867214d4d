import StrictJSON
import Testing

/// Comparing with canonical bytes tells what writing the emitted form and comparing would.
struct EmittedComparisonTests {
  @Test(arguments: 1...100)
  func everyDocumentMatchesItself(_ seed: UInt64) {
    var random = RandomDocument(seed: seed)
    let value = random.value()
    guard isSame(value) else { return }
    let canonical = value.canonical()
    let emitted = value.pretty()
    #expect(matches(emitted, canonical))
    for index in emitted.indices {
      var changed = emitted
      changed[index] ^= 1
      #expect(!matches(changed, canonical))
      changed = emitted
      changed.remove(at: index)
      #expect(!matches(changed, canonical))
      changed = emitted
      changed.insert(0x20, at: index)
      #expect(!matches(changed, canonical))
    }
    #expect(!matches(emitted + [0x0A], canonical))
    #expect(!matches([], canonical))
  }

  /// Both forms sort members alike unless names go beyond U+FFFF.
  private func isSame(_ value: JSON) -> Bool {
    (try? JSON.parse(value.canonical()))?.pretty() == value.pretty()
      && value.canonical() == (try? JSON.parse(value.pretty()))?.canonical()
      && matchesOrder(value)
  }

  private func matchesOrder(_ value: JSON) -> Bool {
    value.canonical().filter { $0 > 0x20 } == value.pretty().filter { $0 > 0x20 }
  }

  @Test(arguments: [
    ("{}", "{}\n", true), ("[]", "[]\n", true), ("{}", "{\n}\n", false), ("{}", "{}", false),
    ("[1]", "[\n  1\n]\n", true), ("[1]", "[1]\n", false), ("\"\u{7f}\"", "\"\u{7f}\"\n", false),
    ("[{}]", "[\n  {}\n]\n", true), ("[[],{}]", "[\n  [],\n  {}\n]\n", true),
    ("[\"\\\"\"]", "[\n  \"\\\"\"\n]\n", true), ("[\"\\\"\"]", "[\n  \"\\\\\"\n]\n", false),
  ])
  func forms(canonical: String, text: String, isMatch: Bool) {
    #expect(matches(Array(text.utf8), Array(canonical.utf8)) == isMatch)
  }

  @Test(arguments: ["]", "}}}", "\"", "\"\\", "[", "{\"a\"", ","])
  func whatIsNoJSONIsNoMatchAndNoCrash(canonical: String) {
    for text in ["", "\n", canonical, canonical + "\n", "\n\n\n"] {
      #expect(!matches(Array(text.utf8), Array(canonical.utf8)))
    }
  }

  /// Compares in pieces cut between tokens.
  private func matches(_ text: [UInt8], _ canonical: [UInt8]) -> Bool {
    var form = EmittedForm(of: text)
    let half = canonical.firstIndex(of: UInt8(ascii: ",")) ?? canonical.count
    let isCutInString = canonical[..<half].count { $0 == UInt8(ascii: "\"") } % 2 == 1
    let pieces =
      isCutInString ? [canonical[...]] : [canonical[..<half], canonical[half...]]
    let whole = pieces.allSatisfy { form.continues(with: $0) } && form.ends()
    return whole
  }
}
