import StrictJSON
import Testing

struct CanonicalWithoutTests {
  @Test(arguments: 1...100)
  func isWhatRemovingGives(_ seed: UInt64) {
    var random = RandomDocument(seed: seed)
    let object = random.object()
    for name in (object.members ?? []).map(\.name) + ["x", ""] {
      #expect(object.canonical(without: name) == object.removing(name).canonical())
    }
    #expect(JSON(.array([object])).canonical(without: "a") == JSON(.array([object])).canonical())
  }
}
