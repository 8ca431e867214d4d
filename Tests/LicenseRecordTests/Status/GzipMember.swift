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
