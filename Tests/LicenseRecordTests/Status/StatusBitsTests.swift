import LicenseRecord
import Testing

struct StatusBitsTests {
  @Test func beginsClear() {
    let bits = StatusBits()
    #expect(bits.count == 131_072)
    #expect(bits.bytes.count == 16_384)
    #expect(bits.setCount == 0)
  }

  @Test(arguments: [
    (0, 0, 0x80), (1, 0, 0x40), (7, 0, 0x01), (8, 1, 0x80), (50_000, 6250, 0x80),
    (94_567, 11_820, 0x01), (131_071, 16_383, 0x01),
  ])
  func theFirstBitIsTheHighest(index: Int, byte: Int, mask: UInt8) {
    var bits = StatusBits()
    bits[index] = true
    #expect(bits.bytes[byte] == mask)
    #expect(bits.setCount == 1)
    #expect(bits[index])
    bits[index] = true
    #expect(bits.setCount == 1)
    bits[index] = false
    #expect(bits == StatusBits())
  }

  /// Before version 1.0 the lowest bit of a byte came first: what was 50,000 is 50,007 here.
  @Test func theOrderBeforeVersionOneIsAnother() throws {
    var bytes = [UInt8](repeating: 0, count: 16_384)
    bytes[50_000 / 8] = 1 << (50_000 % 8)
    let bits = try StatusBits(bytes: bytes)
    #expect(!bits[50_000])
    #expect(bits[50_007])
  }

  @Test(arguments: [
    (0, EncodedListFault.tooShort(0)), (16_383, .tooShort(131_064)), (16_384, nil), (16_385, nil),
    (1_048_576, nil), (1_048_577, .tooLong),
  ])
  func hasALeastAndAMostLength(bytes: Int, fault: EncodedListFault?) {
    let bytes = [UInt8](repeating: 0xff, count: bytes)
    if let fault {
      #expect(throws: fault) { try StatusBits(bytes: bytes) }
    } else {
      #expect((try? StatusBits(bytes: bytes))?.setCount == bytes.count * 8)
    }
  }

  @Test(arguments: 0..<20)
  func randomBitsComeBack(round: Int) throws {
    let size = round < 18 ? StatusBits().bytes.count : Int.random(in: 16_384...200_000)
    var bits = try StatusBits(bytes: [UInt8](repeating: 0, count: size))
    var expected: Set<Int> = []
    for _ in 0..<(1 << round) {
      let index = Int.random(in: 0..<bits.count)
      bits[index] = true
      expected.insert(index)
    }
    let read = try StatusBits(encodedList: bits.encodedList)
    #expect(read == bits)
    #expect(read.setCount == expected.count)
    #expect((0..<read.count).allSatisfy { read[$0] == expected.contains($0) })
  }
}
