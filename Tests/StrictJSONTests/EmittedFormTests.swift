import StrictJSON
import Testing

/// What a reading notes of its text is what writing the document again and comparing would tell.
struct EmittedFormTests {
  @Test(arguments: 1...60)
  func isNotedAsWritingWouldTell(_ seed: UInt64) throws {
    var random = RandomDocument(seed: seed)
    let value = random.value()
    let emitted = value.pretty()
    #expect(try agrees(emitted) == true)
    #expect(try agrees(value.canonical()) != nil)
    #expect(try agrees(value.pretty(sorted: false)) != nil)
    for (index, byte) in emitted.enumerated() {
      for white in [0x20, 0x0A, 0x09, 0x0D] as [UInt8] where byte <= 0x20 || byte == 0x2C {
        var more = emitted
        more.insert(white, at: index)
        _ = try agrees(more)
        var other = emitted
        other[index] = white
        _ = try agrees(other)
      }
      if byte <= 0x20 {
        var less = emitted
        less.remove(at: index)
        _ = try agrees(less)
      }
    }
  }

  @Test(arguments: [
    ("{}\n", true), ("[]\n", true), ("{}", false), ("{ }\n", false), ("{\n}\n", false),
    ("[\n  ]\n", false), (" {}\n", false), ("{}\n\n", false), ("{}\r\n", false), ("1\n", true),
    ("\"a\"\n", true), ("\"\\u0061\"\n", false), ("\"\\/\"\n", false), ("\"\\n\"\n", true),
    ("\"\\u000a\"\n", false), ("\"\\u001F\"\n", false), ("\"\\u001f\"\n", true),
    ("\"\u{7f}\"\n", false), ("\"\\u007f\"\n", true), ("\"\\u00e9\"\n", false), ("\"é\"\n", true),
    ("{\n  \"a\": 1,\n  \"b\": 2\n}\n", true), ("{\n  \"b\": 1,\n  \"a\": 2\n}\n", false),
    ("{\n  \"a\": 1 ,\n  \"b\": 2\n}\n", false), ("{\n  \"a\" : 1\n}\n", false),
    ("{\n  \"a\":  1\n}\n", false), ("{\n  \"a\":1\n}\n", false), ("{\n \"a\": 1\n}\n", false),
    ("{\n   \"a\": 1\n}\n", false), ("{\n\t\"a\": 1\n}\n", false), ("{\n  \"a\": 1}\n", false),
    ("{\n  \"a\": 1\n }\n", false), ("{\n\n  \"a\": 1\n}\n", false), ("{\"a\": 1}\n", false),
    ("[\n  {\n    \"a\": []\n  }\n]\n", true), ("[\n  1,\n  2\n]\n", true), ("[1,2]\n", false),
  ])
  func form(text: String, isEmitted: Bool) throws {
    #expect(try agrees(Array(text.utf8)) == isEmitted)
  }

  @Test(arguments: [
    ("\"a\"", true), ("\"\u{7f}\"", false), ("\"\\u007f\"", false), ("\"\\n\"", false),
    ("{\"a\\tb\": 1}", false), ("{\"a\": [\"b\", \"\\u0000\"]}", false), ("\"\\u00e9\\\\\"", true),
  ])
  func plainText(text: String, isPlain: Bool) throws {
    #expect(try JSONReading(parsing: Array(text.utf8)).isPlain == isPlain)
  }

  /// What the reading notes, if it is what comparing tells; nil for what is no document.
  private func agrees(_ bytes: [UInt8]) throws -> Bool? {
    guard let reading = try? JSONReading(parsing: bytes) else { return nil }
    let isEmitted = reading.document.pretty() == bytes
    #expect(reading.isInEmittedForm == isEmitted, "\(String(decoding: bytes, as: UTF8.self))")
    #expect(try JSON.parse(bytes) == reading.document)
    return isEmitted
  }
}

/// Names in every order, few and many, are told apart as before.
struct MemberOrderTests {
  @Test(arguments: [2, 11, 12, 13, 40], [false, true])
  func aRepeatedNameIsFound(count: Int, isReversed: Bool) {
    var names = (10..<(10 + count)).map { "n\($0)" }
    if isReversed { names.reverse() }
    #expect(isRead(names))
    for name in [names[0], names[count / 2], names[count - 1]] {
      #expect(!isRead(names + [name]))
      #expect(!isRead([name] + names))
    }
    names.swapAt(0, count - 1)
    #expect(isRead(names))
    #expect(!isRead(names + [names[0]]))
  }

  private func isRead(_ names: [String]) -> Bool {
    let members = names.map { "\"\($0)\":null" }.joined(separator: ",")
    return (try? JSON.parse(Array("{\(members)}".utf8))) != nil
  }
}
