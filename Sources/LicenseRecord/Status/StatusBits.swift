/// The bits of a status list, one for each record (W3C Bitstring Status List 1.0, section 3.1).
///
/// Bit 0 is the leftmost, the highest of the first byte: bit i is `byte[i / 8] & (0x80 >> i % 8)`.
/// There are whole bytes only, never fewer than `smallestCount` bits and never more than
/// `largestCount`.
public struct StatusBits: Hashable, Sendable {
  /// The fewest bits of a list, and as many as ours have: 131,072, which are 16 KiB.
  ///
  /// So large that asking for a list does not tell whose record is looked up.
  public static let smallestCount = 131_072

  /// The most bits of a list that is read: 8,388,608, which are 1 MiB.
  public static let largestCount = 8_388_608

  /// The bits in order, eight to a byte.
  public private(set) var bytes: [UInt8]

  /// As many bits as `smallestCount`, none of them set.
  public init() {
    bytes = [UInt8](repeating: 0, count: StatusBits.smallestCount / 8)
  }

  /// The bits of 16,384 to 1,048,576 bytes.
  ///
  /// Throws `.tooShort` or `.tooLong`.
  public init(bytes: [UInt8]) throws(EncodedListFault) {
    guard bytes.count * 8 >= StatusBits.smallestCount else {
      throw EncodedListFault.tooShort(bytes.count * 8)
    }
    guard bytes.count * 8 <= StatusBits.largestCount else { throw EncodedListFault.tooLong }
    self.bytes = bytes
  }

  /// How many bits there are.
  public var count: Int { bytes.count * 8 }

  /// How many bits are set.
  public var setCount: Int { bytes.reduce(0) { $0 + $1.nonzeroBitCount } }

  /// The bit at an index from 0 to below `count`; any other is a mistake of the caller.
  public subscript(index: Int) -> Bool {
    get {
      bytes[index / 8] & StatusBits.mask(index) != 0
    }
    set {
      if newValue {
        bytes[index / 8] |= StatusBits.mask(index)
      } else {
        bytes[index / 8] &= ~StatusBits.mask(index)
      }
    }
  }

  private static func mask(_ index: Int) -> UInt8 {
    0x80 >> UInt8(index % 8)
  }

  /// The bits that are set in either, as many as the longer has.
  func union(_ other: StatusBits) -> StatusBits {
    guard bytes.count >= other.bytes.count else { return other.union(self) }
    var union = self
    for (index, byte) in other.bytes.enumerated() {
      union.bytes[index] |= byte
    }
    return union
  }
}
