/// Judgments over the 32-byte encoding of a point on edwards25519 (RFC 8032, section 5.1.2).
///
/// The encoding is the y coordinate, little-endian, with the sign of x in the highest bit.
enum PointEncoding {
  /// Whether y is below the field prime 2^255 − 19, so that the point has this one spelling.
  ///
  /// The remaining doubles (x = 0 with its sign set) belong to low-order points only.
  static func isCanonical(_ bytes: [UInt8]) -> Bool {
    let y = coordinate(bytes)
    guard y[31] == 0x7f, y[1..<31].allSatisfy({ $0 == 0xff }) else { return true }
    return y[0] < 0xed
  }

  /// Whether the point's order divides 8, whatever its sign bit says.
  static func isLowOrder(_ bytes: [UInt8]) -> Bool {
    lowOrderCoordinates.contains(coordinate(bytes))
  }

  private static func coordinate(_ bytes: [UInt8]) -> [UInt8] {
    var y = bytes
    y[31] &= 0x7f
    return y
  }

  /// The y coordinates of the eight points of small order: 0, 1, −1 and two of order 8.
  private static let lowOrderCoordinates: [[UInt8]] = [
    [UInt8](repeating: 0, count: 32),
    [1] + [UInt8](repeating: 0, count: 31),
    [0xec] + [UInt8](repeating: 0xff, count: 30) + [0x7f],
    [
      0xc7, 0x17, 0x6a, 0x70, 0x3d, 0x4d, 0xd8, 0x4f, 0xba, 0x3c, 0x0b, 0x76, 0x0d, 0x10, 0x67,
      0x0f, 0x2a, 0x20, 0x53, 0xfa, 0x2c, 0x39, 0xcc, 0xc6, 0x4e, 0xc7, 0xfd, 0x77, 0x92, 0xac,
      0x03, 0x7a,
    ],
    [
      0x26, 0xe8, 0x95, 0x8f, 0xc2, 0xb2, 0x27, 0xb0, 0x45, 0xc3, 0xf4, 0x89, 0xf2, 0xef, 0x98,
      0xf0, 0xd5, 0xdf, 0xac, 0x05, 0xd3, 0xc6, 0x33, 0x39, 0xb1, 0x38, 0x02, 0x88, 0x6d, 0x53,
      0xfc, 0x05,
    ],
  ]
}
