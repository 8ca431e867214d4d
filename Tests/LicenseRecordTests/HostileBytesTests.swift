import LicenseRecord
import StrictJSON
import Testing

/// Files that the strict parser refuses, though their signature would hold for a lenient one.
struct HostileBytesTests {
  private let text: String

  init() throws {
    text = String(decoding: try Fixture.record().pretty(), as: UTF8.self)
  }

  @Test(arguments: [
    (#""id": "did:web:harbour.example","#, #""id": "x", "id": "did:web:harbour.example","#),
    (#""validUntil": "#, #""validUntil": "2099-01-01T00:00:00Z", "validUntil": "#),
    (#""validUntil": "#, #""valid\u0055ntil": "2099-01-01T00:00:00Z", "validUntil": "#),
    (#""validUntil": "#, #""\u0076alidUntil": "2099-01-01T00:00:00Z", "validUntil": "#),
    (#""proof": {"#, #""proof": {}, "proof": {"#),
    (#""proof": {"#, #""pro\u006Ff": {}, "proof": {"#),
  ])
  func refusesRepeatedNames(place: String, replacement: String) throws {
    try expectRefusal(of: replacing(place, replacement), because: "duplicate member")
  }

  @Test(arguments: [
    ("byte order mark", "\u{feff}%", "byte order mark"),
    ("trailing value", "%{}", "after the value"),
    ("trailing comma", "%,", "after the value"),
    ("trailing zero byte", "%\u{0}", "after the value"),
    ("leading text", "x%", "expected a value"),
    ("nothing", "", "the document ends"),
    ("comment", "// a\n%", "expected a value"),
    ("in a list too deep", String(repeating: "[", count: 33), "nested deeper than 32"),
  ])
  func refusesOtherFiles(name: String, frame: String, words: String) throws {
    try expectRefusal(of: Array(frame.replacing("%", with: text).utf8), because: words)
  }

  @Test(arguments: [
    (#"\ud800"#, "half of a surrogate pair"), (#"\udc00 "#, "half of a surrogate pair"),
    (#"\ud800\ud800"#, "half of a surrogate pair"), (#"\x41"#, "an escape that JSON does not have"),
    ("\t", "a control character"),
  ])
  func refusesOtherStrings(escape: String, words: String) throws {
    try expectRefusal(
      of: replacing("Harbour Gazette", "Harbour \(escape)Gazette"), because: words)
  }

  @Test(arguments: [[0xff], [0xc0, 0xaf], [0xed, 0xa0, 0x80], [0xf4, 0x90, 0x80, 0x80], [0xc3]])
  func refusesWhatIsNoUTF8(bytes: [UInt8]) throws {
    let place = try #require(text.firstRange(of: "Harbour Gazette")).lowerBound
    let offset = text.utf8.distance(from: text.startIndex, to: place)
    var file = Array(text.utf8)
    file.insert(contentsOf: bytes, at: offset)
    try expectRefusal(of: file, because: "not UTF-8")
  }

  @Test func refusesWhatIsTooLarge() throws {
    let padded = Array(text.utf8) + [UInt8](repeating: 10, count: 1 << 20)
    try expectRefusal(of: padded, because: "longer than 1048576 bytes")
    let fits = Array(text.utf8) + [UInt8](repeating: 10, count: (1 << 20) - text.utf8.count)
    #expect(try Fixture.verdict(fits, status: .active).state == .valid)
  }

  /// A path for each value would be a hundred gigabytes of text.
  @Test(.timeLimit(.minutes(1)))
  func aLongNameAboveManyValuesCostsLittle() throws {
    let name = String(repeating: "n", count: 500_000)
    for value in ["0", "null", "\"\\u007f\""] {
      let values = Array(repeating: value, count: 450_000 / (value.utf8.count + 1))
      let file = "{\"\(name)\":[\(values.joined(separator: ","))],\"z\":1}"
      let verdict = try Fixture.verdict(Array(file.utf8))
      #expect(verdict.state == .invalid)
      #expect(verdict.findings.contains { $0.rule == .noNumbers || $0.rule == .noControls })
      #expect(verdict.findings.allSatisfy { $0.detail.utf8.count < 1000 })
    }
  }

  @Test func escapesWhatItQuotes() throws {
    let file = replacing(#""proof": {"#, "\"\\u001b[2J\": 1, \"\\u001b[2J\": 1, \"proof\": {")
    let verdict = try Fixture.verdict(file)
    #expect(verdict.findings.allSatisfy { $0.detail.unicodeScalars.allSatisfy { $0 >= " " } })
    #expect(verdict.reason?.contains("\\u{1B}[2J") == true)
  }

  @Test func neverCrashesOnRandomChanges() throws {
    let bytes = Array(text.utf8)
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<300 {
      var file = bytes
      for _ in 0..<Int.random(in: 1...8, using: &generator) {
        let index = Int.random(in: 0..<file.count, using: &generator)
        switch Int.random(in: 0..<3, using: &generator) {
        case 0: file[index] = UInt8.random(in: 0...255, using: &generator)
        case 1: file.remove(at: index)
        default: file.insert(UInt8.random(in: 0...255, using: &generator), at: index)
        }
      }
      let verdict = try Fixture.verdict(file)
      let isSame = (try? JSON.parse(file)) == (try? JSON.parse(bytes))
      #expect(isSame || verdict.state == .invalid)
    }
  }

  private func replacing(_ place: String, _ replacement: String) -> [UInt8] {
    Array(text.replacing(place, with: replacement, maxReplacements: 1).utf8)
  }

  private func expectRefusal(of file: [UInt8], because words: String) throws {
    #expect(file != Array(text.utf8))
    let verdict = try Fixture.verdict(file, status: .active)
    #expect(verdict.state == .invalid)
    #expect(verdict.findings.first?.check == .syntax)
    #expect(verdict.findings.first?.result == .failed)
    #expect(verdict.reason?.contains(words) == true, "\(verdict.reason ?? "")")
    #expect(verdict.findings.dropFirst().allSatisfy { $0.result == .notChecked })
  }
}
