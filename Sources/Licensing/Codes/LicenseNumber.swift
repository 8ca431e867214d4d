/// The number of a license, such as `LIC-2026-000417`.
///
/// The year is that of issue in the publisher's zone. The serial starts at 1 each year, is written
/// with at least six digits and grows past them without leading zeros.
public struct LicenseNumber: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The year of issue, 1 to 9999.
  public let year: Int
  /// The place within the year, from 1.
  public let serial: Int

  /// Makes a number from its parts.
  public init(year: Int, serial: Int) {
    self.year = year
    self.serial = serial
  }

  /// Reads `LIC-YYYY-NNNNNN`; nil for any other form, for year or serial zero, and for a seventh
  /// digit that is a leading zero.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count >= 15, bytes.starts(with: "LIC-".utf8), bytes[8] == UInt8(ascii: "-"),
      let year = number(bytes[4..<8]), year > 0,
      let serial = number(bytes[9...]), serial > 0,
      bytes.count == 15 || bytes[9] != UInt8(ascii: "0")
    else { return nil }
    self.init(year: year, serial: serial)
  }

  /// The number as printed and as used in file names.
  public var description: String {
    // Written a dozen times around each license.
    let digits = max(6, digitCount(serial))
    return String(unsafeUninitializedCapacity: 9 + digits) { buffer in
      _ = buffer.update(fromContentsOf: "LIC-".utf8)
      write(year, to: buffer, at: 4..<8)
      buffer[8] = UInt8(ascii: "-")
      write(serial, to: buffer, at: 9..<9 + digits)
      return 9 + digits
    }
  }

  /// Orders by year, then by serial.
  public static func < (left: Self, right: Self) -> Bool {
    (left.year, left.serial) < (right.year, right.serial)
  }
}
