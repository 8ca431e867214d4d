import StrictJSON
import Testing

/// What the reader accepts, and what it makes of it.
struct AcceptedDocumentTests {
  @Test(
    .enabled(if: Vectors.arePresent), arguments: Vectors.names(in: "json-parsing", prefix: "y_"))
  func acceptsWhatEveryReaderMust(_ name: String) throws {
    let value = try JSON.parse(try Vectors.bytes("json-parsing/\(name)"), limits: .general)
    #expect(try JSON.parse(value.canonical(), limits: .general) == value)
  }

  @Test(.enabled(if: Vectors.arePresent))
  func thereAreSuchDocuments() {
    #expect(Vectors.names(in: "json-parsing", prefix: "y_").count >= 90)
  }

  @Test(arguments: [
    (#""""#, ""), (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"),
    (#""\u0041\u00e9\u00E9""#, "Aéé"),
    (#""\ud83d\ude02x""#, "😂x"), (#""\u0000""#, "\u{0}"), (#""a\u0062c\u0064""#, "abcd"),
    (#""\uFFFF\uFFFE""#, "\u{FFFF}\u{FFFE}"),
    ("\"\u{7F}\u{80}\u{10FFFF}\"", "\u{7F}\u{80}\u{10FFFF}"),
    (#""\\u0041""#, "\\u0041"), (#""\uDBFF\uDFFF""#, "\u{10FFFF}"),
    (#""\uD800\uDC00""#, "\u{10000}"),
  ])
  func unescapes(_ text: String, _ expected: String) throws {
    let value = try JSON.parse([UInt8](text.utf8)).string
    #expect(value.map { Array($0.utf8) } == Array(expected.utf8))
  }

  @Test func keepsMembersInOrder() throws {
    let value = try JSON.parse(
      [UInt8](#" { "b" : 1 , "a" : [ true , false , null , "x" ] } "#.utf8))
    #expect(value.members?.map(\.name) == ["b", "a"])
    #expect(value["b"]?.number == "1")
    #expect(value["a"]?.array?.map(\.bool) == [true, false, nil, nil])
    #expect(value["a"]?.array?.last?.string == "x")
    #expect(value["c"] == nil)
    #expect(value["a"]?["b"] == nil)
  }

  @Test func knowsWhereEachValueStands() throws {
    let text = "{\r\n  \"é\u{1F600}\": [1,\n\t\"\u{2028}\", {}],\n\"z\":null}"
    let value = try JSON.parse([UInt8](text.utf8))
    let members = try #require(value.members)
    let elements = try #require(members[0].value.array)
    let places = [value.position, members[0].position, members[0].value.position]
    #expect(
      places == [
        JSONPosition(line: 1, column: 1, offset: 0), JSONPosition(line: 2, column: 3, offset: 5),
        JSONPosition(line: 2, column: 9, offset: 15),
      ])
    #expect(
      elements.map(\.position) == [
        JSONPosition(line: 2, column: 10, offset: 16), JSONPosition(line: 3, column: 2, offset: 20),
        JSONPosition(line: 3, column: 7, offset: 27),
      ])
    #expect(members[1].position == JSONPosition(line: 4, column: 1, offset: 32))
    #expect(members[1].value.position == JSONPosition(line: 4, column: 5, offset: 36))
  }

  @Test func generalLimitsKeepDuplicates() throws {
    let value = try JSON.parse([UInt8](#"{"a":1,"a":2}"#.utf8), limits: .general)
    #expect(value.members?.compactMap(\.value.number) == ["1", "2"])
    #expect(value["a"]?.number == "1")
  }

  @Test func depthCountsOpenBrackets() throws {
    let limits = JSONLimits(bytes: 100, depth: 3, allowsDuplicateNames: false)
    #expect(throws: Never.self) {
      try JSON.parse([UInt8](#"[[[]],{"a":{}},[[]]]"#.utf8), limits: limits)
    }
  }

  @Test(arguments: [32, 512])
  func theNamedLimitsReachTheirDepth(_ depth: Int) throws {
    let limits = depth == 32 ? JSONLimits.document : .general
    let nested = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    #expect(throws: Never.self) { try JSON.parse([UInt8](nested.utf8), limits: limits) }
    let error = #expect(throws: JSONSyntaxError.self) {
      try JSON.parse([UInt8]("[\(nested)]".utf8), limits: limits)
    }
    #expect(error?.reason == .tooDeep(limit: depth))
    #expect(error?.position.column == depth + 1)
  }

  @Test func aDocumentMayFillTheLimit() throws {
    let limits = JSONLimits(bytes: 4, depth: 1, allowsDuplicateNames: false)
    #expect(try JSON.parse([UInt8]("true".utf8), limits: limits).bool == true)
  }
}
