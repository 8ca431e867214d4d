extension RecordForm {
  /// A time in UTC to the second.
  ///
  /// `^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$`, a real date and time of day.
  ///
  /// Leap seconds and 24:00 are not written. In this one form the order of the texts is the
  /// order of the times.
  static func isTime(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard bytes.count == 20,
      let year = number(bytes[0..<4]), let month = number(bytes[5..<7]),
      let day = number(bytes[8..<10]), let hour = number(bytes[11..<13]),
      let minute = number(bytes[14..<16]), let second = number(bytes[17..<19])
    else { return false }
    let marks = [bytes[4], bytes[7], bytes[10], bytes[13], bytes[16], bytes[19]]
    return marks.elementsEqual("--T::Z".utf8) && isDate(year, month, day)
      && hour < 24 && minute < 60 && second < 60
  }

  /// A date without marks, `^[0-9]{8}$`, that there is.
  static func isBasicDate(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard bytes.count == 8, let year = number(bytes[0..<4]), let month = number(bytes[4..<6]),
      let day = number(bytes[6..<8])
    else { return false }
    return isDate(year, month, day)
  }

  private static func isDate(_ year: Int, _ month: Int, _ day: Int) -> Bool {
    guard year >= 1, (1...12).contains(month) else { return false }
    let isLeap = year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
    let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return (1...days[month - 1]).contains(day)
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    var value = 0
    for digit in digits {
      guard isDigit(digit) else { return nil }
      value = value * 10 + Int(digit - UInt8(ascii: "0"))
    }
    return value
  }
}
