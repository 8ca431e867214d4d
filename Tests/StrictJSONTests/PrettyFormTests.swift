import Foundation
import StrictJSON
import Testing

/// The form for files is what `jq -S .` prints; the form for people is safe on a terminal.
struct PrettyFormTests {
  @Test func laysOut() {
    let value: JSON = ["b": [1, [], [:], [nil]], "a": ["é": "x\u{1}", "A": true]]
    #expect(
      String(decoding: value.pretty(), as: UTF8.self) == """
        {
          "a": {
            "A": true,
            "é": "x\\u0001"
          },
          "b": [
            1,
            [],
            {},
            [
              null
            ]
          ]
        }

        """)
    #expect(
      String(decoding: value.pretty(sorted: false), as: UTF8.self).hasPrefix(
        "{\n  \"b\": [\n    1,"))
  }

  @Test(arguments: [("{}", "{}\n"), ("[]", "[]\n"), ("1.50", "1.50\n"), ("\"\"", "\"\"\n")])
  func laysOutOneValue(_ text: String, _ pretty: String) throws {
    #expect(try JSON.parse([UInt8](text.utf8)).pretty() == [UInt8](pretty.utf8))
  }

  /// By UTF-8 bytes, as `jq` does: other than the canonical order beyond U+FFFF.
  @Test func sortsByCodePoint() throws {
    let value: JSON = ["\u{1F600}": 1, "\u{FFFD}": 2]
    #expect(try JSON.parse(value.pretty()).members?.map(\.name) == ["\u{FFFD}", "\u{1F600}"])
    #expect(try JSON.parse(value.canonical()).members?.map(\.name) == ["\u{1F600}", "\u{FFFD}"])
  }

  @Test func showsNothingThatActsOnATerminal() throws {
    let hostile = "\u{1B}[31m\u{7F}\u{9B}1m\u{202E}\u{2066}\u{200F}\u{61C}\u{2028}é"
    let value: JSON = .object([(hostile, JSON(.string(hostile)))])
    let shown = value.pretty(sorted: false)
    let text = String(decoding: shown, as: UTF8.self)
    let escaped = #"\u001b[31m\u007f\u009b1m\u202e\u2066\u200f\u061c\u2028é"#
    #expect(text == "{\n  \"\(escaped)\": \"\(escaped)\"\n}\n")
    #expect(try JSON.parse(shown) == value)
  }

  @Test(.enabled(if: jq != nil, "jq is not installed"), arguments: 1...20)
  func equalsJq(_ round: UInt64) throws {
    var input: [UInt8] = []
    var expected: [UInt8] = []
    var random = RandomDocument(seed: round &* 7919)
    for _ in 0..<20 {
      let value = random.object()
      input += value.pretty(sorted: false)
      expected += value.pretty()
    }
    #expect(try sortedByJq(input) == expected)
  }

  @Test(.enabled(if: jq != nil && Vectors.arePresent, "needs jq and the vectors"))
  func equalsJqOnARecord() throws {
    let record = try Vectors.bytes("license-record/sample/LIC-2026-000417.vc.json")
    #expect(try JSON.parse(record).pretty() == record)
    #expect(try sortedByJq(record) == record)
  }

  private static let jq: URL? = {
    let folders = ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":") ?? []
    return folders.map { URL(fileURLWithPath: String($0)).appendingPathComponent("jq") }
      .first { FileManager.default.isExecutableFile(atPath: $0.path) }
  }()

  private func sortedByJq(_ input: [UInt8]) throws -> [UInt8] {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try Data(input).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = Self.jq
    process.arguments = ["-S", ".", file.path]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let sorted = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return [UInt8](sorted)
  }
}
