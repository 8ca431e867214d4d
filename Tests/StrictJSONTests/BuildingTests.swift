import StrictJSON
import Testing

/// Values made in code.
struct BuildingTests {
  private func text(_ value: JSON) -> String { String(decoding: value.canonical(), as: UTF8.self) }

  @Test func literals() {
    let value: JSON = ["z": 1, "a": [true, nil, "x", -5], "m": [:]]
    #expect(value.members?.map(\.name) == ["z", "a", "m"])
    #expect(text(value) == #"{"a":[true,null,"x",-5],"m":{},"z":1}"#)
    #expect(value.position == nil)
  }

  @Test func functions() {
    #expect(text(.integer(Int64.min)) == "-9223372036854776000", "as ECMAScript rounds it")
    #expect(JSON.integer(Int.max).number == "9223372036854775807")
    #expect(text(.strings(["b", "a"])) == #"["b","a"]"#)
    #expect(text(.object([("b", 1), ("a", 2)])) == #"{"a":2,"b":1}"#)
  }

  @Test func removing() {
    let value: JSON = ["a": 1, "proof": ["a": 2], "b": ["proof": 3]]
    #expect(text(value.removing("proof")) == #"{"a":1,"b":{"proof":3}}"#)
    #expect(text(value.removing("x")) == text(value))
    #expect(text(([1] as JSON).removing("a")) == "[1]")
    #expect(
      text(JSON(.object([JSONMember(name: "\u{E9}", value: 1)])).removing("e\u{301}"))
        == #"{"é":1}"#)
  }

  @Test func equalityIsOfMeaning() throws {
    let one = try JSON.parse([UInt8](#"{"a": 1.0, "b": "\u0041"}"#.utf8))
    let other: JSON = ["b": "A", "a": 1]
    #expect(one == other)
    #expect(one != ["b": "A", "a": 2])
  }
}
