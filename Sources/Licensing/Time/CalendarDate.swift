/// A day of the proleptic Gregorian calendar, without a place.
///
/// Years run from 1 to 9999. Calculations that would leave them stop at the first or last day; they
/// never trap.
public struct CalendarDate: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The year, 1 to 9999.
  public let year: Int
  /// The month, 1 to 12.
  public let month: Int
  /// The day of the month, 1 to 31.
  public let day: Int

  /// The earliest day, 0001-01-01.
  public static let first = CalendarDate(dayNumber: DayNumber.first)
  /// The latest day, 9999-12-31.
  public static let last = CalendarDate(dayNumber: DayNumber.last)

  /// Makes a date; nil when there is no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9_999).contains(year), (1...12).contains(month),
      day >= 1, day <= DayNumber.length(ofMonth: month, year: year)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads `YYYY-MM-DD`; nil for any other form and for days that do not exist.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      let year = number(bytes[0..<4]), let month = number(bytes[5..<7]),
      let day = number(bytes[8..<10])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// Makes a date from days since 1970-01-01, kept within the years 1 to 9999.
  public init(dayNumber: Int) {
    (year, month, day) = DayNumber.civil(min(max(dayNumber, DayNumber.first), DayNumber.last))
  }

  /// Days since 1970-01-01, negative before.
  public var dayNumber: Int { DayNumber.of(year: year, month: month, day: day) }

  /// The date as `YYYY-MM-DD`.
  public var text: String {
    String(unsafeUninitializedCapacity: 10) { buffer in
      write(to: buffer)
      return 10
    }
  }

  /// Writes the ten characters of `YYYY-MM-DD`.
  func write(to buffer: UnsafeMutableBufferPointer<UInt8>) {
    Licensing.write(year, to: buffer, at: 0..<4)
    Licensing.write(month, to: buffer, at: 5..<7)
    Licensing.write(day, to: buffer, at: 8..<10)
    buffer[4] = UInt8(ascii: "-")
    buffer[7] = UInt8(ascii: "-")
  }

  /// The date as `YYYY-MM-DD`.
  public var description: String { text }

  /// The day so many days later, or earlier when negative.
  public func adding(days: Int) -> CalendarDate {
    let (sum, overflow) = dayNumber.addingReportingOverflow(days)
    guard !overflow else { return days < 0 ? .first : .last }
    return CalendarDate(dayNumber: sum)
  }

  /// The same day so many months later, or the month's last day where it has no such day.
  public func adding(months: Int) -> CalendarDate {
    let (sum, overflow) = (year * 12 + month - 1).addingReportingOverflow(months)
    guard !overflow else { return months < 0 ? .first : .last }
    guard sum >= 12 else { return .first }
    guard sum < 10_000 * 12 else { return .last }
    let (year, month) = (sum / 12, sum % 12 + 1)
    let day = min(day, DayNumber.length(ofMonth: month, year: year))
    return CalendarDate(dayNumber: DayNumber.of(year: year, month: month, day: day))
  }

  /// Orders by time.
  public static func < (left: Self, right: Self) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }
}
