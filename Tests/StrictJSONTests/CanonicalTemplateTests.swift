import StrictJSON
import Testing

/// A template filled in is what would have been written with the values.
struct CanonicalTemplateTests {
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
    let standIns = [CanonicalTemplate.standIn(), CanonicalTemplate.standIn()]
    let template = CanonicalTemplate(write(standIns[0], standIns[1]), standIns: standIns)
    var filled: [UInt8] = Array("before ".utf8)
    template.append([Array(name.utf8), Array(count.utf8)], to: &filled)
    #expect(filled == Array("before ".utf8) + write(name, count))
    #expect(template.count == write("", "").count)
  }

  @Test func `no two stand-ins are equal, nor begins one with another`() {
    let standIns = (0..<1_000).map { _ in CanonicalTemplate.standIn() }
    #expect(Set(standIns).count == standIns.count)
    #expect(standIns.allSatisfy { $0.hasPrefix("@") && $0.hasSuffix(".") })
  }
}
