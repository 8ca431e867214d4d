extension RecordForm {
  /// A time in UTC to the second.
  ///
  /// `^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$`, a real date and time of day.
  ///
  /// Leap seconds and 24:00 are not written. In this one form the order of the texts is the
  /// order of the times.
  static func isTime(_ text: String) -> Bool {
    text.withBytes { bytes in
      guard bytes.count == 20,
        let year = number(bytes, 0, 4), let month = number(bytes, 5, 2),
        let day = number(bytes, 8, 2), let hour = number(bytes, 11, 2),
        let minute = number(bytes, 14, 2), let second = number(bytes, 17, 2)
      else { return false }
      return bytes[4] == hyphen && bytes[7] == hyphen && bytes[10] == UInt8(ascii: "T")
        && bytes[13] == UInt8(ascii: ":") && bytes[16] == UInt8(ascii: ":")
        && bytes[19] == UInt8(ascii: "Z") && isDate(year, month, day)
        && hour < 24 && minute < 60 && second < 60
    }
  }

  /// A date without marks, `^[0-9]{8}$`, that there is.
  static func isBasicDate(_ bytes: Bytes) -> Bool {
    guard bytes.count == 8, let year = number(bytes, 0, 4), let month = number(bytes, 4, 2),
      let day = number(bytes, 6, 2)
    else { return false }
    return isDate(year, month, day)
  }

  private static func isDate(_ year: Int, _ month: Int, _ day: Int) -> Bool {
    guard year >= 1, (1...12).contains(month) else { return false }
    let isLeap = year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
    let days =
      switch month {
      case 2: isLeap ? 29 : 28
      case 4, 6, 9, 11: 30
      default: 31
      }
    return (1...days).contains(day)
  }

  private static func number(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ count: Int
  ) -> Int? {
    var value = 0
    for index in start..<(start + count) {
      guard isDigit(bytes[index]) else { return nil }
      value = value * 10 + Int(bytes[index] - zero)
    }
    return value
  }
}
