import StrictJSON
import Testing

/// A template filled in is what would have been written with the values.
struct JSONTemplateTests {
  private func write(_ name: String, _ count: String) -> [UInt8] {
    var writer = CanonicalWriter()
    writer.object { object in
      object.member("@id", "https://example.org/\(name)#\(count)")
      object.member("count", count)
      object.member("mail", "desk@example.org")
      object.member("name", name)
    }
    return writer.bytes
  }

  @Test(arguments: [
    ("Ana", "1"), ("", "0"), ("@@@", "131071"), ("Łódź 🚢", "65536"), ("a@-.b", "-"),
  ])
  func `values go where their stand-ins were`(_ name: String, _ count: String) {
    let standIns = [JSONTemplate.standIn(), JSONTemplate.standIn()]
    let template = JSONTemplate(write(standIns[0], standIns[1]), standIns: standIns)
    var filled: [UInt8] = Array("before ".utf8)
    template.append([Array(name.utf8), Array(count.utf8)], to: &filled)
    #expect(filled == Array("before ".utf8) + write(name, count))
    #expect(template.count == write("", "").count)
  }

  private func ranges(_ template: JSONTemplate, _ text: [UInt8]) -> [Range<Int>]? {
    text.withUnsafeBufferPointer { template.ranges(in: $0) }
  }

  @Test(arguments: [
    ("Ana", "1"), ("", "0"), ("@@@", "131071"), ("Łódź 🚢", "65536"), ("a@-.b", "-"),
    ("a \"b\" \\", "1"), ("\\\\\"", "\n"), (String(repeating: "long", count: 100), "7"),
  ])
  func `values are found where they stand`(_ name: String, _ count: String) throws {
    let standIns = [JSONTemplate.standIn(), JSONTemplate.standIn()]
    let template = JSONTemplate(write(standIns[0], standIns[1]), standIns: standIns)
    let text = write(name, count)
    let found = try #require(ranges(template, text))
    let values = found.map { range in
      text[range].withUnsafeBufferPointer { JSONTemplate.string(spelled: $0) }
    }
    #expect(values == [name, count])
    var filled: [UInt8] = []
    text.withUnsafeBufferPointer { template.append(found, of: $0, to: &filled) }
    #expect(filled == text)
    // Each value stands in two places: changed in one of them it is no value of the template.
    for index in text.indices {
      var changed = text
      changed[index] ^= 1
      #expect(ranges(template, changed) == nil)
      #expect(ranges(template, Array(text[..<index])) == nil)
    }
    #expect(ranges(template, text + [0x20]) == nil)
  }

  @Test(arguments: [
    ("a\\\"b", "a\"b"), ("a\"b", nil), ("\\u0041", nil), ("\\u001f", "\u{1f}"), ("\\u001F", nil),
    ("\\/", nil), ("é", "é"), ("\u{7f}", "\u{7f}"), ("\u{1}", nil), ("\\", nil), ("", ""),
  ])
  func `only the canonical spelling is read`(spelled: String, value: String?) {
    let bytes = Array(spelled.utf8)
    #expect(bytes.withUnsafeBufferPointer { JSONTemplate.string(spelled: $0) } == value)
    #expect([0xC3, 0x28].withUnsafeBufferPointer { JSONTemplate.string(spelled: $0) } == nil)
  }

  @Test func `no two stand-ins are equal, nor begins one with another`() {
    let standIns = (0..<1_000).map { _ in JSONTemplate.standIn() }
    #expect(Set(standIns).count == standIns.count)
    #expect(standIns.allSatisfy { $0.hasPrefix("@") && $0.hasSuffix(".") })
  }
}
