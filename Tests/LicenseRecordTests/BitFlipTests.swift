import LicenseRecord
import StrictJSON
import Testing

struct BitFlipTests {
  /// One bit of every byte, another bit from byte to byte.
  @Test(arguments: 0..<4)
  func everyByteCounts(quarter: Int) throws {
    let bytes = try Fixture.record().pretty()
    let key = try Fixture.key().publicKey
    #expect(try Fixture.verdict(bytes).state == .statusUnknown)
    for index in stride(from: quarter, to: bytes.count, by: 4) {
      var flipped = bytes
      flipped[index] ^= 1 << ((index / 4) % 8)
      let verdict = Verifier.verify(flipped, trust: .pinned(key), at: Fixture.time)
      #expect(verdict.state == .invalid, "byte \(index)")
      #expect(verdict.content == nil)
    }
  }

  @Test func everyBitOfTheProofCounts() throws {
    let bytes = try Fixture.record().pretty()
    let text = String(decoding: bytes, as: UTF8.self)
    let proof = try #require(text.firstRange(of: "\"proof\": {"))
    let start = text.utf8.distance(from: text.startIndex, to: proof.lowerBound)
    for index in start..<bytes.count {
      for bit in 0..<8 {
        var flipped = bytes
        flipped[index] ^= 1 << bit
        #expect(try Fixture.verdict(flipped).state == .invalid, "byte \(index), bit \(bit)")
      }
    }
  }
}
