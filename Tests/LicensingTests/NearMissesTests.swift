import Licensing
import Testing

@Suite struct NearMissesTests {
  static let names = ["harbour-bridge", "harbour-fire", "web", "print", "newsletter", "verify"]

  @Test(arguments: [
    ("harbor-bridge", ["harbour-bridge"]), ("harbour", ["harbour-bridge", "harbour-fire"]),
    ("wbe", ["web"]), ("WEB", ["web"]), ("verfiy", ["verify"]), ("news", ["newsletter"]),
    ("prnt", ["print"]), ("xyz", []), ("", []), ("ab", []), ("v", ["verify"]),
  ])
  func closest(_ typed: String, _ expected: [String]) {
    #expect(nearMisses(of: typed, among: Self.names) == expected)
  }

  @Test func closestFirstAndAtMostThree() {
    let names = ["abcdxy", "abcdx", "abcd", "abcdefghi", "abcx"]
    #expect(nearMisses(of: "abcd", among: names) == ["abcd", "abcdx", "abcx"])
  }

  @Test func longTextsAreNoNames() {
    let long = String(repeating: "a", count: 100_000)
    #expect(nearMisses(of: long, among: [long]) == [])
    #expect(nearMisses(of: "a", among: [long]) == [long])
  }
}
