import StrictJSON
import Testing

/// What holds for every document, tried on many made at random.
struct RoundTripTests {
  @Test(arguments: 1...300)
  func everyFormReadsBackTheSame(_ seed: UInt64) throws {
    var random = RandomDocument(seed: seed)
    let value = random.value()
    let canonical = value.canonical()
    for form in [canonical, value.pretty(), value.pretty(sorted: false)] {
      let read = try JSON.parse(form)
      #expect(read.canonical() == canonical)
      #expect(read == value)
    }
    #expect(try JSON.parse(value.pretty()).pretty() == value.pretty())
    let unsorted = value.pretty(sorted: false)
    #expect(try JSON.parse(unsorted).pretty(sorted: false) == unsorted)
  }

  @Test func differentValuesHaveDifferentBytes() {
    var forms: Set<[UInt8]> = []
    let values: [JSON] = [
      nil, true, false, 0, 1, -1, "", "0", "null", [], [[]], [nil], [:], ["a": nil], ["a": []],
      ["a": [:]], ["b": nil], ["a": nil, "b": nil], [1, 2], [2, 1], [[1], 2], [[1, 2]],
    ]
    for value in values { forms.insert(value.canonical()) }
    #expect(forms.count == values.count)
  }

  /// Every prefix and every one-bit change is read or refused at a place inside the document.
  @Test func neverCrashesOnDamage() {
    let sound = [UInt8](
      "{\"é\\ud83d\\ude02\":[1.5e3,-0,true,null],\n \"b\":{\"c\":\"\u{1F600}\"}}".utf8)
    var refused = 0
    for length in sound.indices { refused += isRefused(Array(sound[..<length])) ? 1 : 0 }
    #expect(refused == sound.count)
    for index in sound.indices {
      for bit in 0..<8 {
        var damaged = sound
        damaged[index] ^= 1 << bit
        refused += isRefused(damaged) ? 1 : 0
      }
    }
    #expect(refused > sound.count * 3)
  }

  private func isRefused(_ bytes: [UInt8]) -> Bool {
    do throws(JSONSyntaxError) {
      _ = try JSON.parse(bytes)
      return false
    } catch {
      #expect(error.position.offset <= bytes.count)
      #expect(error.position.line >= 1 && error.position.line <= 2)
      #expect(error.position.column >= 1)
      return true
    }
  }

  /// A hundred thousand names would take minutes if each were compared with each.
  @Test(.timeLimit(.minutes(1)))
  func manyMembersCostNoQuadraticTime() throws {
    let members = (0..<100_000).map { "\"\($0)\":0" }
    let bytes = [UInt8](("{" + members.joined(separator: ",") + "}").utf8)
    let limits = JSONLimits(bytes: 1 << 24, depth: 2, allowsDuplicateNames: false)
    #expect(try JSON.parse(bytes, limits: limits).members?.count == 100_000)
  }
}
