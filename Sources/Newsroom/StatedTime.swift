public import Licensing

/// A time as a newsroom states it: a moment, or a whole day.
///
/// A moment is an RFC 3339 date-time with any offset (section 5.6; `t` and `z` may be small); its
/// fraction of a second is dropped and a leap second is not taken, since records know none. A day is
/// `YYYY-MM-DD` and starts where the publisher is.
public enum StatedTime: Hashable, Sendable {
  /// A day without a time.
  case day(CalendarDate)
  /// A moment.
  case moment(Instant)

  /// Reads a time; nil for any other form, for days and times that do not exist, and for moments
  /// outside the years 1 to 9999 in UTC.
  public init?(_ text: String) {
    if let date = CalendarDate(text) {
      self = .day(date)
      return
    }
    let bytes = Array(text.uppercased().utf8)
    guard text.utf8.allSatisfy({ $0 < 0x80 }), bytes.count >= 20,
      let local = Instant(String(decoding: bytes[..<19], as: UTF8.self) + "Z"),
      let offset = Self.offset(Self.afterFraction(bytes[19...]))
    else { return nil }
    let seconds = local.seconds - Int64(offset)
    let moment = Instant(seconds: seconds)
    guard moment.seconds == seconds else { return nil }
    self = .moment(moment)
  }

  /// The moment; a day counts from its start.
  public func instant(in calendar: LocalCalendar) -> Instant {
    switch self {
    case .day(let date): calendar.startOfDay(date)
    case .moment(let instant): instant
    }
  }

  /// What follows a point and at least one digit, or everything where there is no point.
  private static func afterFraction(_ rest: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard rest.first == UInt8(ascii: ".") else { return rest }
    let end = rest.dropFirst().drop { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    return end.startIndex > rest.startIndex + 1 ? end : rest
  }

  /// The seconds east of UTC that `Z` or `+hh:mm` or `-hh:mm` state.
  private static func offset(_ zone: ArraySlice<UInt8>) -> Int? {
    if zone.elementsEqual([UInt8(ascii: "Z")]) { return 0 }
    guard zone.count == 6, let sign = zone.first,
      sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-")
    else { return nil }
    // Read as a time of day, so that the same limits hold: at most 23:59.
    let time = "1970-01-01T" + String(decoding: zone.dropFirst(), as: UTF8.self) + ":00Z"
    guard let distance = Instant(time)?.seconds else { return nil }
    return sign == UInt8(ascii: "-") ? -Int(distance) : Int(distance)
  }
}
