/// A time of RFC 3161, section 2.4.2: `YYYYMMDDhhmmss`, perhaps a fraction, and `Z`.
struct GeneralizedTime {
  /// The time in the one form of a record; a fraction of a second is dropped.
  let text: String
  /// The seconds since 1970-01-01T00:00:00Z, without the fraction.
  let seconds: Int

  /// The time of the bytes of an ASN.1 GeneralizedTime; nil for another form or no real time.
  init?(_ bytes: [UInt8]) {
    guard (15...32).contains(bytes.count), bytes.last == UInt8(ascii: "Z") else { return nil }
    let digits = bytes[..<14]
    let fraction = bytes[14..<(bytes.count - 1)]
    guard digits.allSatisfy(RecordForm.isDigit),
      fraction.isEmpty
        || fraction.first == UInt8(ascii: ".") && fraction.count > 1
          && fraction.dropFirst().allSatisfy(RecordForm.isDigit)
    else { return nil }
    let marks = ["", "-", "-", "T", ":", ":"]
    var fields = [String(decoding: digits[..<4], as: UTF8.self)]
    for start in stride(from: 4, to: 14, by: 2) {
      fields.append(String(decoding: digits[start..<(start + 2)], as: UTF8.self))
    }
    text = zip(marks, fields).map { $0 + $1 }.joined() + "Z"
    let numbers = fields.compactMap { Int($0) }
    guard RecordForm.isTime(text), numbers.count == 6 else { return nil }
    let days = GeneralizedTime.days(numbers[0], numbers[1], numbers[2])
    seconds = ((days * 24 + numbers[3]) * 60 + numbers[4]) * 60 + numbers[5]
  }

  /// The days from 1970-01-01 to a date of the Gregorian calendar.
  private static func days(_ year: Int, _ month: Int, _ day: Int) -> Int {
    // Years begin in March here, so that the leap day is the last of its year.
    let marchYear = month > 2 ? year : year - 1
    let yearDay = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
    return marchYear * 365 + marchYear / 4 - marchYear / 100 + marchYear / 400 + yearDay - 719_468
  }
}
