import Foundation
import StrictJSON

/// The two streams: data goes to standard output, everything else to standard error.
enum Console {
  /// Standard output does not take what it is given.
  struct OutputLost: Error {
    let problem: String
    /// Whether this was found out before anything was done.
    var isEarly = false
  }

  /// Gives closed standard streams a place that takes nothing, so that no file of a
  /// home gets their numbers, and finds out early whether output can be written.
  static func prepare() throws {
    for descriptor in Int32(0)...2 where fcntl(descriptor, F_GETFD) < 0 {
      _ = open("/dev/null", descriptor == 0 ? O_WRONLY : O_RDONLY)
    }
    // Nothing is written; a closed stream and a full device answer all the same.
    guard Foundation.write(1, "", 0) == 0 else {
      throw OutputLost(problem: String(cString: strerror(errno)), isEarly: true)
    }
  }

  /// Writes data and a line end to standard output.
  ///
  /// Controls were escaped where the data were put together; here once more, as the
  /// last to see them.
  static func print(_ text: String) throws {
    try write(Array((displayedLines(text) + "\n").utf8), to: 1)
  }

  /// Writes bytes to standard output as they are.
  static func print(bytes: [UInt8]) throws { try write(bytes, to: 1) }

  /// Writes a JSON document to standard output.
  ///
  /// Controls that a terminal would act on are written as `\u` escapes, which mean
  /// the same in JSON.
  static func print(json: JSON) throws {
    var text = ""
    for scalar in String(decoding: json.pretty(sorted: false), as: UTF8.self).unicodeScalars {
      if scalar != "\n", String(scalar).displayed != String(scalar) {
        for unit in String(scalar).utf16 {
          let digits = String(unit, radix: 16)
          text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
    try write(Array(text.utf8), to: 1)
  }

  /// Writes a line to standard error.
  static func note(_ text: String) {
    try? write(Array((displayedLines(text) + "\n").utf8), to: 2)
  }

  /// Writes `hint:` and a mend to standard error.
  static func hint(_ text: String) { note("hint: " + text) }

  /// Writes an error and its hints to standard error.
  static func fail(_ words: Words) {
    note("error: " + words.message)
    if let usage = words.usage { note("usage: " + usage) }
    for text in words.hints { hint(text) }
  }

  /// Writes to standard error without a line end, for a question.
  static func prompt(_ text: String) { try? write(Array(displayedLines(text).utf8), to: 2) }

  /// Whether standard error is a terminal, where progress may be drawn.
  static var isInteractive: Bool { isatty(2) == 1 }

  /// Asks on standard error and reads a line from standard input.
  static func ask(_ question: String) -> String? {
    prompt(question + ": ")
    return readLine(strippingNewline: true)
  }

  /// The text with everything escaped that acts on a terminal, but for line ends.
  private static func displayedLines(_ text: String) -> String {
    // Nearly all is ASCII without controls, and a look at the bytes tells.
    let isPlain = text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F || $0 == UInt8(ascii: "\n") }
    guard !isPlain, text != text.displayed else { return text }
    return text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      .map { String($0).displayed }.joined(separator: "\n")
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) throws {
    var done = 0
    while done < bytes.count {
      let put = bytes.withUnsafeBytes {
        Foundation.write(descriptor, $0.baseAddress?.advanced(by: done), bytes.count - done)
      }
      if put < 0 {
        if errno == EINTR { continue }
        throw OutputLost(problem: String(cString: strerror(errno)))
      }
      done += put
    }
  }
}
