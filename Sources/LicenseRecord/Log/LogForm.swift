/// The spellings that the texts of a log have in common, judged by their bytes.
enum LogForm {
  /// A count, an index or a time: decimal, without leading zeros, at most 2^63 − 1.
  static func number(_ digits: some Collection<UInt8>) -> Int? {
    guard (1...19).contains(digits.count), digits.allSatisfy(RecordForm.isDigit),
      digits.count == 1 || digits.first != UInt8(ascii: "0")
    else { return nil }
    return Int(String(decoding: digits, as: UTF8.self))
  }

  /// A SHA-256 hash in base64 with padding, in its one spelling.
  static func hash(_ line: some Collection<UInt8>) -> SHA256Digest? {
    guard line.count == 44 else { return nil }
    return Base64.decode(String(decoding: line, as: UTF8.self)).flatMap { SHA256Digest(bytes: $0) }
  }

  /// A key's name: not empty, UTF-8 without any white space, control or plus (C2SP signed-note).
  static func isKeyName(_ name: String) -> Bool {
    !name.isEmpty
      && name.unicodeScalars.allSatisfy { scalar in
        scalar != "+" && scalar >= " " && !scalar.properties.isWhitespace
      }
  }

  /// The lines of a text whose every line ends with a newline; nil when the last does not.
  static func lines(_ text: some Collection<UInt8>) -> [ArraySlice<UInt8>]? {
    let lines = Array(text).split(separator: newline, omittingEmptySubsequences: false)
    return lines.last?.isEmpty == true ? Array(lines.dropLast()) : nil
  }

  static let newline = UInt8(ascii: "\n")
}
