import Foundation
import StrictJSON

/// The two streams: data goes to standard output, everything else to standard error.
enum Console {
  /// Standard output did not take what it was given.
  struct OutputLost: Error { let problem: String }

  /// Writes data and a line end to standard output.
  static func print(_ text: String) throws { try write(Array((text + "\n").utf8), to: 1) }

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
  static func note(_ text: String) { try? write(Array((text + "\n").utf8), to: 2) }

  /// Writes `hint:` and a mend to standard error.
  static func hint(_ text: String) { note("hint: " + text) }

  /// Writes an error and its hints to standard error.
  static func fail(_ words: Words) {
    note("error: " + words.message)
    for text in words.hints { hint(text) }
  }

  /// Whether standard error is a terminal, where progress may be drawn.
  static var isInteractive: Bool { isatty(2) == 1 }

  /// Asks on standard error and reads a line from standard input.
  static func ask(_ question: String) -> String? {
    try? write(Array((question + ": ").utf8), to: 2)
    return readLine(strippingNewline: true)
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
