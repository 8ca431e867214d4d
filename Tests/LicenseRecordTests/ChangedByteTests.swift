import LicenseRecord
import StrictJSON
import Testing

/// A record of which one byte is another, one too few or one too many: invalid, unless it is white
/// space between tokens before and after, which the verdict names and lets pass.
struct ChangedByteTests {
  private let bytes: [UInt8]
  private let key: PublicKey
  /// Of each place whether the byte there stands between tokens, the end included.
  private let isBetween: [Bool]

  init() throws {
    bytes = try Fixture.record().pretty()
    key = try Fixture.key().publicKey
    isBetween = ChangedByteTests.placesBetweenTokens(bytes)
  }

  private static let whiteSpace: [UInt8] = [0x20, 0x0a, 0x0d, 0x09]

  /// What parts tokens or stands in one.
  private static let others = Array("\"\\/,:{}[]-0aAz\0\u{7f}".utf8) + [0xff]

  /// What the byte at a place becomes: one with a bit more or less, another from place to place, and
  /// white space, of each kind where it stands between tokens.
  private func values(at index: Int) -> Set<UInt8> {
    let (byte, white) = (bytes[index], ChangedByteTests.whiteSpace)
    let bits = [byte ^ 1 << (index % 8), byte ^ 1 << ((index + 3) % 8)]
    let others = ChangedByteTests.others
    let spaces = isBetween[index] && isSpace(byte) ? white : [white[index % 4]]
    return Set(bits + spaces + [others[index % others.count]]).subtracting([byte])
  }

  /// Every place of a record, so many at a time.
  @Test(arguments: 0..<16)
  func aByteThatIsAnother(part: Int) throws {
    for index in stride(from: part, to: bytes.count, by: 16) {
      for value in values(at: index) {
        var changed = bytes
        changed[index] = value
        let isHarmless = isBetween[index] && isSpace(bytes[index]) && isSpace(value)
        expect(changed, isHarmless: isHarmless, "byte \(index) is \(value)")
      }
    }
  }

  /// All that a byte can be, where white space, a name, a colon and a value meet.
  @Test func aByteThatIsAnyOther() throws {
    let line = Array("\"proofValue\"".utf8)
    let start = try #require(
      bytes.indices.first { bytes[$0...].starts(with: line) })
    for index in (start - 4)..<(start + 20) {
      for value in UInt8.min ... .max where value != bytes[index] {
        var changed = bytes
        changed[index] = value
        let isHarmless = isBetween[index] && isSpace(bytes[index]) && isSpace(value)
        expect(changed, isHarmless: isHarmless, "byte \(index) is \(value)")
      }
    }
  }

  @Test func aByteTooFew() {
    for index in bytes.indices {
      var changed = bytes
      changed.remove(at: index)
      let isHarmless = isBetween[index] && isSpace(bytes[index])
      expect(changed, isHarmless: isHarmless, "byte \(index) is gone")
    }
  }

  @Test func aByteTooMany() {
    for index in 0...bytes.count {
      for value in [0x20, bytes[index % bytes.count]] {
        var changed = bytes
        changed.insert(value, at: index)
        let isHarmless = isBetween[index] && isSpace(value)
        expect(changed, isHarmless: isHarmless, "\(value) before byte \(index)")
      }
    }
  }

  private func isSpace(_ byte: UInt8) -> Bool { ChangedByteTests.whiteSpace.contains(byte) }

  private func expect(_ changed: [UInt8], isHarmless: Bool, _ what: @autoclosure () -> String) {
    let verdict = Verifier.verify(changed, trust: .pinned(key), at: Fixture.time, status: .active)
    if isHarmless {
      #expect(verdict.state == .valid && !verdict.isInEmittedForm, "\(what())")
      #expect(verdict.findings[0].detail.hasSuffix("not in emitted form"), "\(what())")
    } else {
      #expect(verdict.state == .invalid && verdict.content == nil, "\(what())")
    }
  }

  /// A place is between tokens when it lies in no string; the documents of the profile have no
  /// other tokens of more than one byte.
  private static func placesBetweenTokens(_ bytes: [UInt8]) -> [Bool] {
    var (places, isInString, isEscaped) = ([Bool](), false, false)
    for byte in bytes {
      places.append(!isInString)
      if isEscaped {
        isEscaped = false
      } else if isInString, byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else if byte == UInt8(ascii: "\"") {
        isInString.toggle()
      }
    }
    return places + [true]
  }
}
