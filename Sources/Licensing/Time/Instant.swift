/// A moment to the second, in UTC and without leap seconds.
///
/// Years run from 1 to 9999; seconds beyond them are moved to the first or last moment.
public struct Instant: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// Seconds since 1970-01-01T00:00:00Z, negative before.
  public let seconds: Int64

  /// The earliest moment, 0001-01-01T00:00:00Z.
  public static let first = Instant(seconds: Int64.min)
  /// The latest moment, 9999-12-31T23:59:59Z.
  public static let last = Instant(seconds: Int64.max)

  /// Makes a moment, kept within the years 1 to 9999.
  public init(seconds: Int64) {
    let first = Int64(DayNumber.first) * 86_400
    let last = Int64(DayNumber.last) * 86_400 + 86_399
    self.seconds = min(max(seconds, first), last)
  }

  /// Reads `YYYY-MM-DDThh:mm:ssZ` exactly (RFC 3339 without fractions or offsets); nil for any
  /// other form and for days or times that do not exist.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 20, bytes[10] == UInt8(ascii: "T"), bytes[13] == UInt8(ascii: ":"),
      bytes[16] == UInt8(ascii: ":"), bytes[19] == UInt8(ascii: "Z"),
      let date = CalendarDate(String(decoding: bytes[0..<10], as: UTF8.self)),
      let hour = number(bytes[11..<13]), hour < 24,
      let minute = number(bytes[14..<16]), minute < 60,
      let second = number(bytes[17..<19]), second < 60
    else { return nil }
    self.init(seconds: Int64(date.dayNumber * 86_400 + hour * 3_600 + minute * 60 + second))
  }

  /// The moment as `YYYY-MM-DDThh:mm:ssZ`.
  public var text: String {
    String(unsafeUninitializedCapacity: 20) { buffer in
      let second = secondOfDay
      utcDay.write(to: buffer)
      write(second / 3_600, to: buffer, at: 11..<13)
      write(second / 60 % 60, to: buffer, at: 14..<16)
      write(second % 60, to: buffer, at: 17..<19)
      buffer[10] = UInt8(ascii: "T")
      buffer[13] = UInt8(ascii: ":")
      buffer[16] = UInt8(ascii: ":")
      buffer[19] = UInt8(ascii: "Z")
      return 20
    }
  }

  /// The moment as `YYYY-MM-DDThh:mm:ssZ`.
  public var description: String { text }

  /// Orders by time.
  public static func < (left: Self, right: Self) -> Bool { left.seconds < right.seconds }

  /// The day in UTC.
  var utcDay: CalendarDate {
    CalendarDate(dayNumber: (Int(seconds) - secondOfDay) / 86_400)
  }

  private var secondOfDay: Int {
    let rest = Int(seconds % 86_400)
    return rest < 0 ? rest + 86_400 : rest
  }
}
