/// The time at which a witness says it saw a checkpoint (C2SP tlog-cosignature).
public struct WitnessTime: Hashable, Sendable {
  /// The seconds since 1970-01-01T00:00:00Z.
  public let seconds: Int

  /// A time from the first second of 1970 up to the end of the year 9999; nil for any other.
  ///
  /// 0 is none: it is what a signer writes that says nothing of time.
  public init?(seconds: Int) {
    guard (1...253_402_300_799).contains(seconds) else { return nil }
    self.seconds = seconds
  }

  /// The time in the one form of a record, `YYYY-MM-DDThh:mm:ssZ`.
  public var text: String {
    let (year, month, day) = date
    let second = seconds % 86_400
    let fields = [month, day, second / 3600, second / 60 % 60, second % 60]
    let marks = ["-", "-", "T", ":", ":"]
    return WitnessTime.digits(year, 4)
      + zip(marks, fields).map { $0 + WitnessTime.digits($1, 2) }.joined() + "Z"
  }

  /// The date in the Gregorian calendar.
  private var date: (year: Int, month: Int, day: Int) {
    // Years begin in March here, so that the leap day is the last of its year; and 400 of them
    // have the same number of days always.
    let days = seconds / 86_400 + 719_468
    let cycle = days / 146_097
    let cycleDay = days % 146_097
    let cycleYear = (cycleDay - cycleDay / 1460 + cycleDay / 36_524 - cycleDay / 146_096) / 365
    let yearDay = cycleDay - (365 * cycleYear + cycleYear / 4 - cycleYear / 100)
    let marchMonth = (5 * yearDay + 2) / 153
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    let year = cycle * 400 + cycleYear + (month <= 2 ? 1 : 0)
    return (year, month, yearDay - (153 * marchMonth + 2) / 5 + 1)
  }

  private static func digits(_ number: Int, _ count: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, count - digits.utf8.count)) + digits
  }
}

extension WitnessTime: Comparable {
  /// Whether the first is the earlier of two times.
  public static func < (first: WitnessTime, second: WitnessTime) -> Bool {
    first.seconds < second.seconds
  }
}

extension WitnessTime: CustomStringConvertible {
  /// The form of a record.
  public var description: String { text }
}
