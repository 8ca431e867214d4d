/// GZIP members written by hand (RFC 1951, RFC 1952), for lists that zlib would never write.
struct GzipMember {
  private var bytes: [UInt8] = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255]
  private var bits: UInt32 = 0
  private var count: UInt32 = 0

  /// One fixed block of a zero and `repeats` times 258 more; its checksum is that of nothing.
  static func zeros(repeats: Int) -> [UInt8] {
    var member = GzipMember()
    member.write(1, count: 1)
    member.write(1, count: 2)
    // The literal 0; then, for each repeat, the length 258 and the distance 1; the end.
    member.writeCode(0b0011_0000, count: 8)
    for _ in 0..<repeats {
      member.writeCode(0b1100_0101, count: 8)
      member.writeCode(0, count: 5)
    }
    member.writeCode(0, count: 7)
    member.write(0, count: (8 - member.count) % 8)
    return member.bytes + [UInt8](repeating: 0, count: 8)
  }

  /// One stored block after another, each of nothing, and no end.
  static func emptyBlocks(_ count: Int) -> [UInt8] {
    GzipMember().bytes + (0..<count).flatMap { _ in [0, 0, 0, 0xff, 0xff] as [UInt8] }
  }

  /// Bytes stored as they are, in a sound member.
  static func stored(_ content: [UInt8]) -> [UInt8] {
    var member = GzipMember().bytes
    for start in stride(from: 0, to: content.count, by: 65_535) {
      let block = content[start..<min(start + 65_535, content.count)]
      member.append(block.endIndex == content.count ? 1 : 0)
      member += little(block.count, 2) + little(~block.count & 0xffff, 2) + block
    }
    return member + little(Int(checksum(content)), 4) + little(content.count, 4)
  }

  private static func little(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }

  /// CRC-32 (RFC 1952, section 8).
  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var state = ~UInt32(0)
    for byte in bytes {
      state ^= UInt32(byte)
      for _ in 0..<8 {
        let isOdd = state & 1 == 1
        state >>= 1
        if isOdd { state ^= 0xedb8_8320 }
      }
    }
    return ~state
  }

  private mutating func write(_ value: UInt32, count width: UInt32) {
    bits |= value << count
    count += width
    while count >= 8 {
      bytes.append(UInt8(truncatingIfNeeded: bits))
      bits >>= 8
      count -= 8
    }
  }

  /// Huffman codes are packed from their highest bit (RFC 1951, section 3.1.1).
  private mutating func writeCode(_ code: UInt32, count width: UInt32) {
    for place in (0..<width).reversed() { write(code >> place & 1, count: 1) }
  }
}
